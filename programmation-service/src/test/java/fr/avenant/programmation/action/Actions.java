package fr.avenant.programmation.action;

import fr.avenant.contracts.programmation.ActionEvent;
import fr.avenant.contracts.programmation.ActionEvent.ActionFunded;
import fr.avenant.contracts.programmation.ActionEvent.ActionWithdrawn;
import fr.avenant.contracts.programmation.ActionEvent.FundingRevised;
import fr.avenant.contracts.programmation.FundedAction;
import fr.avenant.programmation.action.ActionCommand.FundAction;
import fr.avenant.programmation.action.ActionCommand.ReviseFunding;
import fr.avenant.programmation.action.ActionCommand.WithdrawAction;
import fr.avenant.testplatform.fact.Examples;
import fr.avenant.testplatform.fact.FactSample;
import fr.avenant.testplatform.fact.FactWords;

/** Facts that the tests of actions ask for and tell. */
final class Actions {

    /** An action of Le Puy: it was mapped to the national nomenclature later. */
    static final FactSample<FundedAction, ActionCommand, ActionEvent> SPORT =
            FactSample.of(
                    new FactWords<>(
                            FundAction::new,
                            ReviseFunding::new,
                            WithdrawAction::new,
                            ActionFunded::new,
                            FundingRevised::new,
                            ActionWithdrawn::new),
                    Examples.of(FundingRevised.class),
                    it ->
                            new FundedAction(
                                    it.territory(),
                                    it.contract(),
                                    it.label(),
                                    it.year(),
                                    it.operator(),
                                    it.theme(),
                                    null,
                                    it.quartiers(),
                                    it.funding()));

    private Actions() {}
}

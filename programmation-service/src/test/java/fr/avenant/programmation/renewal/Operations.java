package fr.avenant.programmation.renewal;

import fr.avenant.contracts.programmation.OperationEvent;
import fr.avenant.contracts.programmation.OperationEvent.OperationAgreed;
import fr.avenant.contracts.programmation.OperationEvent.OperationCorrected;
import fr.avenant.contracts.programmation.OperationEvent.OperationWithdrawn;
import fr.avenant.contracts.programmation.RenewalOperation;
import fr.avenant.programmation.renewal.OperationCommand.AgreeOperation;
import fr.avenant.programmation.renewal.OperationCommand.CorrectOperation;
import fr.avenant.programmation.renewal.OperationCommand.WithdrawOperation;
import fr.avenant.testplatform.fact.Examples;
import fr.avenant.testplatform.fact.FactSample;
import fr.avenant.testplatform.fact.FactWords;

/** Facts that the tests of operations ask for and tell. */
final class Operations {

    /** The renewal of Val Vert: that its total is approximate was read later. */
    static final FactSample<RenewalOperation, OperationCommand, OperationEvent> VAL_VERT =
            FactSample.of(
                    new FactWords<>(
                            AgreeOperation::new,
                            CorrectOperation::new,
                            WithdrawOperation::new,
                            OperationAgreed::new,
                            OperationCorrected::new,
                            OperationWithdrawn::new),
                    Examples.of(OperationCorrected.class),
                    it ->
                            new RenewalOperation(
                                    it.territory(),
                                    it.contract(),
                                    it.quartier(),
                                    it.label(),
                                    it.programme(),
                                    it.plan(),
                                    it.statedTotalEuros(),
                                    null));

    private Operations() {}
}

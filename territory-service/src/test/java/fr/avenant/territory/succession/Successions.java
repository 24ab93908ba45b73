package fr.avenant.territory.succession;

import fr.avenant.contracts.territory.Succession;
import fr.avenant.contracts.territory.SuccessionEvent;
import fr.avenant.contracts.territory.SuccessionEvent.OrganisationSucceeded;
import fr.avenant.contracts.territory.SuccessionEvent.SuccessionCorrected;
import fr.avenant.contracts.territory.SuccessionEvent.SuccessionWithdrawn;
import fr.avenant.territory.succession.SuccessionCommand.CorrectSuccession;
import fr.avenant.territory.succession.SuccessionCommand.RecordSuccession;
import fr.avenant.territory.succession.SuccessionCommand.WithdrawSuccession;
import fr.avenant.testplatform.fact.Examples;
import fr.avenant.testplatform.fact.FactSample;
import fr.avenant.testplatform.fact.FactWords;

/** Facts that these tests ask for and tell. */
final class Successions {

    /** France Travail after Pôle emploi: the law was named later. */
    static final FactSample<Succession, SuccessionCommand, SuccessionEvent> SAMPLE =
            FactSample.of(
                    new FactWords<>(
                            RecordSuccession::new,
                            CorrectSuccession::new,
                            WithdrawSuccession::new,
                            OrganisationSucceeded::new,
                            SuccessionCorrected::new,
                            SuccessionWithdrawn::new),
                    Examples.of(SuccessionCorrected.class),
                    it -> new Succession(it.predecessor(), it.successor(), null));

    private Successions() {}
}

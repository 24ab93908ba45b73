package fr.avenant.territory.discrepancy;

import fr.avenant.contracts.territory.Discrepancy;
import fr.avenant.contracts.territory.DiscrepancyEvent;
import fr.avenant.contracts.territory.DiscrepancyEvent.DiscrepancyCorrected;
import fr.avenant.contracts.territory.DiscrepancyEvent.DiscrepancyNoted;
import fr.avenant.contracts.territory.DiscrepancyEvent.DiscrepancyWithdrawn;
import fr.avenant.territory.discrepancy.DiscrepancyCommand.CorrectDiscrepancy;
import fr.avenant.territory.discrepancy.DiscrepancyCommand.NoteDiscrepancy;
import fr.avenant.territory.discrepancy.DiscrepancyCommand.WithdrawDiscrepancy;
import fr.avenant.testplatform.fact.Examples;
import fr.avenant.testplatform.fact.FactSample;
import fr.avenant.testplatform.fact.FactWords;

/** Facts that these tests ask for and tell. */
final class Discrepancies {

    /** Shares of Cahors that do not add up: the sum was computed later. */
    static final FactSample<Discrepancy, DiscrepancyCommand, DiscrepancyEvent> SAMPLE =
            FactSample.of(
                    new FactWords<>(
                            NoteDiscrepancy::new,
                            CorrectDiscrepancy::new,
                            WithdrawDiscrepancy::new,
                            DiscrepancyNoted::new,
                            DiscrepancyCorrected::new,
                            DiscrepancyWithdrawn::new),
                    Examples.of(DiscrepancyCorrected.class),
                    it ->
                            new Discrepancy(
                                    it.territory(),
                                    it.label(),
                                    it.nature(),
                                    it.severity(),
                                    it.places(),
                                    null));

    private Discrepancies() {}
}

package fr.avenant.programmation.envelope;

import fr.avenant.contracts.programmation.Envelope;
import fr.avenant.contracts.programmation.EnvelopeEvent;
import fr.avenant.contracts.programmation.EnvelopeEvent.EnvelopeAllocated;
import fr.avenant.contracts.programmation.EnvelopeEvent.EnvelopeCorrected;
import fr.avenant.contracts.programmation.EnvelopeEvent.EnvelopeWithdrawn;
import fr.avenant.programmation.envelope.EnvelopeCommand.AllocateEnvelope;
import fr.avenant.programmation.envelope.EnvelopeCommand.CorrectEnvelope;
import fr.avenant.programmation.envelope.EnvelopeCommand.WithdrawEnvelope;
import fr.avenant.testplatform.fact.Examples;
import fr.avenant.testplatform.fact.FactSample;
import fr.avenant.testplatform.fact.FactWords;

/** Facts that the tests of envelopes ask for and tell. */
final class Envelopes {

    /** An envelope of Le Puy: that it is a minimum was read later. */
    static final FactSample<Envelope, EnvelopeCommand, EnvelopeEvent> CONSEIL_CITOYEN =
            FactSample.of(
                    new FactWords<>(
                            AllocateEnvelope::new,
                            CorrectEnvelope::new,
                            WithdrawEnvelope::new,
                            EnvelopeAllocated::new,
                            EnvelopeCorrected::new,
                            EnvelopeWithdrawn::new),
                    Examples.of(EnvelopeCorrected.class),
                    it ->
                            new Envelope(
                                    it.territory(),
                                    it.contract(),
                                    it.year(),
                                    it.label(),
                                    it.funder(),
                                    it.creditKind(),
                                    it.amountEuros(),
                                    it.periodicity(),
                                    null));

    private Envelopes() {}
}

package fr.avenant.programmation.envelope;

import fr.avenant.contracts.programmation.Envelope;
import fr.avenant.contracts.programmation.EnvelopeEvent;
import fr.avenant.testplatform.fact.ShellRules;

class EnvelopeAggregateTest extends ShellRules<Envelope, EnvelopeCommand, EnvelopeEvent> {

    EnvelopeAggregateTest() {
        super(EnvelopeAggregate.class, Envelopes.CONSEIL_CITOYEN);
    }
}

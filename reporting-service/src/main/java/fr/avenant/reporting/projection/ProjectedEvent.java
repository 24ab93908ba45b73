package fr.avenant.reporting.projection;

import fr.avenant.contracts.EventEnvelope;

/** An event with what it does to the read model. */
record ProjectedEvent(EventEnvelope envelope, Changes changes) {

    String context() {
        var source = envelope.source();
        return source.substring("/avenant/".length(), source.length() - "-service".length());
    }
}

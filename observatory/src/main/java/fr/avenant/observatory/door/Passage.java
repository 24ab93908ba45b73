package fr.avenant.observatory.door;

import fr.avenant.observatory.visitor.SessionToken;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.stereotype.Component;

/** What every request needs on its way to a service. */
@Component
record Passage(
        ClientHttpRequestFactory services,
        OutgoingTrace trace,
        SessionToken token,
        BodyLimits limits) {}

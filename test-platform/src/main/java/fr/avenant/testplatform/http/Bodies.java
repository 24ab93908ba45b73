package fr.avenant.testplatform.http;

import fr.avenant.contracts.EventJson;
import fr.avenant.contracts.Nature;
import fr.avenant.contracts.Recording;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.node.ObjectNode;

/** Bodies of requests, made from a golden event: its fields are those that are asked for. */
public final class Bodies {

    private static final AtomicInteger COPIES = new AtomicInteger();

    private Bodies() {}

    public static ObjectNode registration(Recording<?> fact) {
        ObjectNode body = EventJson.canonicalMapper().valueToTree(fact);
        return body.remove(List.of("corrects", "nature"));
    }

    /** What an event says besides its identifier, which stands in the address. */
    public static ObjectNode without(String field, Object event) {
        ObjectNode body = EventJson.canonicalMapper().valueToTree(event);
        body.remove(field);
        return body;
    }

    /** The same under an identifier and with codes that no other test uses. */
    public static ObjectNode anotherRegistration(Recording<?> fact) {
        var copy = COPIES.incrementAndGet();
        var body = registration(fact).put("id", fact.id() + "-" + copy);
        var content = body.withObject("content");
        var siren = "9%08d".formatted(copy);
        if (content.has("siren")) {
            content.put("siren", siren);
        }
        content.remove(List.of("siret", "rna"));
        if (content.has("epci")) {
            content.withObject("epci").put("siren", siren);
            content.putArray("contractCodes");
        }
        return body;
    }

    /** Asks for what a registration asked, and what is changed in the answer. */
    public static ObjectNode correction(ObjectNode registration, UUID corrects, Nature nature) {
        var body = registration.deepCopy();
        body.remove("id");
        body.put("corrects", corrects.toString());
        return body.set("nature", EventJson.canonicalMapper().valueToTree(nature));
    }

    /** Registrations that are sent together. */
    public static ObjectNode batch(ObjectNode... registrations) {
        var body = EventJson.canonicalMapper().createObjectNode();
        body.putArray("facts").addAll(List.of(registrations));
        return body;
    }

    public static ObjectNode withdrawal(ObjectNode registration, UUID corrects) {
        var body = correction(registration, corrects, Nature.ENTERED_IN_ERROR);
        body.remove("content");
        body.remove("effective");
        return body;
    }
}

package fr.avenant.testplatform.fact;

import fr.avenant.contracts.DomainEvent;
import fr.avenant.contracts.EventJson;
import fr.avenant.contracts.EventType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;

/** The golden examples of the contracts: real facts of the dossiers. */
public final class Examples {

    private Examples() {}

    public static <E extends Record & DomainEvent> E of(Class<E> event) {
        return EventJson.read(bytes(event), event);
    }

    /** The same for a class that is not known before. */
    public static DomainEvent ofAny(Class<? extends DomainEvent> event) {
        return (DomainEvent) EventJson.read(bytes(event), event.asSubclass(Record.class));
    }

    private static byte[] bytes(Class<?> event) {
        var file = "/examples/" + EventType.of(event) + ".json";
        try (var stream = Objects.requireNonNull(event.getResourceAsStream(file), file)) {
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

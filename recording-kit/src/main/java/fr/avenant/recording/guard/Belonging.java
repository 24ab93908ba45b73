package fr.avenant.recording.guard;

import fr.avenant.contracts.CodeOwner;
import fr.avenant.contracts.Publishable;
import fr.avenant.contracts.Recording;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What an event says about whose its aggregate is; nothing if it tells no whole content. */
final class Belonging {

    private Belonging() {}

    /** Whether it is kept to its own; null for what nobody publishes. */
    static @Nullable Boolean isClosed(Object event) {
        return (event instanceof Recording<?> told && told.content() instanceof Publishable content)
                ? !content.isPublic()
                : null;
    }

    /** The official codes that its territory alone speaks for. */
    static String @Nullable [] codes(Object event) {
        return (event instanceof Recording<?> told && told.content() instanceof CodeOwner content)
                ? content.codes().distinct().sorted().toArray(String[]::new)
                : null;
    }

    /** Whether events of a class may say either. */
    static boolean isToldBy(Class<?> event) {
        return event.isRecord()
                && Stream.of(event.getRecordComponents())
                        .map(component -> component.getType())
                        .anyMatch(type ->
                                Publishable.class.isAssignableFrom(type)
                                        || CodeOwner.class.isAssignableFrom(type));
    }
}

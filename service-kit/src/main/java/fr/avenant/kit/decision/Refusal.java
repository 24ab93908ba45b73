package fr.avenant.kit.decision;

import java.util.Locale;

/**
 * A state of the world in which a command is not accepted. Each constant is a stable code that is
 * never reused.
 */
public interface Refusal {

    /** The enum constant's own name. */
    String name();

    /** How HTTP says it: 409 unless the constant knows better. */
    default int status() {
        return 409;
    }

    /** The stable code in answers, such as {@code already-recorded}. */
    default String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

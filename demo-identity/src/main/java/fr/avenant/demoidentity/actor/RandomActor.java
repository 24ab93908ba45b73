package fr.avenant.demoidentity.actor;

import java.util.UUID;

/** The pseudonym of a person or a machine: the {@code sub} of its tokens. */
public final class RandomActor {

    private static final int RANDOM = 4;
    private static final int RFC_9562 = 2;

    private RandomActor() {}

    /**
     * Gives it back if it is a random UUID; another kind could be derived from who it stands for.
     *
     * @throws IllegalArgumentException if it is not of version 4
     */
    public static UUID require(UUID actor) {
        if (actor.version() != RANDOM || actor.variant() != RFC_9562) {
            throw new IllegalArgumentException(
                    "An actor is a random UUID (version 4), and this one is not: " + actor);
        }
        return actor;
    }
}

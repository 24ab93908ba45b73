package fr.avenant.testplatform;

import java.util.Locale;

/** What the tests run on. */
enum PlatformKind {
    LOCAL("the local platform"),
    CONTAINERS("containers");

    private final String inWords;

    PlatformKind(String inWords) {
        this.inWords = inWords;
    }

    /**
     * @throws IllegalArgumentException unless it is {@code local} or {@code containers}
     */
    static PlatformKind parse(String name) {
        try {
            return valueOf(name.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "the test platform is local or containers, not " + name, e);
        }
    }

    String inWords() {
        return inWords;
    }

    PlatformParts parts() {
        return switch (this) {
            case LOCAL -> new LocalParts();
            case CONTAINERS -> new ContainerParts();
        };
    }
}

package fr.avenant.testplatform;

import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What the tests run on, and why.
 *
 * @param reason in English, for the log
 */
record PlatformChoice(PlatformKind kind, String reason) {

    private static final String PROPERTY = "avenant.test.platform";
    private static final String VARIABLE = "AVENANT_TEST_PLATFORM";

    static PlatformChoice ofThisMachine() {
        return make(
                System.getProperty(PROPERTY, System.getenv(VARIABLE)),
                DockerEngine::localImages,
                ContainerParts.neededImages());
    }

    /**
     * Nothing is ever pulled for a test: it would take longer than the local platform, or fail
     * offline.
     */
    static PlatformChoice make(@Nullable String forced, ImageList engine, Set<String> needed) {
        if (forced != null) {
            return new PlatformChoice(PlatformKind.parse(forced), PROPERTY + " says so");
        }
        try {
            var missing = new TreeSet<>(needed);
            missing.removeAll(engine.localImages(needed));
            return missing.isEmpty()
                    ? new PlatformChoice(PlatformKind.CONTAINERS, "a Docker engine has " + needed)
                    : new PlatformChoice(PlatformKind.LOCAL, "the Docker engine lacks " + missing);
        } catch (IOException e) {
            return new PlatformChoice(
                    PlatformKind.LOCAL, "no Docker engine answers (" + e.getMessage() + ")");
        }
    }

    /** Who knows which images are there. */
    interface ImageList {

        /**
         * @throws IOException if there is no engine or it does not answer
         */
        Set<String> localImages(Set<String> wanted) throws IOException;
    }
}

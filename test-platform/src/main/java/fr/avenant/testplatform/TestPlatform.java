package fr.avenant.testplatform;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * PostgreSQL and Kafka for the tests of a JVM: each is started when first asked for, and stopped
 * when the JVM ends.
 *
 * <p>The system property {@code avenant.test.platform} or the environment variable {@code
 * AVENANT_TEST_PLATFORM} forces a {@linkplain PlatformKind kind}: {@code local} or {@code
 * containers}.
 */
public final class TestPlatform {

    private static final Logger LOG = LoggerFactory.getLogger(TestPlatform.class);
    private static final Deque<AutoCloseable> STARTED = new ArrayDeque<>();

    private static @Nullable PlatformParts parts;
    private static @Nullable TestPostgreSql postgreSql;
    private static @Nullable TestKafka kafka;

    private TestPlatform() {}

    /** The one PostgreSQL of this JVM. */
    public static synchronized TestPostgreSql postgreSql() {
        if (postgreSql == null) {
            postgreSql = parts().startPostgreSql();
            stopAtTheEnd(postgreSql::end);
        }
        return postgreSql;
    }

    /** The one Kafka of this JVM. */
    public static synchronized TestKafka kafka() {
        if (kafka == null) {
            kafka = new TestKafka(parts().startKafka());
            stopAtTheEnd(kafka::end);
        }
        return kafka;
    }

    /**
     * Closes something that tests of this JVM share when the JVM ends, before what was started
     * earlier.
     */
    public static synchronized <T extends AutoCloseable> T closedAtTheEnd(T shared) {
        stopAtTheEnd(shared);
        return shared;
    }

    private static void stopAtTheEnd(AutoCloseable started) {
        if (STARTED.isEmpty()) {
            Runtime.getRuntime()
                    .addShutdownHook(new Thread(TestPlatform::stop, "test-platform-stop"));
        }
        STARTED.push(started);
    }

    private static PlatformParts parts() {
        if (parts == null) {
            var choice = PlatformChoice.ofThisMachine();
            LOG.info("Tests run on {}: {}", choice.kind().inWords(), choice.reason());
            parts = choice.kind().parts();
            stopAtTheEnd(parts);
        }
        return parts;
    }

    private static synchronized void stop() {
        for (var part : STARTED) {
            try {
                part.close();
            } catch (Exception e) {
                LOG.warn("A part of the test platform did not stop", e);
            }
        }
    }
}

package fr.avenant.testplatform.access;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.slf4j.LoggerFactory;

/** What the security log of a service in this JVM tells during a test. */
public final class SecurityLines implements BeforeEachCallback, AfterEachCallback {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Logger log = (Logger) LoggerFactory.getLogger("avenant.security");
    private final ListAppender<ILoggingEvent> written = new ListAppender<>();

    @Override
    public void beforeEach(ExtensionContext test) {
        written.list.clear();
        written.start();
        log.setLevel(Level.INFO);
        log.addAppender(written);
    }

    @Override
    public void afterEach(ExtensionContext test) {
        log.detachAppender(written);
        log.setLevel(null);
    }

    /** Pairs of the first line of an event, which may come after the answer that it tells of. */
    public String await(String event) {
        var wanted = "event=\"" + event + "\"";
        return Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> line(wanted), line -> !line.isEmpty());
    }

    private String line(String wanted) {
        return List.copyOf(written.list).stream()
                .map(line -> line.getKeyValuePairs().toString())
                .filter(line -> line.contains(wanted))
                .findFirst()
                .orElse("");
    }
}

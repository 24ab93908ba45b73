package fr.avenant.observatory.reporting;

import fr.avenant.observatory.connection.ServiceRefusal;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.client.RestClientException;

/**
 * The words of the reporting service for its codes, asked for once a minute at most. While they
 * cannot be had, those of before hold, or none.
 */
public final class KnownLabels {

    private static final Logger log = LoggerFactory.getLogger(KnownLabels.class);
    private static final long FRESH = Duration.ofMinutes(1).toNanos();
    private static final long UNTIL_ANOTHER_TRY = Duration.ofSeconds(5).toNanos();

    /**
     * @param until when they are asked for again, in nanoseconds of this machine
     */
    private record Kept(Map<String, Map<String, String>> labels, long until) {}

    private final Supplier<Map<String, Map<String, String>>> source;
    private final ReentrantLock asking = new ReentrantLock();
    private volatile Kept kept = new Kept(Map.of(), System.nanoTime());

    /**
     * @param source asks the service
     */
    public KnownLabels(Supplier<Map<String, Map<String, String>>> source) {
        this.source = source;
    }

    /** FrenchLabels by group and code. */
    public Map<String, Map<String, String>> labels() {
        if (isDue()) {
            renew();
        }
        return kept.labels();
    }

    /** Nobody waits for newer words who has some already. */
    private void renew() {
        if (kept.labels().isEmpty()) {
            asking.lock();
        } else if (!asking.tryLock()) {
            return;
        }
        try {
            if (isDue()) {
                kept = asked();
            }
        } finally {
            asking.unlock();
        }
    }

    private boolean isDue() {
        return System.nanoTime() - kept.until() >= 0;
    }

    private Kept asked() {
        try {
            return new Kept(source.get(), System.nanoTime() + FRESH);
        } catch (ServiceRefusal | RestClientException away) {
            log.warn("The words for codes could not be had: {}", away.getMessage());
            return new Kept(kept.labels(), System.nanoTime() + UNTIL_ANOTHER_TRY);
        }
    }
}

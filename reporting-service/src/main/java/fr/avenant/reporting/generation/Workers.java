package fr.avenant.reporting.generation;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Who builds generations and who looks after them, from a start to a stop. */
record Workers(ExecutorService builder, ScheduledExecutorService tender) {

    private static final Logger log = LoggerFactory.getLogger(Workers.class);
    private static final int TEND_MILLIS = 500;
    private static final int PATIENCE_SECONDS = 10;

    /**
     * @param tend is run twice a second, and must not throw
     */
    static Workers start(Runnable tend) {
        var workers =
                new Workers(
                        Executors.newSingleThreadExecutor(daemon("generation-builder")),
                        Executors.newSingleThreadScheduledExecutor(daemon("generation-tender")));
        var _ = workers.tender.scheduleWithFixedDelay(tend, 0, TEND_MILLIS, TimeUnit.MILLISECONDS);
        return workers;
    }

    /** Returns when nobody works any more. */
    void stop() {
        tender.shutdownNow();
        builder.shutdownNow();
        try {
            if (!builder.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)
                    || !tender.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                log.warn("A build does not stop; its generation will be given up");
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private static ThreadFactory daemon(String name) {
        return Thread.ofPlatform().name(name).daemon().factory();
    }
}

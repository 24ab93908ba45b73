package fr.avenant.benchmarks;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Looks again until something is so: every few milliseconds, unless told otherwise. */
final class Waiting {

    private static final Duration LOOK_AGAIN = Duration.ofMillis(2);

    private Waiting() {}

    /**
     * @throws IllegalStateException if it is not so in time
     */
    static void until(String what, Duration longest, BooleanSupplier so)
            throws InterruptedException {
        until(what, longest, LOOK_AGAIN, so);
    }

    /**
     * The same, for what takes minutes.
     *
     * @param pause before each look
     */
    static void until(String what, Duration longest, Duration pause, BooleanSupplier so)
            throws InterruptedException {
        var begin = System.nanoTime();
        while (!so.getAsBoolean()) {
            if (System.nanoTime() - begin > longest.toNanos()) {
                throw new IllegalStateException(
                        "Not within %d s: %s".formatted(longest.toSeconds(), what));
            }
            Thread.sleep(pause);
        }
    }
}

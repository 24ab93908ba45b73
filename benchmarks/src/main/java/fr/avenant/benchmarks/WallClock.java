package fr.avenant.benchmarks;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/** Where a thread is, working or waiting: looked up every millisecond. */
final class WallClock implements AutoCloseable {

    private static final long LOOK_AGAIN = 1_000_000; // nanoseconds
    private static final int MOST_LINES = 10;
    private static final String OURS = "fr.avenant.";

    private final Map<String, Integer> seen = new HashMap<>();
    private final Thread watched;
    private final Thread watching;
    private volatile boolean going = true;

    private WallClock(Thread watched) {
        this.watched = watched;
        this.watching = Thread.ofPlatform().daemon().name("wall-clock").unstarted(this::watch);
    }

    /**
     * Looks until it is closed.
     *
     * @param name of a thread, of which the first one is watched
     */
    static WallClock of(String name) {
        var thread =
                Thread.getAllStackTraces().keySet().stream()
                        .filter(it -> it.getName().equals(name))
                        .findFirst()
                        .orElseThrow(() -> new IllegalStateException("No thread " + name));
        var clock = new WallClock(thread);
        clock.watching.start();
        return clock;
    }

    private void watch() {
        while (going) {
            seen.merge(place(watched.getStackTrace()), 1, Integer::sum);
            LockSupport.parkNanos(LOOK_AGAIN);
        }
    }

    /** The innermost methods of ours, with what they wait for if it is the database's answer. */
    private static String place(StackTraceElement... stack) {
        var own =
                Stream.of(stack)
                        .filter(it -> it.getClassName().startsWith(OURS))
                        .limit(2)
                        .map(it ->
                                it.getClassName().replaceFirst(".*\\.", "")
                                        + "."
                                        + it.getMethodName()
                                        + ":"
                                        + it.getLineNumber())
                        .toList();
        var driver =
                Stream.of(stack)
                        .filter(it -> it.getClassName().startsWith("org.postgresql.jdbc."))
                        .reduce((_, outermost) -> outermost)
                        .map(it -> " in " + it.getMethodName())
                        .orElse("");
        return String.join(" < ", own) + driver;
    }

    @Override
    public void close() {
        going = false;
        try {
            watching.join();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        var all = seen.values().stream().mapToInt(Integer::intValue).sum();
        System.out.println("PROFILE wall clock of the thread " + watched.getName());
        seen.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .limit(MOST_LINES)
                .forEach(it ->
                        System.out.printf(
                                Locale.ROOT,
                                "%7.1f %% %s%n",
                                100.0 * it.getValue() / all,
                                it.getKey()));
    }
}

package fr.avenant.benchmarks;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Looks every few milliseconds where something is, working or waiting, until it is closed. */
final class Sampling implements AutoCloseable {

    private static final int MOST_LINES = 25;
    private static final String OURS = "fr.avenant.";

    private static final String ACTIVE =
            """
            select application_name || ', ' || coalesce(wait_event_type || ' ' || wait_event, 'processor') || ': '
                || left(regexp_replace(query, '\\s+', ' ', 'g'), 90)
            from pg_stat_activity where state = 'active' and pid <> pg_backend_pid()\
            """;

    private final Shares shares = new Shares();
    private final String title;
    private final Duration pause;
    private final Supplier<List<String>> look;
    private final Thread thread;
    private volatile boolean going = true;
    private int looks;

    private Sampling(String title, Duration pause, Supplier<List<String>> look) {
        this.title = title;
        this.pause = pause;
        this.look = look;
        this.thread = Thread.ofPlatform().daemon().name("sampling").start(this::goOn);
    }

    /**
     * What the sessions of PostgreSQL are at.
     *
     * @param watcher which nobody else uses meanwhile
     */
    static Sampling ofSessions(Watcher watcher) {
        return new Sampling(
                "sessions of PostgreSQL, each in percent of the time",
                Duration.ofMillis(5),
                () -> watcher.jdbc().sql(ACTIVE).query((row, _) -> row.getString(1)).list());
    }

    /**
     * Where a thread is.
     *
     * @param name of several, the one is meant that has worked most
     */
    static Sampling ofThread(String name) {
        var worked = ManagementFactory.getThreadMXBean();
        var watched =
                Thread.getAllStackTraces().keySet().stream()
                        .filter(it -> it.getName().equals(name))
                        .max(Comparator.comparingLong(it -> worked.getThreadCpuTime(it.threadId())))
                        .orElseThrow(() -> new IllegalStateException("No thread " + name));
        return new Sampling(
                "wall clock of the thread " + name,
                Duration.ofMillis(1),
                () -> List.of(place(watched.getStackTrace())));
    }

    /** The innermost methods of ours, and what they have asked the driver for. */
    private static String place(StackTraceElement... stack) {
        var own =
                Stream.of(stack)
                        .filter(it -> it.getClassName().startsWith(OURS))
                        .limit(2)
                        .map(Sampling::line)
                        .toList();
        var driver =
                Stream.of(stack)
                        .filter(it -> it.getClassName().startsWith("org.postgresql.jdbc."))
                        .reduce((_, outermost) -> outermost)
                        .map(it -> " in " + it.getMethodName())
                        .orElse("");
        return String.join(" < ", own) + driver;
    }

    private static String line(StackTraceElement frame) {
        var type = frame.getClassName().replaceFirst(".*\\.", "");
        return type + "." + frame.getMethodName() + ":" + frame.getLineNumber();
    }

    private void goOn() {
        while (going) {
            looks++;
            look.get().forEach(shares::add);
            LockSupport.parkNanos(pause.toNanos());
        }
    }

    @Override
    public void close() {
        going = false;
        try {
            thread.join();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        shares.print(title, looks, MOST_LINES);
    }
}

package fr.avenant.benchmarks;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/** What the sessions of PostgreSQL are at, working or waiting: looked up every few milliseconds. */
final class DatabaseClock implements AutoCloseable {

    private static final long LOOK_AGAIN = 5_000_000; // nanoseconds
    private static final int MOST_LINES = 25;

    private static final String ACTIVE =
            """
            select application_name || ', ' || coalesce(wait_event_type || ' ' || wait_event, 'processor') || ': '
                || left(regexp_replace(query, '\\s+', ' ', 'g'), 90)
            from pg_stat_activity where state = 'active' and pid <> pg_backend_pid()\
            """;

    private final Map<String, Integer> seen = new HashMap<>();
    private final Watcher watcher;
    private final Thread watching;
    private volatile boolean going = true;
    private int looks;

    private DatabaseClock(Watcher watcher) {
        this.watcher = watcher;
        this.watching = Thread.ofPlatform().daemon().name("database-clock").unstarted(this::watch);
    }

    /**
     * Looks until it is closed.
     *
     * @param watcher which nobody else uses meanwhile
     */
    static DatabaseClock start(Watcher watcher) {
        var clock = new DatabaseClock(watcher);
        clock.watching.start();
        return clock;
    }

    private void watch() {
        while (going) {
            looks++;
            watcher.jdbc()
                    .sql(ACTIVE)
                    .query((row, _) -> row.getString(1))
                    .list()
                    .forEach(it -> seen.merge(it, 1, Integer::sum));
            LockSupport.parkNanos(LOOK_AGAIN);
        }
    }

    @Override
    public void close() {
        going = false;
        try {
            watching.join();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        System.out.println("PROFILE sessions of PostgreSQL, each in percent of the time");
        seen.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .limit(MOST_LINES)
                .forEach(it ->
                        System.out.printf(
                                Locale.ROOT,
                                "%7.1f %% %s%n",
                                100.0 * it.getValue() / looks,
                                it.getKey()));
    }
}

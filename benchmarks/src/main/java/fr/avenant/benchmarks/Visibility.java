package fr.avenant.benchmarks;

import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/**
 * How long after its acceptance an event shows in figures: commands come at a steady rate, and the
 * position that reporting has read whole is looked up every few milliseconds.
 */
final class Visibility {

    private static final long LOOK_AGAIN = 5_000_000; // nanoseconds
    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient jdbc;
    private final CommandLoad commands;
    private final String complete;
    private final Map<UUID, Long> accepted = new ConcurrentHashMap<>();
    private final TreeMap<Long, Long> shown = new TreeMap<>();

    /**
     * @param complete a question to the database: the last position of territory-service that shows
     */
    Visibility(JdbcClient jdbc, CommandLoad commands, String complete) {
        this.jdbc = jdbc;
        this.commands = commands;
        this.complete = complete;
    }

    /**
     * Milliseconds, of each event, sorted.
     *
     * @param perSecond commands that are sent, whether earlier ones were answered or not
     */
    double[] millis(int perSecond, int seconds) throws Exception {
        var sending = new AtomicBoolean(true);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var watching = threads.submit(() -> watch(sending));
            send(perSecond, seconds);
            sending.set(false);
            watching.get();
        }
        return positions().entrySet().stream()
                .mapToDouble(event -> (event.getValue() - shownAt(event.getKey())) / -1e6)
                .sorted()
                .toArray();
    }

    private void send(int perSecond, int seconds) {
        var pause = TimeUnit.SECONDS.toNanos(1) / perSecond;
        var next = System.nanoTime();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var sent = 0; sent < perSecond * seconds; sent++) {
                var _ =
                        threads.submit(() -> {
                            var answer = JSON.readTree(commands.record());
                            var event = answer.path("events").path(0).asString();
                            return accepted.put(UUID.fromString(event), System.nanoTime());
                        });
                next += pause;
                LockSupport.parkNanos(next - System.nanoTime());
            }
        }
    }

    /** Until everything shows that was accepted. */
    private Void watch(AtomicBoolean sending) {
        var last = Long.MAX_VALUE;
        for (var position = look(); position < last; position = look()) {
            if (!sending.get() && last == Long.MAX_VALUE) {
                last = positions().keySet().stream().mapToLong(Long::longValue).max().orElse(-1);
            }
            LockSupport.parkNanos(LOOK_AGAIN);
        }
        return null;
    }

    private long look() {
        var position = jdbc.sql(complete).query((row, _) -> row.getLong(1)).single();
        shown.putIfAbsent(position, System.nanoTime());
        return position;
    }

    private long shownAt(long position) {
        return shown.ceilingEntry(position).getValue();
    }

    /** When each was accepted, by position; waits for nobody. */
    private Map<Long, Long> positions() {
        var found = new TreeMap<Long, Long>();
        jdbc.sql("select event_id, position from territory.event_log where event_id = any(?)")
                .param(accepted.keySet().toArray(UUID[]::new))
                .query(row -> {
                    var at = accepted.get(row.getObject(1, UUID.class));
                    if (at != null) {
                        found.put(row.getLong(2), at);
                    }
                });
        return found;
    }
}

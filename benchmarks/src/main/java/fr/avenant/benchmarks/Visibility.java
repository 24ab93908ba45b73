package fr.avenant.benchmarks;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import tools.jackson.databind.json.JsonMapper;

/**
 * How long after its acceptance an event shows in figures: commands come at a steady rate, and the
 * position that reporting has read whole, up to which it answers, is looked up every few
 * milliseconds.
 */
final class Visibility {

    private static final Duration LOOK_AGAIN = Duration.ofMillis(2);
    private static final Duration LONGEST = Duration.ofMinutes(1);
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Watcher watcher;
    private final CommandLoad commands;
    private final String complete;
    private final Map<UUID, Long> accepted = new ConcurrentHashMap<>();
    private final TreeMap<Long, Long> shown = new TreeMap<>();

    Visibility(Watcher watcher, CommandLoad commands) {
        this.watcher = watcher;
        this.commands = commands;
        this.complete =
                "select complete from %s.progress where context = 'territory'"
                        .formatted(Generation.serving(watcher));
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
            try {
                send(perSecond, seconds);
            } finally {
                sending.set(false);
            }
            watching.get();
        }
        return positions().entrySet().stream()
                .mapToDouble(event -> (shownAt(event.getKey()) - event.getValue()) / 1e6)
                .sorted()
                .toArray();
    }

    private void send(int perSecond, int seconds) throws Exception {
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
        if (accepted.size() < perSecond * seconds) {
            throw new IllegalStateException(
                    "Accepted %d of %d".formatted(accepted.size(), perSecond * seconds));
        }
    }

    /** Until everything shows that was accepted. */
    private Void watch(AtomicBoolean sending) throws InterruptedException {
        while (sending.get()) {
            look();
            Thread.sleep(LOOK_AGAIN);
        }
        Waiting.until(
                "all accepted events show",
                LONGEST,
                () -> {
                    var position = look();
                    var placed = positions();
                    return placed.size() == accepted.size()
                            && placed.keySet().stream().allMatch(it -> it <= position);
                });
        return null;
    }

    private long look() {
        var position = watcher.number(complete);
        shown.putIfAbsent(position, System.nanoTime());
        return position;
    }

    private long shownAt(long position) {
        return shown.ceilingEntry(position).getValue();
    }

    /** When each was accepted, by position, of those that have one. */
    private Map<Long, Long> positions() {
        var found = new TreeMap<Long, Long>();
        watcher.jdbc()
                .sql(
                        """
                        select e.event_id, l.position
                        from territory.event e join territory.event_log l using (global_index)
                        where e.event_id = any(?)\
                        """)
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

package fr.avenant.benchmarks;

import fr.avenant.benchmarks.country.FurtherEvents;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * How long after Kafka has taken an event its figure is in answers, while others ask: events come
 * at a steady rate, and the position that reporting has read whole is looked up every few
 * milliseconds.
 */
final class VisibilityInCountry {

    private static final int PER_SECOND = 200;
    private static final Duration LOOK_AGAIN = Duration.ofMillis(2);
    private static final Duration LONGEST = Duration.ofMinutes(2);

    private final ReadingBench bench;

    VisibilityInCountry(ReadingBench bench) {
        this.bench = bench;
    }

    void measure() throws Exception {
        var load = Report.load();
        var p50 = new double[ReadingBench.RUNS];
        var p99 = new double[ReadingBench.RUNS];
        try (var events = FurtherEvents.open(bench.platform().kafka());
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var asking = new Asking(bench.platform().address(), null);
            var goOn = new AtomicBoolean(true);
            var count = new AtomicInteger();
            for (var client = 0; client < Bench.MANY; client++) {
                var _ =
                        threads.submit(() -> {
                            while (goOn.get()) {
                                asking.get(NationalQuestions.comparison(count.getAndIncrement()));
                            }
                            return null;
                        });
            }
            try {
                for (var run = 0; run < ReadingBench.RUNS; run++) {
                    var millis = millis(events);
                    p50[run] = millis[millis.length / 2];
                    p99[run] = millis[millis.length * 99 / 100];
                }
            } finally {
                goOn.set(false);
            }
        }
        bench.report().add(ReadingNames.VISIBLE + " p50", "ms", load, p50);
        bench.report().add(ReadingNames.VISIBLE + " p99", "ms", load, p99);
    }

    private double[] millis(FurtherEvents events) throws Exception {
        var taken = new TreeMap<Long, Long>();
        var shown = new TreeMap<Long, Long>();
        var sending = new AtomicBoolean(true);
        try (var watcher = bench.watcher();
                var threads = Executors.newSingleThreadExecutor()) {
            var complete =
                    "select complete from %s.progress where context = 'territory'"
                            .formatted(Generation.serving(watcher));
            var watching =
                    threads.submit(() -> {
                        while (sending.get()) {
                            shown.putIfAbsent(watcher.number(complete), System.nanoTime());
                            Thread.sleep(LOOK_AGAIN);
                        }
                        return null;
                    });
            send(events, taken);
            var last = taken.lastKey();
            Thread.sleep(LOOK_AGAIN);
            try (var own = bench.watcher()) {
                Waiting.until("all events show", LONGEST, () -> own.number(complete) >= last);
            }
            Thread.sleep(10L * LOOK_AGAIN.toMillis());
            sending.set(false);
            watching.get();
        }
        var times = new ArrayList<Double>();
        taken.forEach(
                (position, at) -> times.add((shown.ceilingEntry(position).getValue() - at) / 1e6));
        return times.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    }

    private void send(FurtherEvents events, Map<Long, Long> taken) throws Exception {
        var pause = TimeUnit.SECONDS.toNanos(1) / PER_SECOND;
        var next = System.nanoTime();
        for (var sent = 0; sent < PER_SECOND * bench.seconds(); sent++) {
            taken.put(events.publish(), System.nanoTime());
            next += pause;
            LockSupport.parkNanos(next - System.nanoTime());
        }
    }
}

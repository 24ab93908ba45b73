package fr.avenant.benchmarks;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/**
 * What some clients did for some seconds, one thing after the other each.
 *
 * @param perSecond how many things they did, all together
 * @param millis how long each took, sorted
 */
record Clients(double perSecond, List<Double> millis) {

    Clients {
        millis = List.copyOf(millis);
    }

    /** A client, which may open what is its own. */
    @FunctionalInterface
    interface Client {
        Callable<?> open() throws Exception;
    }

    /**
     * Lets them work; nobody begins before all have opened what they need.
     *
     * @throws ExecutionException if one of them fails
     */
    static Clients run(int clients, double seconds, Client client) throws Exception {
        var times = new ConcurrentLinkedQueue<Double>();
        var work = IntStream.range(0, clients).mapToObj(_ -> opened(client)).toList();
        var begin = System.nanoTime();
        var end = begin + (long) (seconds * TimeUnit.SECONDS.toNanos(1));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running =
                    work.stream()
                            .<Future<?>>map(it ->
                                    threads.submit(() -> {
                                        while (System.nanoTime() < end) {
                                            var since = System.nanoTime();
                                            it.call();
                                            times.add((System.nanoTime() - since) / 1e6);
                                        }
                                        return null;
                                    }))
                            .toList();
            for (var each : running) {
                each.get();
            }
        }
        var rate = times.size() * 1e9 / (System.nanoTime() - begin);
        return new Clients(rate, times.stream().sorted().toList());
    }

    /** The time that so many of a hundred did not exceed, in milliseconds. */
    double percentile(int percent) {
        return millis.isEmpty()
                ? Double.NaN
                : millis.get(Math.min(millis.size() - 1, millis.size() * percent / 100));
    }

    /** The slowest, in milliseconds. */
    double slowest() {
        return percentile(100);
    }

    private static Callable<?> opened(Client client) {
        try {
            return client.open();
        } catch (Exception e) {
            throw new IllegalStateException("A client could not begin", e);
        }
    }
}

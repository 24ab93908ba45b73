package fr.avenant.benchmarks;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;

/**
 * What measurements of the reading side have in common.
 *
 * @param seconds that each run lasts, after as many to warm up
 */
record ReadingBench(ReadingPlatform platform, Report report, int seconds) {

    /** Of each figure, of which the median counts. */
    static final int RUNS = 3;

    Watcher watcher() {
        return new Watcher(platform.dataSource());
    }

    /**
     * How long questions take that the public asks, as {@code name p50} and {@code name p95}.
     *
     * @param addresses for the how-manieth thing asked; all of its addresses, one after the other
     */
    void ask(String name, int clients, IntFunction<List<String>> addresses) throws Exception {
        ask(name, new Asking(platform.address(), null), clients, addresses);
    }

    /** The same of whoever has that way of asking. */
    void ask(String name, Asking asking, int clients, IntFunction<List<String>> addresses)
            throws Exception {
        var count = new AtomicInteger();
        var refused = new AtomicInteger();
        Callable<Clients> run =
                () ->
                        Clients.run(
                                clients,
                                seconds,
                                () ->
                                        () -> {
                                            for (var address :
                                                    addresses.apply(count.getAndIncrement())) {
                                                if (!asking.get(address).isGiven()) {
                                                    refused.incrementAndGet();
                                                }
                                            }
                                            return null;
                                        });
        run.call();
        refused.set(0);
        var load = Report.load();
        var p50 = new double[RUNS];
        var p95 = new double[RUNS];
        var rate = new double[RUNS];
        for (var turn = 0; turn < RUNS; turn++) {
            var done = run.call();
            p50[turn] = done.percentile(50);
            p95[turn] = done.percentile(95);
            rate[turn] = done.perSecond();
        }
        report.add(name + " p50", "ms", load, p50);
        report.add(name + " p95", "ms", load, p95);
        report.add(name + " a second", "/s", load, rate);
        if (refused.get() > 0) {
            report.add(name + " refused", "", load, refused.get());
        }
    }
}

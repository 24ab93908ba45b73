package fr.avenant.benchmarks;

import java.time.Duration;

/** While nobody asks. */
final class RestFigures {

    private static final Duration EACH = Duration.ofSeconds(10);

    private final Bench bench;

    RestFigures(Bench bench) {
        this.bench = bench;
    }

    void measure() throws InterruptedException {
        var load = Report.load();
        var runs = new double[Bench.RUNS];
        ProcessHandle postgreSql;
        try (var watcher = bench.watcher()) {
            postgreSql = watcher.server();
        }
        var rest = new AtRest(postgreSql);
        rest.await();
        for (var run = 0; run < Bench.RUNS; run++) {
            runs[run] = rest.cores(EACH);
        }
        bench.report().add(FigureNames.AT_REST, "cores", load, runs);
    }
}

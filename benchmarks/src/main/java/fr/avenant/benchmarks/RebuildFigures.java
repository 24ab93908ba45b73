package fr.avenant.benchmarks;

import java.time.Duration;

/** A new generation of everything, and what PostgreSQL takes for the same rows. */
final class RebuildFigures {

    private static final Duration LONGEST = Duration.ofMinutes(3);

    private final Bench bench;

    RebuildFigures(Bench bench) {
        this.bench = bench;
    }

    void measure() throws Exception {
        try (var watcher = bench.watcher()) {
            var generation =
                    new Generation(
                            bench.reporting(),
                            bench.visitor().value(),
                            bench.platform().dataSource(),
                            watcher);
            bench.report().add("full rebuild", "/s", Report.load(), generation.rebuild(LONGEST));
            bench.report()
                    .add(
                            "limit: COPY of the same rows and the same indexes",
                            "/s",
                            Report.load(),
                            generation.copy());
        }
    }
}

package fr.avenant.benchmarks;

/** A new generation of everything, and what PostgreSQL takes for the same rows. */
final class RebuildFigures {

    private final Bench bench;

    RebuildFigures(Bench bench) {
        this.bench = bench;
    }

    void measure() throws Exception {
        try (var watcher = bench.watcher()) {
            var generation = new Generation(bench, watcher);
            bench.report().add("full rebuild", "/s", Report.load(), generation.rebuild());
            bench.report()
                    .add(
                            "limit: COPY of the same rows into the same tables",
                            "/s",
                            Report.load(),
                            generation.copy());
        }
    }
}

package fr.avenant.benchmarks;

import java.time.Duration;

/** A new generation of the whole country, and what PostgreSQL takes for the same rows. */
final class CountryRebuild {

    private static final Duration LONGEST = Duration.ofMinutes(90);

    private final ReadingBench bench;

    CountryRebuild(ReadingBench bench) {
        this.bench = bench;
    }

    void measure() throws Exception {
        try (var watcher = bench.watcher()) {
            var platform = bench.platform();
            var generation =
                    new Generation(
                            platform.address(),
                            ReadingPlatform.token(),
                            platform.dataSource(),
                            watcher);
            var load = Report.load();
            platform.service().forgetPeak();
            var rebuild = generation.rebuild(LONGEST);
            bench.report().add(ReadingNames.REBUILD, "/s", load, rebuild);
            bench.report().add(ReadingNames.REBUILD_PEAK, "MB", load, platform.service().peak());
            var loadOfCopy = Report.load();
            var copy = generation.copy();
            bench.report().add(ReadingNames.COPY, "/s", loadOfCopy, copy);
            bench.report().add(ReadingNames.REBUILD_TO_COPY, "", loadOfCopy, rebuild / copy);
        }
    }
}

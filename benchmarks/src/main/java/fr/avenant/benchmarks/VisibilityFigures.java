package fr.avenant.benchmarks;

import static fr.avenant.benchmarks.FigureNames.VISIBLE;

/** How long an accepted event takes to be seen. */
final class VisibilityFigures {

    private static final int PER_SECOND = 200;

    private final Bench bench;
    private final CommandFigures commands;

    VisibilityFigures(Bench bench, CommandFigures commands) {
        this.bench = bench;
        this.commands = commands;
    }

    void measure() throws Exception {
        commands.warmUp();
        var load = Report.load();
        var p50 = new double[Bench.RUNS];
        var p99 = new double[Bench.RUNS];
        try (var watcher = bench.watcher()) {
            for (var run = 0; run < Bench.RUNS; run++) {
                var millis =
                        new Visibility(watcher, commands.commands())
                                .millis(PER_SECOND, bench.seconds());
                p50[run] = millis[millis.length / 2];
                p99[run] = millis[millis.length * 99 / 100];
            }
        }
        bench.report().add(VISIBLE + " p50", "ms", load, p50);
        bench.report().add(VISIBLE + " p99", "ms", load, p99);
    }
}

package fr.avenant.benchmarks;

import java.util.concurrent.Executors;

/** A sheet, with a client beside it that records single facts. */
final class SheetFigures {

    static final int ROWS = 20_000;

    private final Bench bench;
    private final CommandFigures commands;

    SheetFigures(Bench bench, CommandFigures commands) {
        this.bench = bench;
        this.commands = commands;
    }

    void measure() throws Exception {
        commands.warmUp();
        var load = Report.load();
        var seconds = new double[Bench.RUNS];
        var slowest = new double[Bench.RUNS];
        for (var run = 0; run < Bench.RUNS; run++) {
            var sheet = new SheetLoad(bench.territory(), bench.visitor());
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                var recorded = threads.submit(() -> sheet.seconds(Organisations.csv(ROWS)));
                var most = 0.0;
                while (!recorded.isDone()) {
                    most = Math.max(most, commands.commands().run(1, 0.5).slowest());
                }
                seconds[run] = recorded.get();
                slowest[run] = most;
            }
        }
        bench.report().add(FigureNames.SHEET, "s", load, seconds);
        bench.report().add(FigureNames.SHEET_SLOWEST, "ms", load, slowest);
    }
}

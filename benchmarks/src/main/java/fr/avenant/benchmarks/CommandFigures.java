package fr.avenant.benchmarks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Commands over HTTP, cold and warm; the others ask it for a platform that is loaded and warm. */
final class CommandFigures {

    private static final int[] CLIENTS = {1, 8, Bench.MANY};
    private static final Duration LONGEST_WARM_UP = Duration.ofMinutes(3);

    private final Bench bench;
    private final CommandLoad commands;
    private boolean loaded;
    private boolean warm;

    CommandFigures(Bench bench) {
        this.bench = bench;
        commands = new CommandLoad(bench.territory(), bench.visitor());
    }

    CommandLoad commands() {
        return commands;
    }

    /** Once. */
    synchronized void load() throws Exception {
        if (!loaded) {
            var load = Report.load();
            bench.report()
                    .add(
                            FigureNames.FIRST_LOAD,
                            "s",
                            load,
                            new FirstLoad(bench.platform()).seconds());
            loaded = true;
        }
    }

    /** At once after the start. */
    void cold() throws Exception {
        for (var clients : CLIENTS) {
            var load = Report.load();
            bench.report()
                    .add(
                            FigureNames.commands("cold", clients),
                            "/s",
                            load,
                            commands.run(clients, bench.seconds()).perSecond());
        }
    }

    /** Once. */
    synchronized void warmUp() throws Exception {
        if (!warm) {
            SettledCompiler.await(
                    "commands over HTTP",
                    LONGEST_WARM_UP,
                    seconds -> commands.run(Bench.MANY, seconds));
            warm = true;
        }
    }

    void warm() throws Exception {
        warmUp();
        for (var clients : CLIENTS) {
            warm(clients);
        }
    }

    private void warm(int clients) throws Exception {
        try (var watcher = bench.watcher()) {
            var postgreSql = watcher.server();
            var what = FigureNames.commands("warm", clients);
            var load = Report.load();
            var runs = new ArrayList<Clients>();
            var millis = new double[Bench.RUNS];
            for (var run = 0; run < Bench.RUNS; run++) {
                var before = Effort.until(postgreSql);
                runs.add(commands.run(clients, bench.seconds()));
                var taken = Effort.until(postgreSql).minus(before);
                millis[run] = taken.millisEach(runs.getLast().millis().size());
                System.out.println("EFFORT " + what + ": " + taken.told());
            }
            add(what, load, runs);
            bench.report().add(what + " processor time each", "ms", load, millis);
        }
    }

    private void add(String what, double load, List<Clients> runs) {
        bench.report().add(what, "/s", load, each(runs, 0));
        bench.report().add(what + " p50", "ms", load, each(runs, 50));
        bench.report().add(what + " p99", "ms", load, each(runs, 99));
    }

    /** The rate if the percentile is 0. */
    private static double[] each(List<Clients> runs, int percent) {
        return runs.stream()
                .mapToDouble(it -> percent == 0 ? it.perSecond() : it.percentile(percent))
                .toArray();
    }

    /** Where the time goes with many clients. */
    void profile() throws Exception {
        warmUp();
        try (var watcher = bench.watcher()) {
            Profile.of(
                    "commands over HTTP", watcher, () -> commands.run(Bench.MANY, Profile.SECONDS));
        }
    }
}

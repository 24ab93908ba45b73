package fr.avenant.benchmarks;

import static fr.avenant.benchmarks.Bench.MANY;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The desk alone beside the limit and the peers, in turn, so that all of them meet the same
 * machine; nothing else works meanwhile.
 */
final class StoreFigures {

    private static final double NEWEST = 5_000;
    private static final String TRANSACTIONS =
            """
            select count(distinct settled_after) from (
                select settled_after from territory.event order by global_index desc limit %.0f) newest\
            """
                    .formatted(NEWEST);
    private static final Duration LONGEST_WARM_UP = Duration.ofSeconds(60);

    private final Bench bench;

    StoreFigures(Bench bench) {
        this.bench = bench;
    }

    void measure() throws Exception {
        var background = new Background(bench.platform());
        background.stopAll();
        try (var watcher = bench.watcher()) {
            compare(new DeskLoad(bench.platform()), watcher);
        } finally {
            background.startAll();
        }
    }

    /** Where the desk's time goes. */
    void profile() throws Exception {
        var background = new Background(bench.platform());
        background.stopAll();
        try (var watcher = bench.watcher()) {
            var desk = new DeskLoad(bench.platform());
            warmUp(desk);
            Profile.of("the desk alone", watcher, () -> profiled(desk));
        } finally {
            background.startAll();
        }
    }

    private static Clients profiled(DeskLoad desk) throws Exception {
        try (var _ = Sampling.ofThread("commands")) {
            return desk.run(MANY, Profile.SECONDS);
        }
    }

    private static void warmUp(DeskLoad desk) throws Exception {
        SettledCompiler.await("the desk", LONGEST_WARM_UP, seconds -> desk.run(MANY, seconds));
    }

    private void compare(DeskLoad desk, Watcher watcher) throws Exception {
        var postgreSql = watcher.server();
        var raw = new RawInserts(bench.platform().dataSource());
        var axon = new AxonEngine(bench.platform().dataSource());
        var emmett = new EmmettPeer(bench.platform());
        warmUp(desk);
        raw.run(MANY, 2);
        axon.run(MANY, 2);
        var load = Report.load();
        var ofDesk = new ArrayList<Clients>();
        var ofRaw = new ArrayList<Double>();
        var ofAxon = new ArrayList<Double>();
        var ofEmmett = new ArrayList<Double>();
        var millis = new double[Bench.RUNS];
        var together = new double[Bench.RUNS];
        for (var run = 0; run < Bench.RUNS; run++) {
            var before = Effort.until(postgreSql);
            ofDesk.add(desk.run(MANY, bench.seconds()));
            var taken = Effort.until(postgreSql).minus(before);
            millis[run] = taken.millisEach(ofDesk.getLast().millis().size());
            together[run] = NEWEST / watcher.number(TRANSACTIONS);
            System.out.println("EFFORT " + FigureNames.DESK + ": " + taken.told());
            ofRaw.add(raw.run(MANY, bench.seconds()).perSecond());
            ofAxon.add(axon.run(MANY, bench.seconds()).perSecond());
            emmett.perSecond(MANY, bench.seconds()).ifPresent(ofEmmett::add);
        }
        var report = bench.report();
        var rates = ofDesk.stream().map(Clients::perSecond).toList();
        report.add(FigureNames.DESK, "/s", load, each(rates));
        report.add(
                FigureNames.DESK + " p99",
                "ms",
                load,
                ofDesk.stream().mapToDouble(it -> it.percentile(99)).toArray());
        report.add(FigureNames.DESK + " processor time each", "ms", load, millis);
        report.add(FigureNames.DESK + " events a transaction", "", load, together);
        report.add(FigureNames.LIMIT, "/s", load, each(ofRaw));
        report.add(FigureNames.AXON, "/s", load, each(ofAxon));
        report.add(FigureNames.DESK_TO_LIMIT, "x", load, ratios(rates, ofRaw));
        report.add(FigureNames.DESK_TO_AXON, "x", load, ratios(rates, ofAxon));
        if (ofEmmett.size() < Bench.RUNS) {
            report.missing(FigureNames.EMMETT, EmmettPeer.MISSING);
        } else {
            report.add(FigureNames.EMMETT, "/s", load, each(ofEmmett));
            report.add(FigureNames.DESK_TO_EMMETT, "x", load, ratios(rates, ofEmmett));
        }
    }

    private static double[] each(List<Double> runs) {
        return runs.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static double[] ratios(List<Double> ours, List<Double> theirs) {
        return IntStream.range(0, ours.size())
                .mapToDouble(run -> ours.get(run) / theirs.get(run))
                .toArray();
    }
}

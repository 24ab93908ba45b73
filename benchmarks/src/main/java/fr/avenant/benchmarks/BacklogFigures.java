package fr.avenant.benchmarks;

import fr.avenant.benchmarks.EventBacklog.Apart;
import fr.avenant.benchmarks.EventBacklog.AtOnce;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * What a large number of events that stand in the store at once takes, stages apart and at once.
 */
final class BacklogFigures {

    private static final int EVENTS = 100_000;

    private final Bench bench;

    BacklogFigures(Bench bench) {
        this.bench = bench;
    }

    void measure() throws InterruptedException {
        var background = new Background(bench.platform());
        try (var watcher = bench.watcher()) {
            var backlog = new EventBacklog(watcher, background);
            backlog.settle();
            var load = Report.load();
            var apart = new ArrayList<Apart>();
            for (var run = 0; run < Bench.RUNS; run++) {
                apart.add(backlog.apart(EVENTS));
            }
            add(FigureNames.SEQUENCER_ALONE, "/s", load, apart, Apart::sequenced);
            add(FigureNames.RELAY_ALONE, "/s", load, apart, Apart::relayed);
            add(
                    FigureNames.RELAY_ALONE + " until its first transaction",
                    "ms",
                    load,
                    apart,
                    Apart::handshake);
            atOnce(backlog);
        } finally {
            background.startAll();
        }
    }

    private void atOnce(EventBacklog backlog) throws InterruptedException {
        var load = Report.load();
        var atOnce = new ArrayList<AtOnce>();
        for (var run = 0; run < Bench.RUNS; run++) {
            backlog.settle();
            atOnce.add(backlog.atOnce(EVENTS));
        }
        add(FigureNames.WHOLE_SEQUENCED, "/s", load, atOnce, AtOnce::sequenced);
        add(FigureNames.WHOLE_TO_KAFKA, "/s", load, atOnce, AtOnce::relayed);
        add(FigureNames.WHOLE_READ, "/s", load, atOnce, AtOnce::read);
    }

    private <T> void add(
            String what, String unit, double load, List<T> runs, ToDoubleFunction<T> figure) {
        bench.report().add(what, unit, load, runs.stream().mapToDouble(figure).toArray());
    }
}

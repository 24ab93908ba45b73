package fr.avenant.benchmarks;

import static fr.avenant.benchmarks.FigureNames.CONTENTION;

import fr.avenant.benchmarks.Contention.Outcome;
import fr.avenant.benchmarks.People.Person;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** What others notice of a large sheet. */
final class ContentionFigures {

    private static final int PEOPLE = 8;
    private static final int OTHERS = 12;

    private final Bench bench;
    private final CommandFigures commands;

    ContentionFigures(Bench bench, CommandFigures commands) {
        this.bench = bench;
        this.commands = commands;
    }

    void measure() throws Exception {
        commands.load();
        commands.warmUp();
        var people =
                new People(
                        bench.platform().contextOf("identity"),
                        "http://127.0.0.1:" + bench.platform().ports().identity());
        var grants =
                new Grants(
                        Contention.services(bench),
                        bench.territory(),
                        new Requests(bench.visitor()));
        var load = Report.load();
        var outcomes = new ArrayList<Outcome>();
        for (var run = 0; run < Bench.RUNS; run++) {
            var contention = new Contention(bench, grants);
            var recording = somebody(PEOPLE, contention, people);
            outcomes.add(contention.run(recording, somebody(OTHERS, contention, people)));
        }
        report(load, outcomes);
    }

    private static List<Person> somebody(int many, Contention contention, People people)
            throws IOException, InterruptedException {
        var all = new ArrayList<Person>();
        while (all.size() < many) {
            all.add(contention.somebody(people));
        }
        return all;
    }

    private void report(double load, List<Outcome> outcomes) {
        add(FigureNames.SHEET, "s", load, outcomes, Outcome::sheet);
        add("single facts meanwhile", "", load, outcomes, it -> it.recorded().size());
        add("p50 of eight clients", "ms", load, outcomes, it -> at(it.recorded(), 50));
        add("p99 of eight clients", "ms", load, outcomes, it -> at(it.recorded(), 99));
        add(FigureNames.SLOWEST, "ms", load, outcomes, it -> most(it.recorded()));
        add("revocations meanwhile", "", load, outcomes, it -> it.revoked().size());
        add(FigureNames.REVOKED, "ms", load, outcomes, it -> most(it.revoked()));
        add(
                "another service takes a reference p50",
                "ms",
                load,
                outcomes,
                it -> at(it.referred(), 50));
        add(
                "another service takes a reference at the latest",
                "ms",
                load,
                outcomes,
                it -> most(it.referred()));
        add("sequencer's lag p99", "ms", load, outcomes, it -> it.lag().getFirst());
        add("sequencer's lag at most", "ms", load, outcomes, it -> it.lag().getLast());
        add("events without a place at most", "", load, outcomes, Outcome::unplaced);
    }

    private void add(
            String what,
            String unit,
            double load,
            List<Outcome> outcomes,
            ToDoubleFunction<Outcome> figure) {
        bench.report()
                .add(
                        CONTENTION + what,
                        unit,
                        load,
                        outcomes.stream().mapToDouble(figure).toArray());
    }

    private static double at(List<Double> sorted, int percent) {
        return new Clients(0, sorted).percentile(percent);
    }

    private static double most(Collection<Double> figures) {
        return figures.stream().mapToDouble(Double::doubleValue).max().orElse(Double.NaN);
    }
}

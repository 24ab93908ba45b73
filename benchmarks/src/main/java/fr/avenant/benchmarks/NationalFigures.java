package fr.avenant.benchmarks;

import java.util.ArrayList;
import java.util.List;

/** What it takes to be asked about the whole country. */
final class NationalFigures {

    private static final int TOO_LARGE = 400;
    private static final double MB = 1024 * 1024;

    /** The facts of one comparison, as they stand in the index, and nothing else. */
    private static final String SUMS =
            """
            select count(*) from (
                select territory, year, sum(value) from %s.fact
                where measure = 'qpv.population' and superseded_position is null
                group by territory, year) sums\
            """;

    private static final String SUMS_OF_THEMES =
            """
            select count(*) from (
                select territory, year, dimensions ->> 'theme', sum(value) from %s.fact
                where measure = 'funding.action' and superseded_position is null
                group by territory, year, dimensions ->> 'theme') sums\
            """;

    private final ReadingBench bench;

    NationalFigures(ReadingBench bench) {
        this.bench = bench;
    }

    void comparison() throws Exception {
        bench.ask(
                ReadingNames.COMPARISON,
                Bench.MANY,
                number -> List.of(NationalQuestions.comparison(number)));
        bench.ask(
                ReadingNames.COMPARISON_AS_OF,
                Bench.MANY,
                number -> List.of(NationalQuestions.comparisonAsOf(number)));
        bench.ask(
                ReadingNames.COMPARISON_KEPT,
                Bench.MANY,
                number -> List.of(NationalQuestions.sameComparison(number)));
        limit(ReadingNames.COMPARISON_LIMIT, SUMS);
    }

    /** One at a time; the first is not counted. */
    void themes() throws Exception {
        var asking = new Asking(bench.platform().address(), null);
        asking.expect(NationalQuestions.themes(0));
        var load = Report.load();
        var firstByte = new double[ReadingBench.RUNS];
        var lastByte = new double[ReadingBench.RUNS];
        var size = new double[ReadingBench.RUNS];
        var memory = new double[ReadingBench.RUNS];
        for (var run = 0; run < ReadingBench.RUNS; run++) {
            var service = bench.platform().service();
            service.forgetPeak();
            var before = service.peak();
            var answer = asking.expect(NationalQuestions.themes(run + 1));
            firstByte[run] = answer.firstByte();
            lastByte[run] = answer.lastByte();
            size[run] = answer.bytes().length / MB;
            memory[run] = service.peak() - before;
        }
        bench.report().add(ReadingNames.LARGE_FIRST_BYTE, "ms", load, firstByte);
        bench.report().add(ReadingNames.LARGE_WHOLE, "ms", load, lastByte);
        bench.report().add(ReadingNames.LARGE_SIZE, "MB", load, size);
        bench.report().add(ReadingNames.LARGE_MEMORY, "MB", load, memory);
        limit(ReadingNames.LARGE_LIMIT, SUMS_OF_THEMES);
    }

    void tooLarge() throws Exception {
        var asking = new Asking(bench.platform().address(), null);
        var load = Report.load();
        var millis = new double[ReadingBench.RUNS];
        for (var run = 0; run < ReadingBench.RUNS; run++) {
            var answer = asking.get(NationalQuestions.tooLarge(run));
            if (answer.status() != TOO_LARGE) {
                throw new IllegalStateException("Not refused, but " + answer.status());
            }
            millis[run] = answer.lastByte();
        }
        bench.report().add(ReadingNames.TOO_LARGE, "ms", load, millis);
    }

    void explanation() throws Exception {
        var asking = new Asking(bench.platform().address(), null);
        var explanations = new ArrayList<String>();
        for (var question = 0; question < 8; question++) {
            asking.expect(NationalQuestions.comparison(question))
                    .json()
                    .path("cells")
                    .valueStream()
                    .map(cell -> cell.path("explain").asString(""))
                    .filter(address -> !address.isEmpty())
                    .forEach(explanations::add);
        }
        bench.ask(
                ReadingNames.EXPLANATION,
                1,
                number -> List.of(explanations.get(number * 37 % explanations.size())));
    }

    void pages() throws Exception {
        bench.ask(ReadingNames.SMALLEST, 1, _ -> List.of("/api/v1/labels"));
        bench.ask(ReadingNames.HOME, 1, NationalQuestions::home);
        bench.ask(ReadingNames.TERRITORY, 1, NationalQuestions::territory);
        bench.ask(ReadingNames.CONTRACT, 1, NationalQuestions::contract);
        bench.ask(ReadingNames.ORGANISATION, 1, NationalQuestions::organisation);
        bench.ask(ReadingNames.ORGANISATIONS, 1, NationalQuestions::organisations);
        bench.ask(
                ReadingNames.JOURNAL,
                new Asking(bench.platform().address(), ReadingPlatform.token()),
                1,
                NationalQuestions::journal);
    }

    void quality() throws Exception {
        bench.ask(ReadingNames.QUALITY, 1, NationalQuestions::quality);
        bench.ask(ReadingNames.QUALITY_ALL, 1, NationalQuestions::qualityOfCountry);
    }

    /** PostgreSQL alone, on one connection. */
    private void limit(String name, String sql) {
        try (var watcher = bench.watcher()) {
            var question = sql.formatted(Generation.serving(watcher));
            watcher.number(question);
            var load = Report.load();
            var millis = new double[ReadingBench.RUNS];
            for (var run = 0; run < ReadingBench.RUNS; run++) {
                var begin = System.nanoTime();
                watcher.number(question);
                millis[run] = (System.nanoTime() - begin) / 1e6;
            }
            bench.report().add(name, "ms", load, millis);
        }
    }
}

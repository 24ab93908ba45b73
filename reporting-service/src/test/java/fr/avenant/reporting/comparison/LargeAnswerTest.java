package fr.avenant.reporting.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import fr.avenant.reporting.catalogue.Measure;
import fr.avenant.reporting.cell.Cell;
import fr.avenant.reporting.cell.Folds;
import fr.avenant.reporting.cell.RegisteredMembers;
import fr.avenant.reporting.cell.Span;
import fr.avenant.reporting.cell.Surroundings;
import fr.avenant.reporting.cell.TerritoryFolds;
import fr.avenant.reporting.cell.VisibleFact;
import fr.avenant.reporting.comparison.CellAnswers.Answered;
import fr.avenant.reporting.comparison.CellAnswers.Computed;
import fr.avenant.reporting.comparison.ComparisonController.ComparisonAnswer;
import fr.avenant.reporting.explanation.ExplainedCells;
import fr.avenant.reporting.question.Coordinates;
import fr.avenant.reporting.question.Question;
import fr.avenant.reporting.table.ExportFormat;
import fr.avenant.reporting.time.Coordinate;
import fr.avenant.reporting.time.Ended;
import fr.avenant.reporting.time.Positions;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.json.JsonMapper;

/**
 * What an answer about the whole country takes of the memory: 433 territories, ten years, themes.
 */
class LargeAnswerTest {

    private static final int TERRITORIES = 433;
    private static final int YEARS = 10;
    private static final int THEMES = 14;
    private static final int CELLS = TERRITORIES * YEARS * THEMES;

    /**
     * Of the 64 MB of a request, what is left is for rows on their way and the compressed answer.
     */
    private static final long MOST_BYTES = 40L * 1024 * 1024;

    private static final int BETWEEN_LOOKS = 16 * 1024 * 1024;

    private static final List<String> BY = List.of("territory", "year", "theme");
    private static final Measure MEASURE =
            Exports.measure(
                    List.of(
                            new Measure.Dimension("territory", "Territoire", true),
                            new Measure.Dimension("theme", "Thème", true)));
    private static final Positions KNOWN = Positions.of(_ -> 1_000_000L);
    private static final Question QUESTION =
            new Question(
                    MEASURE,
                    BY,
                    Map.of(),
                    new Coordinate(KNOWN, KNOWN, LocalDate.of(2026, 11, 28), Ended.EXCLUDED));

    /** How much of the heap is in use, at most, whenever somebody looks. */
    private static final class LiveHeap {

        private final long before = used();
        private long most;

        void look() {
            most = Math.max(most, used() - before);
        }

        private static long used() {
            System.gc();
            return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
        }
    }

    /** Looks at the heap while it is written to. */
    private static final class Watched extends OutputStream {

        private final LiveHeap heap;
        private long written;
        private long lookedAt;

        Watched(LiveHeap heap) {
            this.heap = heap;
        }

        @Override
        public void write(int one) {
            write(new byte[1], 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int count) {
            written += count;
            if (written - lookedAt > BETWEEN_LOOKS) {
                lookedAt = written;
                heap.look();
            }
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = ExportFormat.class,
            names = {"JSON", "XLSX"})
    void it_takes_no_more_than_a_request_may(ExportFormat format) throws IOException {
        var heap = new LiveHeap();
        var sources = format == ExportFormat.JSON ? null : new CellSources();
        var cells = cells(sources, heap);
        heap.look();
        var answered = answered(cells, sources);
        var out = new Watched(heap);

        write(answered, format, out);

        assertThat(cells).hasSize(CELLS);
        assertThat(heap.most).as("bytes in use").isLessThan(MOST_BYTES);
    }

    private static void write(Answered answered, ExportFormat format, OutputStream out)
            throws IOException {
        var json = JsonMapper.shared();
        if (format == ExportFormat.JSON) {
            json.writeValue(out, answered.answers().iterator().next().answer());
        } else {
            CellExports.write(answered, format, json, out);
        }
    }

    private static Answered answered(List<Cell> cells, @Nullable CellSources sources) {
        var answer =
                new ComparisonAnswer(
                        MEASURE,
                        BY,
                        new Coordinates(
                                null,
                                QUESTION.at().on(),
                                Ended.EXCLUDED,
                                Coordinates.AS_WAS,
                                1,
                                null,
                                KNOWN.byContext(),
                                null,
                                null,
                                null,
                                null),
                        "/api/v1/comparison?measure=qpv.population",
                        null,
                        Map.of("territory", names(TERRITORIES), "theme", names(THEMES)),
                        CellWords.of(cells),
                        new ExplainedCells(QUESTION, cells));
        return new Answered(
                Exports.answer(BY), QUESTION.at(), List.of(new Computed(answer, sources)));
    }

    private static Map<String, String> names(int count) {
        return IntStream.range(0, count)
                .boxed()
                .collect(Collectors.toMap(it -> code(it), it -> "Nom généré " + it));
    }

    private static List<Cell> cells(@Nullable CellSources sources, LiveHeap heap) {
        var registered = new RegisteredMembers(QUESTION.cells());
        for (var number = 0; number < TERRITORIES; number++) {
            registered.add(
                    new RegisteredMembers.Territory(code(number), "Nom " + number, Span.ALWAYS));
        }
        var folds =
                new Folds(
                        QUESTION.cells(), registered, new Everybody(heap), new Folds.Listener() {});
        var read =
                new TerritoryFolds(
                        QUESTION.cells(),
                        registered,
                        _ -> false,
                        listener(sources),
                        (_, folded) -> folds.add(folded));
        for (var territory = 0; territory < TERRITORIES; territory++) {
            for (var year = 0; year < YEARS; year++) {
                for (var theme = 0; theme < THEMES; theme++) {
                    read.add(fact(territory, 2015 + year, theme));
                }
            }
        }
        read.end();
        return folds.cells();
    }

    private static Folds.Listener listener(@Nullable CellSources sources) {
        return new Folds.Listener() {
            @Override
            public void counted(Map<String, @Nullable String> members, VisibleFact fact) {
                if (sources != null) {
                    sources.read(MEASURE, members, fact, false);
                }
            }
        };
    }

    /** Its texts are its own, as those of a row are. */
    private static VisibleFact fact(int territory, int year, int theme) {
        var number = (territory * YEARS + year) * THEMES + theme;
        return new VisibleFact(
                new UUID(7, number),
                "action:" + code(territory) + ".a" + number,
                false,
                code(territory),
                year,
                THEME_MEMBERS.get(theme),
                Map.of(),
                "value",
                null,
                new BigDecimal(number + ".50"),
                "inhabitants",
                "document:" + code(territory) + ".programmation",
                "Tableau 3, ligne " + number,
                "Préfecture",
                null,
                false,
                false,
                "programmation",
                number);
    }

    private static final List<Map<String, String>> THEME_MEMBERS =
            IntStream.range(0, THEMES).mapToObj(it -> Map.of("theme", code(it))).toList();

    private static String code(int number) {
        return "genere-%03d".formatted(number);
    }

    private record Everybody(LiveHeap heap) implements Surroundings {

        @Override
        public boolean isIncomplete(@Nullable String territory) {
            return false;
        }

        @Override
        public boolean isWithheld(@Nullable String territory) {
            return false;
        }

        @Override
        public boolean isShared(String dimension) {
            heap.look(); // asked once all facts are cells
            return true;
        }

        @Override
        public Set<String> reportingTerritories(@Nullable Integer year) {
            return Set.of();
        }
    }
}

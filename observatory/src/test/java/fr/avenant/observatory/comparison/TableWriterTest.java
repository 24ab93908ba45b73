package fr.avenant.observatory.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import fr.avenant.observatory.comparison.AnswerTable.Row;
import fr.avenant.observatory.comparison.Chart.Point;
import fr.avenant.observatory.figure.Figures;
import fr.avenant.observatory.figure.Words;
import fr.avenant.observatory.reporting.Cell;
import fr.avenant.observatory.reporting.Cell.Printed;
import fr.avenant.observatory.reporting.Comparison;
import fr.avenant.observatory.reporting.Coordinates;
import fr.avenant.observatory.reporting.Measure;
import fr.avenant.observatory.reporting.Measure.Dimension;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

class TableWriterTest {

    private final TableWriter tables = writer();

    @Test
    void the_year_goes_across_and_years_are_in_order() {
        var answer =
                answer(
                        List.of("territory", "year"),
                        cell("1013", "territory", "aurillac", "year", "2019"),
                        cell("900", "territory", "aurillac", "year", "2014"));

        assertThat(tables.crossable(answer)).contains("year");
        var table = tables.crossed(answer, "year");
        assertThat(table.columns()).containsExactly("2014", "2019");
        assertThat(texts(table)).containsExactly(List.of("900", "1\u202f013"));
    }

    @Test
    void a_territory_that_has_reported_nothing_is_said_so_in_every_column() {
        var answer =
                answer(
                        List.of("territory", "year"),
                        cell("1", "territory", "aurillac", "year", "2018"),
                        cell("2", "territory", "aurillac", "year", "2019"),
                        cell(null, "territory", "cahors"));

        assertThat(texts(tables.crossed(answer, "year")))
                .containsExactly(List.of("1", "2"), List.of("n.d.", "n.d."));
    }

    @Test
    void a_cell_that_does_not_exist_is_empty_and_not_absent() {
        var answer =
                answer(
                        List.of("territory", "quartier"),
                        cell("1", "territory", "aurillac", "quartier", "marmiers"),
                        cell("2", "territory", "cahors", "quartier", "terre-rouge"));

        assertThat(tables.crossed(answer, "quartier").rows().getFirst().figures().get(1)).isNull();
    }

    @Test
    void one_dimension_alone_is_not_crossed() {
        assertThat(tables.crossable(answer(List.of("territory"), cell("1", "territory", "a"))))
                .isEmpty();
    }

    @Test
    void members_have_the_labels_of_the_answer_and_dimensions_those_of_the_measure() {
        var answer = answer(List.of("territory"), cell("1", "territory", "aurillac"));

        var table = tables.lines(answer);

        assertThat(table.heads()).containsExactly("Territoire");
        assertThat(table.rows().getFirst().names()).containsExactly("Bassin d’Aurillac");
        assertThat(table.withPrinted()).isFalse();
    }

    @Test
    void printed_totals_get_columns() {
        var cell =
                new Cell(
                        "value",
                        null,
                        null,
                        "10",
                        null,
                        null,
                        new Printed("11", "1", null, null),
                        null,
                        List.of(),
                        Map.of("territory", "cahors"));

        assertThat(tables.lines(answer(List.of("territory"), cell)).withPrinted()).isTrue();
    }

    @Test
    void a_chart_leaves_out_rows_without_figures_and_marks_single_gaps() {
        var answer =
                answer(
                        List.of("territory", "year"),
                        cell("1", "territory", "aurillac", "year", "2018"),
                        cell(null, "territory", "aurillac", "year", "2019"),
                        cell(null, "territory", "cahors"));

        var chart = Chart.of(tables.crossed(answer, "year")).orElseThrow();

        assertThat(chart.categories()).containsExactly("Bassin d’Aurillac");
        assertThat(chart.series().getFirst().points())
                .containsExactly(new Point(BigDecimal.ONE, "1", null));
        assertThat(chart.series().getLast().points().getFirst().amount()).isNull();
    }

    @Test
    void what_has_too_many_bars_or_none_is_not_drawn() {
        var many = new ArrayList<Cell>();
        for (var i = 0; i < 61; i++) {
            many.add(cell("1", "territory", "t" + i));
        }
        var full = answer(List.of("territory"), many.toArray(Cell[]::new));
        var empty = answer(List.of("territory"), cell(null, "territory", "aurillac"));

        assertThat(Chart.of(tables.lines(full))).isEmpty();
        assertThat(Chart.of(tables.lines(empty))).isEmpty();
    }

    private static List<List<String>> texts(AnswerTable table) {
        return table.rows().stream().map(TableWriterTest::texts).toList();
    }

    private static List<String> texts(Row row) {
        return row.figures().stream().map(figure -> figure == null ? "" : figure.text()).toList();
    }

    private static Cell cell(@Nullable String value, String... members) {
        var map = new LinkedHashMap<String, Object>();
        for (var i = 0; i < members.length; i += 2) {
            map.put(members[i], members[i + 1]);
        }
        return new Cell(
                value == null ? "notAvailable" : "value",
                value == null ? "notReported" : null,
                null,
                value,
                "inhabitants",
                null,
                null,
                null,
                List.of(),
                map);
    }

    private static Comparison answer(List<String> by, Cell... cells) {
        var dimensions =
                List.of(
                        new Dimension("territory", "Territoire", true),
                        new Dimension("quartier", "Quartier", true),
                        new Dimension("year", "Année", false));
        var measure =
                new Measure(
                        "qpv.population",
                        "Population",
                        null,
                        1,
                        "inhabitants",
                        "habitants",
                        null,
                        null,
                        dimensions,
                        List.of(),
                        Map.of(),
                        null,
                        null,
                        0);
        return new Comparison(
                measure,
                by,
                new Coordinates(null, null, null, null, Map.of()),
                null,
                Map.of("territory", Map.of("aurillac", "Bassin d’Aurillac")),
                Arrays.asList(cells));
    }

    private static TableWriter writer() {
        try (var context =
                new AnnotationConfigApplicationContext(
                        Words.class, Figures.class, TableWriter.class)) {
            return context.getBean(TableWriter.class);
        }
    }
}

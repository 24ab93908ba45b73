package fr.avenant.observatory.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import fr.avenant.observatory.Reporting;
import fr.avenant.observatory.chart.Order;
import fr.avenant.observatory.comparison.AnswerTable.Row;
import fr.avenant.observatory.reporting.answer.ComparisonAnswer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

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
                "{'status':'value','value':'10','unit':'euros','territory':'cahors','printed':{'value':'11','difference':'1'}}";

        assertThat(tables.lines(answer(List.of("territory"), cell)).withPrinted()).isTrue();
    }

    @Test
    void rows_are_sorted_by_their_largest_figure_or_as_in_a_dictionary_and_paged() {
        var many = new ArrayList<String>();
        for (var i = 0; i < 250; i++) {
            many.add(cell(String.valueOf(i), "territory", "t" + i));
        }
        many.add(cell(null, "territory", "aurillac"));
        var table = tables.lines(answer(List.of("territory"), many.toArray(String[]::new)));

        assertThat(table.page(1).rows()).hasSize(100);
        assertThat(table.sorted(Order.VALUE).page(1).rows().getFirst().names())
                .containsExactly("t249");
        assertThat(table.sorted(Order.NAME).page(0).rows().getFirst().names())
                .containsExactly("t0");
        assertThat(table.sorted(Order.VALUE).page(9).rows())
                .hasSize(51)
                .last()
                .extracting(Row::names)
                .isEqualTo(List.of("Bassin d’Aurillac"));
    }

    private static List<List<String>> texts(AnswerTable table) {
        return table.rows().stream().map(TableWriterTest::texts).toList();
    }

    private static List<String> texts(Row row) {
        return row.figures().stream().map(figure -> figure == null ? "" : figure.text()).toList();
    }

    private static String cell(@Nullable String value, String... members) {
        var json = new StringBuilder("{'unit':'inhabitants',");
        json.append(
                value == null
                        ? "'status':'notAvailable','reason':'notReported'"
                        : "'status':'value','value':'" + value + "'");
        for (var i = 0; i < members.length; i += 2) {
            json.append(",'").append(members[i]).append("':'").append(members[i + 1]).append("'");
        }
        return json.append('}').toString();
    }

    private static ComparisonAnswer answer(List<String> by, String... cells) {
        return Reporting.answer(
                ComparisonAnswer.class,
                """
                {'measure':{'id':'qpv.population','label':'Population','unit':'inhabitants','unitLabel':'habitants','dimensions':[
                    {'name':'territory','label':'Territoire','adds':true},
                    {'name':'quartier','label':'Quartier','adds':true},
                    {'name':'year','label':'Année','adds':false}]},
                 'by':['%s'],'members':{'territory':{'aurillac':'Bassin d’Aurillac'}},'cells':[%s]}
                """
                        .formatted(String.join("','", by), String.join(",", cells)));
    }

    private static TableWriter writer() {
        return Reporting.bean(TableWriter.class);
    }
}

package fr.avenant.observatory.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import fr.avenant.observatory.Reporting;
import fr.avenant.observatory.chart.Chart;
import fr.avenant.observatory.chart.Chart.Kind;
import fr.avenant.observatory.chart.Entry;
import fr.avenant.observatory.chart.Sign;
import fr.avenant.observatory.reporting.answer.ComparisonAnswer;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChartWriterTest {

    private final ChartWriter charts = Reporting.bean(ChartWriter.class);

    @Test
    void an_axis_has_one_unit_and_more_than_three_are_a_table() {
        var two =
                charts(
                        "'territory'",
                        "{'territory':'a','status':'value','value':'1','unit':'people'}",
                        "{'territory':'b','status':'value','value':'2','unit':'euros'}");

        assertThat(two).extracting(Chart::unit).containsExactly("people", "euros");
        assertThat(two.getFirst().entries()).hasSize(1);
        assertThat(
                        charts(
                                "'territory'",
                                "{'territory':'a','status':'value','value':'1','unit':'people'}",
                                "{'territory':'b','status':'value','value':'2','unit':'euros'}",
                                "{'territory':'c','status':'value','value':'2','unit':'posts'}",
                                "{'territory':'d','status':'value','value':'2','unit':'pages'}"))
                .isEmpty();
    }

    @Test
    void counts_are_bars_shares_are_dots_and_nothing_is_no_chart() {
        assertThat(charts("'territory'", value("a", "1")))
                .extracting(Chart::kind)
                .containsExactly(Kind.BARS);
        assertThat(
                        charts(
                                "'territory'",
                                "{'territory':'a','status':'value','value':'0.4','unit':'share'}"))
                .extracting(Chart::kind)
                .containsExactly(Kind.DOTS);
        assertThat(charts("'territory'", absent("a"))).isEmpty();
    }

    @Test
    void several_years_are_lines_and_a_single_one_is_not() {
        assertThat(charts("'territory','year'", ofYear("a", 2018), ofYear("a", 2019)))
                .extracting(Chart::kind)
                .containsExactly(Kind.LINES);
        assertThat(charts("'territory','year'", ofYear("a", 2018), ofYear("b", 2018)))
                .extracting(Chart::kind)
                .containsExactly(Kind.BARS);
    }

    @Test
    void many_quartiers_are_a_distribution_with_a_row_for_each_territory() {
        var cells = new ArrayList<String>();
        for (var i = 0; i < 20; i++) {
            cells.add(
                    "{'territory':'%s','quartier':'q%d','status':'value','value':'1','unit':'inhabitants'}"
                            .formatted(i < 12 ? "aurillac" : "cahors", i));
        }

        var chart = charts("'territory','quartier'", cells.toArray(String[]::new)).getFirst();

        assertThat(chart.kind()).isEqualTo(Kind.DISTRIBUTION);
        assertThat(chart.entries()).extracting(Entry::row).contains("Bassin d’Aurillac", "cahors");
        assertThat(charts("'territory','quartier'", cells.subList(0, 19).toArray(String[]::new)))
                .extracting(Chart::kind)
                .containsExactly(Kind.BARS);
    }

    @Test
    void an_absence_has_no_amount_but_its_reason() {
        var absence =
                charts("'territory'", value("a", "1"), absent("b")).getFirst().entries().getLast();

        assertThat(absence.amount()).isNull();
        assertThat(absence.words()).isEqualTo("aucun chiffre enregistré");
        assertThat(absence.signs()).isEmpty();
    }

    @Test
    void what_must_be_said_of_a_figure_is_a_sign() {
        var entry =
                charts(
                                "'territory'",
                                """
                                {'territory':'a','status':'value','value':'1.2','unit':'share','latestYear':2020,'yearInferred':true,
                                 'marks':['shareAboveOne'],'coverage':{'quartier':{'covered':1,'of':2,'missing':['x']}}}\
                                """)
                        .getFirst()
                        .entries()
                        .getFirst();

        assertThat(entry.signs()).containsExactlyInAnyOrder(Sign.values());
        assertThat(entry.year()).isEqualTo(2020);
    }

    @Test
    void whole_coverage_is_no_sign() {
        var entry =
                charts(
                                "'territory'",
                                "{'territory':'a','status':'value','value':'1','unit':'people','coverage':{'quartier':{'covered':2,'of':2,'missing':[]}}}")
                        .getFirst()
                        .entries()
                        .getFirst();

        assertThat(entry.signs()).isEmpty();
    }

    @Test
    void a_target_is_marked_at_its_result_and_alone_it_is_no_result() {
        var entries =
                charts(
                                "'territory','stage'",
                                "{'territory':'a','stage':'reported','status':'value','value':'10','unit':'people'}",
                                "{'territory':'a','stage':'planned','status':'value','value':'20','unit':'people'}",
                                "{'territory':'b','stage':'planned','status':'value','value':'30','unit':'people'}")
                        .getFirst()
                        .entries();

        assertThat(entries).hasSize(2);
        assertThat(entries.getFirst().amount()).isEqualByComparingTo("10");
        assertThat(entries.getFirst().references())
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.kind()).isEqualTo(Entry.Kind.TARGET);
                    assertThat(it.amount()).isEqualByComparingTo(new BigDecimal("20"));
                });
        assertThat(entries.getLast().amount()).isNull();
        assertThat(entries.getLast().references()).hasSize(1);
    }

    @Test
    void targets_alone_are_figures() {
        var entries =
                charts(
                                "'territory','stage'",
                                "{'territory':'a','stage':'planned','status':'value','value':'20','unit':'people'}")
                        .getFirst()
                        .entries();

        assertThat(entries)
                .singleElement()
                .satisfies(it -> assertThat(it.amount()).isEqualByComparingTo("20"));
    }

    @Test
    void two_members_that_are_called_the_same_are_told_apart() {
        var entries =
                charts(
                                "'quartier','year'",
                                "{'quartier':'centre','year':'2018','status':'value','value':'1','unit':'people'}",
                                "{'quartier':'centre-2','year':'2019','status':'value','value':'2','unit':'people'}")
                        .getFirst()
                        .entries();

        assertThat(entries).extracting(Entry::name).containsExactly("Centre", "Centre (centre-2)");
    }

    @Test
    void mine_is_whatever_is_of_the_territory_of_the_address() {
        var answer = answer("'territory'", value("a", "1"), value("b", "2"));

        assertThat(charts.of(answer, "b").getFirst().entries())
                .extracting(Entry::mine)
                .containsExactly(false, true);
    }

    private List<Chart> charts(String by, String... cells) {
        return charts.of(answer(by, cells), null);
    }

    private static String value(String territory, String value) {
        return "{'territory':'%s','status':'value','value':'%s','unit':'inhabitants'}"
                .formatted(territory, value);
    }

    private static String ofYear(String territory, int year) {
        return "{'territory':'%s','year':'%d','status':'value','value':'1','unit':'inhabitants'}"
                .formatted(territory, year);
    }

    private static String absent(String territory) {
        return "{'territory':'%s','status':'notAvailable','reason':'notReported','unit':'inhabitants'}"
                .formatted(territory);
    }

    private static ComparisonAnswer answer(String by, String... cells) {
        return Reporting.answer(
                ComparisonAnswer.class,
                """
                {'measure':{'id':'qpv.population','label':'Population','unit':'inhabitants','unitLabel':'habitants','dimensions':[
                    {'name':'territory','label':'Territoire','adds':true}]},
                 'by':[%s],'members':{'territory':{'aurillac':'Bassin d’Aurillac'},'quartier':{'centre':'Centre','centre-2':'Centre'}},
                 'cells':[%s]}
                """
                        .formatted(by, String.join(",", cells)));
    }
}

package fr.avenant.observatory.figure;

import static org.assertj.core.api.Assertions.assertThat;

import fr.avenant.observatory.Reporting;
import fr.avenant.observatory.reporting.answer.Cell;
import fr.avenant.observatory.reporting.answer.Measure;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FiguresTest {

    private final FrenchLabels labels = Reporting.bean(FrenchLabels.class);
    private final Figures figures = Reporting.bean(Figures.class);

    @Test
    void a_value_is_a_number_with_a_link_to_its_explanation() {
        var figure = of(value("1013", "inhabitants", ""));

        assertThat(figure.known()).isTrue();
        assertThat(figure.text()).isEqualTo("1\u202f013");
        assertThat(figure.page()).isEqualTo("/explications/abc");
        assertThat(figure.words()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"notAvailable", "suppressed", "notApplicable", "notComparable"})
    void an_absent_value_has_a_mark_and_is_never_a_number(String status) {
        var figure = of(absent(status, null, ""));

        assertThat(figure.known()).isFalse();
        assertThat(figure.amount()).isNull();
        assertThat(figure.text()).isNotEqualTo(status).doesNotContainPattern("[0-9]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "notReported",
                "notYetRecorded",
                "printedNotAvailable",
                "noRowInSource",
                "partialCoverage",
                "incomplete",
                "bySource",
                "byPlatform",
                "notAdditive",
                "conflict"
            })
    void every_reason_has_words_short_and_in_full(String reason) {
        assertThat(of(absent("notAvailable", reason, "")).words()).isNotEqualTo(reason);
        assertThat(labels.of("reasonInFull", reason)).isNotEqualTo(reason);
    }

    @Test
    void a_reason_that_is_new_stands_for_itself() {
        assertThat(of(absent("notAvailable", "brandNew", "")).words()).isEqualTo("brandNew");
    }

    @Test
    void a_sum_with_missing_parts_is_a_remark_and_not_the_figure() {
        var figure =
                of(
                        absent(
                                "notAvailable",
                                "partialCoverage",
                                ",'partial':{'value':'7690','covered':3,'of':5}"));

        assertThat(figure.known()).isFalse();
        assertThat(figure.remarks()).containsExactly("Somme de 3 sur 5 : 7\u202f690");
    }

    @Test
    void the_printed_total_stands_beside_the_sum_and_a_difference_shows() {
        var same = of(value("10.00", "euros", ",'printed':{'value':'10.00','difference':'0.00'}"));
        var other = of(value("10.00", "euros", ",'printed':{'value':'11.00','difference':'1.00'}"));

        assertThat(same.printed()).isEqualTo("10,00\u00a0€");
        assertThat(same.differs()).isFalse();
        assertThat(other.difference()).isEqualTo("1,00\u00a0€");
        assertThat(other.differs()).isTrue();
    }

    @Test
    void a_contradicting_source_is_named() {
        var cell =
                value(
                        "9700",
                        "eurosPerYear",
                        ",'conflicts':[{'value':'9800','locator':'partie I','event':'e'}]");

        assertThat(of(cell).remarks())
                .containsExactly("Autre chiffre : 9\u202f800\u00a0€/an (partie I)");
    }

    private Figure of(Cell cell) {
        var measure =
                Reporting.answer(
                        Measure.class,
                        "{'unit':'%s','holds':'forItsPeriod','dimensions':[]}"
                                .formatted(cell.unit()));
        return figures.of(measure, List.of("territory"), Map.of(), cell);
    }

    private static Cell value(String value, String unit, String more) {
        return Reporting.answer(
                Cell.class,
                """
                {'status':'value','value':'%s','unit':'%s','explain':'/api/v1/explanations/abc'%s}\
                """
                        .formatted(value, unit, more));
    }

    private static Cell absent(String status, @Nullable String reason, String more) {
        return Reporting.answer(
                Cell.class,
                "{'status':'%s','unit':'inhabitants'%s%s}"
                        .formatted(
                                status, reason == null ? "" : ",'reason':'" + reason + "'", more));
    }
}

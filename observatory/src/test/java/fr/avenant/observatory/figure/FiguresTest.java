package fr.avenant.observatory.figure;

import static org.assertj.core.api.Assertions.assertThat;

import fr.avenant.observatory.reporting.Cell;
import fr.avenant.observatory.reporting.Cell.Conflict;
import fr.avenant.observatory.reporting.Cell.Partial;
import fr.avenant.observatory.reporting.Cell.Printed;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FiguresTest {

    private final Words words = new Words();
    private final Figures figures = new Figures(words);

    @Test
    void a_value_is_a_number_with_a_link_to_its_explanation() {
        var figure = figures.of(value("1013", "inhabitants", null));

        assertThat(figure.known()).isTrue();
        assertThat(figure.text()).isEqualTo("1\u202f013");
        assertThat(figure.page()).isEqualTo("/explications/abc");
        assertThat(figure.words()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"notAvailable", "suppressed", "notApplicable", "notComparable"})
    void an_absent_value_has_a_mark_and_is_never_a_number(String status) {
        var figure = figures.of(absent(status, null, null));

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
        assertThat(figures.of(absent("notAvailable", reason, null)).words()).isNotEqualTo(reason);
        assertThat(words.of("reasonInFull", reason)).isNotEqualTo(reason);
    }

    @Test
    void a_reason_that_is_new_stands_for_itself() {
        assertThat(figures.of(absent("notAvailable", "brandNew", null)).words())
                .isEqualTo("brandNew");
    }

    @Test
    void a_sum_with_missing_parts_is_a_remark_and_not_the_figure() {
        var figure =
                figures.of(absent("notAvailable", "partialCoverage", new Partial("7690", 3, 5)));

        assertThat(figure.known()).isFalse();
        assertThat(figure.remarks()).containsExactly("Somme de 3 sur 5 : 7\u202f690");
    }

    @Test
    void the_printed_total_stands_beside_the_sum_and_a_difference_shows() {
        var same = figures.of(value("10.00", "euros", new Printed("10.00", "0.00", null, null)));
        var other = figures.of(value("10.00", "euros", new Printed("11.00", "1.00", null, null)));

        assertThat(same.printed()).isEqualTo("10,00\u00a0€");
        assertThat(same.differs()).isFalse();
        assertThat(other.difference()).isEqualTo("1,00\u00a0€");
        assertThat(other.differs()).isTrue();
    }

    @Test
    void a_contradicting_source_is_named() {
        var cell =
                new Cell(
                        "value",
                        null,
                        null,
                        "9700",
                        "eurosPerYear",
                        null,
                        null,
                        null,
                        List.of(new Conflict("9800", "document:x", "partie I", "e")),
                        Map.of());

        assertThat(figures.of(cell).remarks())
                .containsExactly("Autre chiffre : 9\u202f800\u00a0€/an (partie I)");
    }

    private static Cell value(String value, String unit, @Nullable Printed printed) {
        return new Cell(
                "value",
                null,
                null,
                value,
                unit,
                "/api/v1/explanations/abc",
                printed,
                null,
                List.of(),
                Map.of());
    }

    private static Cell absent(String status, @Nullable String reason, @Nullable Partial partial) {
        return new Cell(status, reason, null, null, null, null, null, partial, List.of(), Map.of());
    }
}

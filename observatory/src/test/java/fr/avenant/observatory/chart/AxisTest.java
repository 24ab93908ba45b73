package fr.avenant.observatory.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AxisTest {

    @ParameterizedTest
    @CsvSource({
        "'1013', '0 200 400 600 800 1000 1200'",
        "'3', '0 1 2 3'",
        "'0.433', '0 0.1 0.2 0.3 0.4 0.5'",
        "'-12 30', '-20 -10 0 10 20 30'",
        "'182912.00', '0 50000 100000 150000 200000'",
        "'-9', '-10 -8 -6 -4 -2 0'"
    })
    void steps_are_round_and_zero_is_on_the_scale(String amounts, String ticks) {
        var axis = Axis.of(numbers(amounts), 5);

        assertThat(axis.ticks())
                .usingElementComparator(BigDecimal::compareTo)
                .containsExactlyElementsOf(numbers(ticks));
    }

    @Test
    void nothing_or_zero_alone_still_has_a_scale() {
        assertThat(Axis.of(List.of(), 5).ticks()).hasSizeGreaterThan(1);
        assertThat(Axis.of(List.of(BigDecimal.ZERO), 5).at(BigDecimal.ZERO)).isZero();
    }

    @Test
    void an_amount_lies_in_proportion() {
        var axis = Axis.of(numbers("-50 100"), 3);

        assertThat(axis.at(new BigDecimal("25"))).isEqualTo(0.5);
    }

    private static List<BigDecimal> numbers(String text) {
        return Arrays.stream(text.split(" ")).map(BigDecimal::new).toList();
    }
}

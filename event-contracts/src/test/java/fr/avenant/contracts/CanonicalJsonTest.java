package fr.avenant.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.erdtman.jcs.JsonCanonicalizer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalJsonTest {

    private static final long LARGEST = (1L << 53) - 1;

    record Nested(int z, String a) {}

    record Everything(
            String text,
            long number,
            BigDecimal share,
            Euros amountEuros,
            boolean flag,
            List<Nested> list,
            Map<String, Integer> map,
            @Nullable String absent,
            Nested nested) {}

    record Holder(Object value) {}

    @Test
    void is_what_an_independent_implementation_of_rfc_8785_writes() throws IOException {
        var value =
                new Everything(
                        "é € \uD83D\uDE00 / \\ \" \b\t\n\f\r \u0001\u001f\u007f\u2028",
                        LARGEST,
                        new BigDecimal("0.50"),
                        Euros.of("12.50"),
                        true,
                        List.of(new Nested(2, "x")),
                        // Sorted by UTF-16 code units: the smiley before the Hebrew letter.
                        Map.of("\uFB33", 1, "\uD83D\uDE00", 2, "é", 3, "1", 4, "\r", 5, "€", 6),
                        null,
                        new Nested(1, "y"));

        var json = EventJson.write(value);

        assertThat(json)
                .isEqualTo(new JsonCanonicalizer(json).getEncodedString())
                .startsWith("{\"amountEuros\":\"12.50\",\"flag\":true,\"list\":[{\"a\":\"x\"")
                .contains("\"share\":\"0.50\"")
                .doesNotContain("absent");
        assertThat(EventJson.canonicalMapper().writeValueAsBytes(value))
                .isEqualTo(json.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(longs = {LARGEST, -LARGEST, 0, -1})
    void integers_that_javascript_can_hold_are_numbers(long number) throws IOException {
        var json = EventJson.write(new Holder(number));

        assertThat(json).isEqualTo("{\"value\":" + number + "}");
        assertThat(new JsonCanonicalizer(json).getEncodedString()).isEqualTo(json);
    }

    @ParameterizedTest
    @ValueSource(longs = {LARGEST + 1, -LARGEST - 1, Long.MAX_VALUE, Long.MIN_VALUE})
    void integers_that_it_would_round_are_refused(long number) {
        assertThatThrownBy(() -> EventJson.write(new Holder(number))).hasMessageContaining("2^53");
    }

    @ParameterizedTest
    @MethodSource
    void numbers_that_are_not_exact_or_not_bounded_are_refused(Number number) {
        assertThatThrownBy(() -> EventJson.write(new Holder(number)))
                .hasMessageContaining("in an event");
    }

    static List<Number> numbers_that_are_not_exact_or_not_bounded_are_refused() {
        return List.of(0.1, 1.0, 0.1f, BigInteger.TWO.pow(70));
    }

    @Test
    void a_decimal_is_written_digit_by_digit() {
        assertThat(EventJson.write(new Holder(new BigDecimal("1E+3"))))
                .isEqualTo("{\"value\":\"1000\"}");
        assertThat(EventJson.write(new Holder(new BigDecimal("0.000000010"))))
                .isEqualTo("{\"value\":\"0.000000010\"}");
    }
}

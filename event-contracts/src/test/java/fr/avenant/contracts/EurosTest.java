package fr.avenant.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;

class EurosTest {

    record Aid(Euros amountEuros) {}

    @ParameterizedTest
    @ValueSource(strings = {"55903.00", "0.00", "-12.50", "999999999999.99", "-999999999999.99"})
    void an_amount_is_a_string_with_two_decimals_in_both_directions(String text) {
        var json = "{\"amountEuros\":\"" + text + "\"}";

        var read = EventJson.read(json.getBytes(StandardCharsets.UTF_8), Aid.class);

        assertThat(read.amountEuros().amount()).isEqualTo(new BigDecimal(text));
        assertThat(EventJson.write(read)).isEqualTo(json);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "55903",
                "55903.0",
                "55903.000",
                "55 903.00",
                "55903,00",
                "1000000000000.00",
                "1E2",
                ""
            })
    void any_other_text_is_refused(String text) {
        assertThatExceptionOfType(InvalidContent.class)
                .isThrownBy(() -> Euros.of(text))
                .satisfies(refused -> assertThat(refused.field()).isEmpty());
    }

    @Test
    void an_amount_of_another_scale_is_refused_and_never_rounded() {
        assertThatExceptionOfType(InvalidContent.class)
                .isThrownBy(() -> new Euros(new BigDecimal("12.505")));
        assertThatExceptionOfType(InvalidContent.class)
                .isThrownBy(() -> new Euros(new BigDecimal("12")));
    }

    @Test
    void a_json_number_is_no_amount() {
        var json = "{\"amountEuros\":55903.00}".getBytes(StandardCharsets.UTF_8);

        assertThatExceptionOfType(JacksonException.class)
                .isThrownBy(() -> EventJson.read(json, Aid.class));
    }
}

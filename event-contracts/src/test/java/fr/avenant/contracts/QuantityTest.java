package fr.avenant.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.avenant.contracts.Quantity.Kind;
import fr.avenant.contracts.bound.Text;
import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuantityTest {

    @Test
    void absence_and_zero_are_different_values() {
        assertThat(EventJson.write(Quantity.measured("0")))
                .isEqualTo("{\"kind\":\"measured\",\"value\":\"0\"}");
        assertThat(EventJson.write(Quantity.notAvailable()))
                .isEqualTo("{\"kind\":\"notAvailable\"}");
        assertThat(EventJson.write(Quantity.notAvailable("noRowInSource")))
                .isEqualTo("{\"kind\":\"notAvailable\",\"reason\":\"noRowInSource\"}");
        assertThat(EventJson.write(Quantity.suppressedBySource()))
                .isEqualTo("{\"by\":\"source\",\"kind\":\"suppressed\"}");
        assertThat(EventJson.write(Quantity.notApplicable()))
                .isEqualTo("{\"kind\":\"notApplicable\"}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"949", "0.433", "0.08", "12.50", "-3", "999999999999999999.999999999999"})
    void a_figure_keeps_the_digits_of_its_source(String printed) {
        var json = EventJson.write(Quantity.measured(printed));

        assertThat(json).contains("\"value\":\"" + printed + "\"");
        assertThat(printed).matches(Pattern.compile(Text.DECIMAL.form()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1E3", "1e999999999", "1000000000000000000", "0.1234567890123"})
    void a_figure_that_would_be_written_otherwise_or_without_end_is_refused(String text) {
        assertThatExceptionOfType(InvalidContent.class)
                .isThrownBy(() -> Quantity.measured(text))
                .satisfies(refused -> assertThat(refused.field()).isEqualTo("value"));
    }

    @ParameterizedTest
    @CsvSource({
        "MEASURED,,,, value",
        "MEASURED, 1, source,, by",
        "MEASURED, 1,, why, reason",
        "NOT_AVAILABLE, 1,,, value",
        "SUPPRESSED,,,, by",
        "SUPPRESSED, 1, source,, value",
        "NOT_APPLICABLE,, source,, by",
        "NOT_APPLICABLE,,, why, reason"
    })
    void each_kind_has_its_own_fields_and_no_other(
            Kind kind,
            @Nullable BigDecimal value,
            @Nullable String by,
            @Nullable String reason,
            String field) {
        assertThatExceptionOfType(InvalidContent.class)
                .isThrownBy(() -> new Quantity(kind, value, by, reason))
                .satisfies(refused -> assertThat(refused.field()).isEqualTo(field));
    }
}

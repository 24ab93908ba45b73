package fr.avenant.contracts;

import static fr.avenant.contracts.Effective.Basis.INFERRED;
import static fr.avenant.contracts.Effective.Basis.PRINTED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EffectiveTest {

    @Test
    void a_fact_holds_from_its_first_possible_day_to_the_last() {
        var effective = new Effective("2019-04", "2022", PRINTED);

        assertThat(effective.firstDay()).isEqualTo(LocalDate.of(2019, 4, 1));
        assertThat(effective.dayAfter()).isEqualTo(LocalDate.of(2023, 1, 1));
    }

    @Test
    void a_date_that_is_not_printed_is_unknown_and_not_made_up() {
        assertThat(Effective.sinceIfPrinted("2019-10-24")).isEqualTo(Effective.since("2019-10-24"));
        assertThat(Effective.sinceIfPrinted(null))
                .isEqualTo(new Effective(Effective.UNKNOWN, null, Effective.Basis.INFERRED));
    }

    @Test
    void a_year_is_printed_if_the_effective_dates_are_unless_it_says_otherwise() {
        var printed = Effective.since("2024");
        var inferred = new Effective("2024", null, INFERRED);

        assertThat(printed.basisOfYear(null)).isEqualTo(PRINTED);
        assertThat(printed.basisOfYear(INFERRED)).isEqualTo(INFERRED);
        assertThat(inferred.basisOfYear(null)).isEqualTo(INFERRED);
        assertThat(inferred.basisOfYear(PRINTED)).isEqualTo(PRINTED);
    }

    @Test
    void an_unknown_beginning_and_an_open_end_are_no_days() {
        var effective = Effective.since(Effective.UNKNOWN);

        assertThat(effective.firstDay()).isNull();
        assertThat(effective.dayAfter()).isNull();
        assertThat(effective.basis()).isEqualTo(PRINTED);
    }

    @ParameterizedTest
    @CsvSource({"2019, 2019", "2019-04, 2019", "2019-12-31, 2019", "unknown, 1900", "2019,"})
    void an_end_may_lie_in_the_same_period_or_later(String from, @Nullable String to) {
        assertThat(new Effective(from, to, PRINTED).to()).isEqualTo(to);
        assertThat(new Period(from, to).to()).isEqualTo(to);
    }

    @ParameterizedTest
    @CsvSource({
        "2019, 2018, to",
        "2019-04-02, 2019-04-01, to",
        "2019, unknown, to",
        "2019, 2019-13, to",
        "2019-13, 2020, from",
        "sometime, 2020, from"
    })
    void an_end_before_the_beginning_or_a_malformed_date_is_refused(
            String from, String to, String field) {
        assertThatExceptionOfType(InvalidContent.class)
                .isThrownBy(() -> new Effective(from, to, PRINTED))
                .satisfies(refused -> assertThat(refused.field()).isEqualTo(field));
        assertThatExceptionOfType(InvalidContent.class)
                .isThrownBy(() -> new Period(from, to))
                .satisfies(refused -> assertThat(refused.field()).isEqualTo(field));
    }
}

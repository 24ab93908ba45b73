package fr.avenant.observatory.figure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FrenchDatesTest {

    @ParameterizedTest
    @CsvSource({
        "2019, 2019",
        "2019-04, avril 2019",
        "2019-04-12, 12 avril 2019",
        "2024-01-01, 1er janvier 2024",
        "unknown, date non connue",
        "2026-11-21T10:00:00.000000Z, 21 novembre 2026 à 11 h 00",
        "2026-07-21T22:30:00Z, 22 juillet 2026 à 0 h 30"
    })
    void a_date_is_as_precise_as_its_source_and_an_instant_is_in_french_time(
            String text, String written) {
        assertThat(FrenchDates.written(text).replace('\u00a0', ' ')).isEqualTo(written);
    }

    @Test
    void a_date_that_nobody_knows_is_said_to_be_unknown() {
        assertThat(FrenchDates.written(null)).isEqualTo("date non connue");
        assertThat(FrenchDates.span("unknown", null)).isEqualTo("date non connue");
    }

    @Test
    void an_end_that_is_not_known_is_not_made_up() {
        assertThat(FrenchDates.span("2015", null)).isEqualTo("depuis 2015");
        assertThat(FrenchDates.span("2015", "2020")).isEqualTo("de 2015 à 2020");
        assertThat(FrenchDates.span("unknown", "2020")).isEqualTo("jusqu’à 2020");
    }

    @Test
    void a_period_that_ends_as_it_begins_is_named_once() {
        assertThat(FrenchDates.span("2024", "2024")).isEqualTo("2024");
    }
}

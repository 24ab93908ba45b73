package fr.avenant.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReducedDateTest {

    @ParameterizedTest
    @CsvSource({
        "2019,       2019-01-01, 2020-01-01",
        "2019-04,    2019-04-01, 2019-05-01",
        "2019-12,    2019-12-01, 2020-01-01",
        "2019-04-12, 2019-04-12, 2019-04-13",
        "2024-02-29, 2024-02-29, 2024-03-01"
    })
    void a_date_means_all_the_days_that_it_can_mean(
            String text, LocalDate firstDay, LocalDate dayAfter) {
        assertThat(ReducedDate.isWellFormed(text)).isTrue();
        assertThat(ReducedDate.firstDay(text)).isEqualTo(firstDay);
        assertThat(ReducedDate.dayAfter(text)).isEqualTo(dayAfter);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "19",
                "2019-4",
                "2019-13",
                "2019-00",
                "2019-02-30",
                "2019-02-29",
                "12/04/2019",
                "2019-04-12T00:00:00Z",
                " 2019",
                "2019\n",
                "٢٠١٩"
            })
    void a_day_that_never_was_is_not_a_date(String text) {
        assertThat(ReducedDate.isWellFormed(text)).isFalse();
    }

    @Test
    void a_year_is_not_made_more_precise_by_asking() {
        assertThat(ReducedDate.dayAfter("2019")).isNotEqualTo(ReducedDate.dayAfter("2019-01-01"));
    }
}

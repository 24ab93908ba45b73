package fr.avenant.observatory.contribution;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FrenchInputTest {

    @ParameterizedTest
    @CsvSource({
        "949, 949",
        "' 1 234,5 ', 1234.5",
        "1\u202f234\u00a0567, 1234567",
        "−3, -3",
        "0.433, 0.433",
        "'1,234,5', '1,234,5'",
        "beaucoup, beaucoup"
    })
    void numbers_are_read_as_french_writes_them_and_nothing_else_is_guessed(
            String written, String read) {
        assertThat(FrenchInput.number(written)).isEqualTo(read);
    }

    @ParameterizedTest
    @CsvSource({
        "2024, 2024",
        "2024-06, 2024-06",
        "30/6/2024, 2024-06-30",
        "6/2024, 2024-06",
        "Inconnue, unknown",
        "31/31/2024, 2024-31-31",
        "été 2024, été 2024"
    })
    void so_are_dates(String written, String read) {
        assertThat(FrenchInput.date(written)).isEqualTo(read);
    }

    @Test
    void spaces_alone_say_nothing() {
        assertThat(FrenchInput.number(" \u00a0")).isNull();
        assertThat(FrenchInput.date("  ")).isNull();
        assertThat(FrenchInput.text("\t")).isNull();
    }
}

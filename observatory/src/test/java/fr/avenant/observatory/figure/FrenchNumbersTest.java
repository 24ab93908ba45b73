package fr.avenant.observatory.figure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FrenchNumbersTest {

    /** Written with plain spaces and a plain minus here; pages have those that do not break. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    1013       | inhabitants  | 1 013
                    949        | inhabitants  | 949
                    10263      | inhabitants  | 10 263
                    0          | posts        | 0
                    0.433      | share        | 43,3 %
                    0.74       | share        | 74 %
                    0.670      | share        | 67,0 %
                    0.4        | share        | 40 %
                    3104.00    | euros        | 3 104,00 €
                    0.00       | euros        | 0,00 €
                    6000       | euros        | 6 000,00 €
                    -0.50      | euros        | -0,50 €
                    1664753.00 | euros        | 1 664 753,00 €
                    9700       | eurosPerYear | 9 700 €/an
                    2.5        | fullTimeEquivalents | 2,5
                    """)
    void a_figure_is_written_with_all_its_digits_and_the_sign_of_its_unit(
            String value, String unit, String written) {
        assertThat(plain(FrenchNumbers.figure(value, unit))).isEqualTo(written);
    }

    @Test
    void no_line_breaks_inside_a_figure() {
        assertThat(FrenchNumbers.figure("1664753.00", "euros")).doesNotContain(" ");
    }

    @Test
    void a_unit_without_a_sign_is_said_in_words() {
        assertThat(plain(FrenchNumbers.spelled("1013", "inhabitants", "habitants")))
                .isEqualTo("1 013 habitants");
        assertThat(plain(FrenchNumbers.spelled("0.433", "share", "part"))).isEqualTo("43,3 %");
        assertThat(FrenchNumbers.spelled("7", null, null)).isEqualTo("7");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    182912.00            | 182 912,00
                    -1.5                 | -1,5
                    12345                | 12 345
                    2019                 | 2019
                    conclue début 2020   | conclue début 2020
                    12 345 €             | 12 345 €
                    """)
    void what_a_source_prints_is_grouped_only_if_it_is_surely_a_number(String text, String shown) {
        assertThat(plain(FrenchNumbers.printed(text))).isEqualTo(shown);
    }

    private static String plain(String text) {
        return text.replaceAll("[\\u00a0\\u202f]", " ").replace('−', '-');
    }
}

package fr.avenant.reporting.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvFormTest {

    @Test
    void a_french_line_has_semicolons_and_decimal_commas() {
        assertThat(
                        CsvForm.FRENCH.line(
                                List.of(
                                        "Agglo, ville",
                                        CsvForm.FRENCH.number(new BigDecimal("-1234.50")),
                                        "a;b",
                                        "a\"b")))
                .isEqualTo("Agglo, ville;-1234,50;\"a;b\";\"a\"\"b\"\r\n");
        assertThat(CsvForm.FRENCH.mark()).isEqualTo("\uFEFF");
        assertThat(CsvForm.FRENCH.number(null)).isEmpty();
        assertThat(CsvForm.RFC_4180.number(new BigDecimal("1E+3"))).isEqualTo("1000");
    }

    @ParameterizedTest
    @EnumSource
    void a_formula_hides_behind_nothing(CsvForm form) {
        for (var start : List.of("=", "+", "-", "@", "＝", "＋", "－", "＠", "﹦", "﹢", "﹣", "﹫")) {
            for (var before :
                    List.of(
                            "",
                            " ",
                            "\u00a0",
                            "\u200b",
                            "\uFEFF",
                            "\u0000",
                            "x;",
                            "x,",
                            "x\t",
                            "x\"",
                            "x\n",
                            "x\r\n",
                            "x; ",
                            "x,\u00a0",
                            "\";",
                            "x|")) {
                var line = form.line(Arrays.asList(before + start + "cmd|' /C calc'!A0"));

                assertThat(line)
                        .as(before + start)
                        .containsPattern("'[\\s\\p{Z}\\p{C}]*" + Pattern.quote(start) + "cmd");
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void negative_numbers_stay_numbers(CsvForm form) {
        for (var number : List.of("-5", "-5.50", "-5,50", "1;-4", "1 ; -4 ; 3")) {
            assertThat(form.line(List.of(number))).doesNotContain("'");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "007", "0,50", "1.5", "12345678901234567890", "1E5", "01/02/2024", "1/2", "12:30",
                "10 %", "5 €", "1\u00a0234", "(5)", "VRAI", "1 janvier 2024", "SEPT2", "2 sept",
                " 12", "-0", "déc-24"
            })
    void what_a_spreadsheet_would_make_a_value_of_stays_a_text(String text) {
        assertThat(CsvForm.FRENCH.text(text)).isEqualTo("'" + text);
        assertThat(CsvForm.RFC_4180.text(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "0",
                "12",
                "-5",
                "1,5",
                "-1,25",
                "123456789012345",
                "Nord",
                "Nord 12",
                "12 bis",
                "q1",
                "1er mars",
                "p. 12",
                "marsouin 3",
                "avenue du 8 mai 1945",
                "e5",
                "CV037"
            })
    void other_texts_are_as_they_are(String text) {
        assertThat(CsvForm.FRENCH.text(text)).isEqualTo(text);
    }
}

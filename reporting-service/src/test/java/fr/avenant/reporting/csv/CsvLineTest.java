package fr.avenant.reporting.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvLineTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1", "+1", "-1+1", "- 1", "@SUM(1)", "＝1", "＋1", "－1", "＠1", " =1", "-", "-5 %"
            })
    void a_text_that_begins_like_a_formula_has_an_apostrophe_before_it(String text) {
        assertThat(CsvLine.of(List.of(text))).isEqualTo("'" + text + "\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\t=1", "\r=1", "\n=1", "\tx"})
    void so_has_one_that_begins_with_white_space_that_may_be_dropped(String text) {
        assertThat(CsvLine.of(List.of(text)).replace("\"", "")).startsWith("'");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"-5", "-5.50", "0", "12", "a-b", "a=b", "3 ; 4", "1 ; -4", "Écart : -3"})
    void numbers_and_harmless_texts_are_as_they_are(String text) {
        assertThat(CsvLine.of(List.of(text))).isEqualTo(text + "\r\n");
    }

    @Test
    void a_formula_hides_behind_no_separator_of_another_country() {
        assertThat(CsvLine.of(List.of("x;=1+1;y"))).isEqualTo("x;'=1+1;y\r\n");
        assertThat(CsvLine.of(List.of("x; ＝1"))).isEqualTo("x; '＝1\r\n");
        assertThat(CsvLine.of(List.of("x;-1+1"))).isEqualTo("x;'-1+1\r\n");
        assertThat(CsvLine.of(List.of("x\n@SUM(1)"))).isEqualTo("\"x\n'@SUM(1)\"\r\n");
    }

    @Test
    void what_is_nothing_and_what_is_empty_are_the_same() {
        assertThat(CsvLine.of(Arrays.asList(null, "", "a"))).isEqualTo(",,a\r\n");
    }
}

package fr.avenant.recording.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ColumnTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "TEXT; 949; '\"949\"'",
                "WHOLE_NUMBER; 2019; 2019",
                "WHOLE_NUMBER; 2019.5; '\"2019.5\"'",
                "EUROS; 3104; '\"3104.00\"'",
                "EUROS; -3104.5; '\"-3104.50\"'",
                "EUROS; '3104,05'; '\"3104.05\"'",
                "EUROS; '3,104.05'; '\"3,104.05\"'",
                "EUROS; 3104.055; '\"3104.055\"'",
                "YES_OR_NO; TRUE; true",
                "YES_OR_NO; oui; '\"oui\"'",
                "LIST; 'a | b'; '[\"a\",\"b\"]'",
                "JSON; '[{\"a\":1}]'; '[{\"a\":1}]'",
                "JSON; '[{'; '\"[{\"'",
            })
    void a_cell_is_what_it_shows_and_anything_else_is_left_for_the_fact_to_refuse(
            Column.Form form, String text, String json) {
        assertThat(form.value(text).toString()).isEqualTo(json);
    }
}

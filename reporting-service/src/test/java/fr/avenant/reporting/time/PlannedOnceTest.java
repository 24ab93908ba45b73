package fr.avenant.reporting.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Statements of readers are planned once for whatever values they get: a filter that a value may
 * turn off would keep them from an index even if it is on, and one row in ten would be expected
 * within whatever limit.
 */
class PlannedOnceTest {

    private static final Pattern FILTER_THAT_MAY_BE_OFF =
            Pattern.compile(":\\w+(::\\w+(\\[])?)? is null +or\\b");

    private static final Pattern LIMIT_THAT_IS_A_VALUE =
            Pattern.compile("\\b(limit|fetch +(first|next)) +(:\\w|\\?)");

    @Test
    void no_statement_has_a_limit_that_is_a_value() throws IOException {
        assertThat(SourceTexts.with(LIMIT_THAT_IS_A_VALUE))
                .allMatch(file -> file.endsWith("JournalProgress.java")); // which writes
    }

    @Test
    void no_statement_has_a_filter_that_its_values_turn_off() throws IOException {
        assertThat(SourceTexts.with(FILTER_THAT_MAY_BE_OFF))
                .allMatch(file -> file.contains("/quality/")); // whose rules read all there is
    }
}

package fr.avenant.reporting.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Which rows hold is said in {@code held.sql}: a query that says it again may say it otherwise. */
class HeldInOnePlaceTest {

    private static final Pattern CONDITION =
            Pattern.compile(
                    "superseded_(position|at)|recorded_position *(<|>|=|between|in )|valid_(from|to) *(<|>|is )|:known_|:until_");

    /** A table where what holds at the coordinate is the question. */
    private static final Pattern TABLE = Pattern.compile("\\b(from|join) (entity|fact)\\b");

    /**
     * Who makes the rows, counts all of them, tells their history, or says what is public whatever
     * was known.
     */
    private static final Set<String> ROWS =
            Set.of(
                    "db/held.sql",
                    "db/reading.sql",
                    "db/generation.sql",
                    "readtable/ReadTable.java",
                    "readtable/RowEnds.java",
                    "comparison/SdmxTimes.java",
                    "disclosure/DisclosedFacts.java",
                    "readtable/DetailLayout.java",
                    "generation/ReadingViews.java",
                    "explanation/FactHistory.java",
                    "explanation/FactState.java",
                    "status/Checksums.java",
                    "status/Tally.java");

    @Test
    void no_query_says_for_itself_which_rows_hold() throws IOException {
        assertThat(SourceTexts.with(CONDITION)).isNotEmpty().allMatch(HeldInOnePlaceTest::isOfRows);
    }

    /** The tables of the rules are those of {@code SeenByRules}, which are of what holds. */
    @Test
    void no_query_reads_rows_whether_they_hold_or_not() throws IOException {
        assertThat(SourceTexts.with(TABLE))
                .isNotEmpty()
                .allMatch(file ->
                        isOfRows(file)
                                || file.contains("data-quality/")
                                || readsByIdentifier(file));
    }

    private static boolean isOfRows(String file) {
        return ROWS.stream().anyMatch(file::endsWith);
    }

    /** Of events that are there, or that an operator holds. */
    private static boolean readsByIdentifier(String file) {
        return Stream.of(
                        "explanation/FactsBehind.java",
                        "comparison/CellSources.java",
                        "quality/SeenByRules.java",
                        "generation/HeldAggregates.java")
                .anyMatch(file::endsWith);
    }
}

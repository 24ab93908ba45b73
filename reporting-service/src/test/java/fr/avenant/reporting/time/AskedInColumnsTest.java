package fr.avenant.reporting.time;

import static org.assertj.core.api.Assertions.assertThat;

import fr.avenant.reporting.projection.AllProjections;
import fr.avenant.reporting.readtable.DetailLayout;
import java.io.IOException;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What SQL asks of an entry stands in columns: an unknown column is an error at the first question,
 * an unknown path into JSON is null for ever.
 */
class AskedInColumnsTest {

    private static final Pattern INTO_CONTENT =
            Pattern.compile(
                    "\\bcontent\\s*(->>?\\s*[':%(]|#>>?|@>|::jsonb?\\b)|\\bjsonb?_\\w+\\([^()]*\\bcontent\\b");

    /** What is kept from somebody must be so in what an entry holds, too. */
    private static final Pattern WITHOUT_HIDDEN =
            Pattern.compile(
                    "create or replace function \\S+\\.without_hidden.*?\\$\\$;", Pattern.DOTALL);

    private static final Pattern DETAILS =
            Pattern.compile("\\b(from|join|into|update)\\s+(\\$\\{tables}\\.)?\\w+_detail\\b");

    /** Who decides which rows hold, who may see them, and what becomes of them. */
    private static final Set<String> DECIDING =
            Set.of("db/held.sql", "db/reading.sql", "readtable/DetailLayout.java");

    @Test
    void no_sql_looks_into_what_an_entry_holds() throws IOException {
        assertThat(SourceTexts.with(INTO_CONTENT))
                .singleElement()
                .asString()
                .endsWith("db/reading.sql");
        assertThat(
                        SourceTexts.with(
                                INTO_CONTENT, text -> WITHOUT_HIDDEN.matcher(text).replaceAll("")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "content ->> 'name'",
                "content #>> '{period,from}'",
                "content -> :list",
                "content ->> '%3$s'",
                "json_array_elements(entity.content)",
                "json_object_keys(content)",
                "content::jsonb",
                "engagement.content ->> 'node'"
            })
    void looking_into_it_is_seen(String sql) {
        assertThat(INTO_CONTENT.matcher("select " + sql + " from entity").find()).isTrue();
    }

    @Test
    void no_query_picks_a_kind_among_all_that_has_a_table_of_its_own() throws IOException {
        var kinds =
                AllProjections.create().details().stream()
                        .filter(detail -> !detail.isList())
                        .map(DetailLayout::kind)
                        .collect(Collectors.joining("|"));
        var picked =
                Pattern.compile("\\bkind\\s*(=|in)\\s*\\(?\\s*'(" + kinds + ")'", Pattern.DOTALL);

        assertThat(SourceTexts.with(picked)).allMatch(AskedInColumnsTest::decides);
        assertThat(picked.matcher("from entity_held where kind = 'engagement'").find()).isTrue();
    }

    @Test
    void nobody_reads_details_whether_they_hold_or_not() throws IOException {
        assertThat(SourceTexts.with(DETAILS)).isNotEmpty().allMatch(AskedInColumnsTest::decides);
    }

    private static boolean decides(String file) {
        return DECIDING.stream().anyMatch(file::endsWith);
    }
}

package fr.avenant.testplatform;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Where words are kept: for tests that they are nowhere else, or nowhere any more. */
public final class StoredWords {

    private StoredWords() {}

    /** The tables of the current schema that hold the words, in whatever column; by name. */
    public static List<String> tablesWith(JdbcClient jdbc, String words) {
        return jdbc
                .sql(
                        """
                        select table_name from information_schema.tables
                        where table_schema = current_schema() and table_type = 'BASE TABLE' order by 1\
                        """)
                .query((row, _) -> row.getString(1))
                .list()
                .stream()
                .filter(table -> holds(jdbc, table, words))
                .toList();
    }

    private static boolean holds(JdbcClient jdbc, String table, String words) {
        return jdbc.sql(
                        "select exists (select from %s one where position(? in one::text) > 0)"
                                .formatted(table))
                .param(words)
                .query(Boolean.class)
                .single();
    }
}

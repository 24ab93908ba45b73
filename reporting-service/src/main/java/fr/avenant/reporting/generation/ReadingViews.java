package fr.avenant.reporting.generation;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.avenant.contracts.Contexts;
import fr.avenant.reporting.readtable.DetailLayout;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What readers see of the tables of a generation: all of it, or what is published. */
final class ReadingViews {

    private static final String READING = read("db/reading.sql");
    private static final String FINDINGS = read("db/findings.sql");
    private static final List<String> LISTS_OF_FINDINGS =
            List.of("finding", "finding_about", "finding_count", "finding_failure");

    private static final String HELD =
            read("db/held.sql")
                    .replace("${known}", positions("known"))
                    .replace("${until}", positions("until"))
                    .replace("${superseded.after.known}", supersededAfter("known"))
                    .replace("${superseded.after.until}", supersededAfter("until"));

    /** Kinds of entries that {@link RegisterMemory} keeps what it finds of, or that hide them. */
    private static final List<String> REGISTERS =
            List.of(
                    "territory",
                    "quartier",
                    "perimeter",
                    "contract",
                    "avenant",
                    "tfpb-programme",
                    "document");

    /** What a row of a figure has where the public does not see it. */
    private static final Map<String, String> MASKED =
            Map.of(
                    "status",
                    "case when is_masked and fact.status = 'value' then 'suppressed' else fact.status end",
                    "reason",
                    "case when is_masked and fact.status = 'value' then 'byPlatform' else fact.reason end",
                    "value",
                    "case when not is_masked then fact.value end",
                    "seen_from",
                    "piece_from",
                    "seen_until",
                    "piece_until");

    private final JdbcClient jdbc;
    private final GenerationDataSource connections;
    private final String held;

    ReadingViews(JdbcClient jdbc, GenerationDataSource connections, List<DetailLayout> details) {
        this.jdbc = jdbc;
        this.connections = connections;
        this.held =
                HELD.replace("${details.known}", views(details, "known"))
                        .replace("${details.begun}", views(details, "begun"))
                        .replace("${details.held}", views(details, "held"))
                        .replace("${details.later}", views(details, "later"));
    }

    private static String views(List<DetailLayout> details, String state) {
        return details.stream().map(detail -> detail.view(state)).collect(Collectors.joining());
    }

    /** Makes them anew, within the running transaction. */
    void create(int generation) {
        var tables = connections.schema(generation);
        var published = connections.publishedSchema(generation);
        var columns = columns(tables);
        var findings =
                LISTS_OF_FINDINGS.stream()
                        .map(list -> FINDINGS.replace("${list}", list))
                        .collect(Collectors.joining());
        execute(
                (READING + findings)
                        .replace("${fact.columns}", String.join(", ", columns))
                        .replace(
                                "${fact.masked}",
                                columns.stream()
                                        .map(ReadingViews::masked)
                                        .collect(Collectors.joining(", ")))
                        .replace(
                                "${registers}",
                                REGISTERS.stream()
                                        .map("'%s'"::formatted)
                                        .collect(Collectors.joining(", ")))
                        .replace("${base}", connections.base())
                        .replace("${tables}", tables)
                        .replace("${published}", published));
        for (var seen : List.of(tables, published)) {
            execute(held.replace("${tables}", tables).replace("${seen}", seen));
        }
    }

    /** As a whole: the driver knows where a function's body ends. */
    private void execute(String script) {
        connections.inTransaction(connection -> {
            try (var statement = connection.createStatement()) {
                statement.execute(script);
            } catch (SQLException e) {
                throw new UncategorizedSQLException("views of a generation", null, e);
            }
        });
    }

    /** Drops them with the tables. */
    void dropWithTables(int generation) {
        dropPublished(generation);
        drop(connections.schema(generation));
    }

    /** Nobody reads what is published of it any more. */
    void dropPublished(int generation) {
        drop(connections.publishedSchema(generation));
    }

    private void drop(String schema) {
        jdbc.sql("drop schema if exists " + schema + " cascade").update();
    }

    private List<String> columns(String schema) {
        return jdbc.sql(
                        """
                        select column_name from information_schema.columns
                        where table_schema = ? and table_name = 'fact' order by ordinal_position\
                        """)
                .param(schema)
                .query((row, _) -> row.getString(1))
                .list();
    }

    private static String masked(String column) {
        return MASKED.getOrDefault(column, "fact." + column) + " as " + column;
    }

    /** Of the context that a row is of. */
    private static String positions(String kind) {
        return Stream.of(Contexts.values())
                .map(Contexts::label)
                .map(context ->
                        "when '%1$s' then (select %2$s_%1$s from ${seen}.coordinate)"
                                .formatted(context, kind))
                .collect(Collectors.joining(" ", "case context ", " end"));
    }

    /** A condition for each context, which an index answers by itself. */
    private static String supersededAfter(String kind) {
        return Stream.of(Contexts.values())
                .map(Contexts::label)
                .map(context ->
                        "context = '%1$s' and superseded_position > %2$s and recorded_position <= %2$s"
                                .formatted(
                                        context,
                                        "(select %s_%s from ${seen}.coordinate)"
                                                .formatted(kind, context)))
                .collect(Collectors.joining(" or "));
    }

    private static String read(String script) {
        try {
            return new ClassPathResource(script).getContentAsString(UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

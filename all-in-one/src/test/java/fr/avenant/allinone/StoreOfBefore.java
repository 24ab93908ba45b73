package fr.avenant.allinone;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.avenant.contracts.Contexts;
import fr.avenant.contracts.EventJson;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** What the store of a service held, and what its topic did: src/test/resources/store-of-before. */
final class StoreOfBefore {

    private static final String MIGRATIONS = "flyway_schema_history";

    /** What is dropped when it gets old. */
    private static final Map<String, Set<String>> AS_OF_TODAY =
            Map.of("command_receipt", Set.of("received_at"));

    private final Contexts context;
    private final Map<String, List<JsonNode>> lines;

    private StoreOfBefore(Contexts context, Map<String, List<JsonNode>> lines) {
        this.context = context;
        this.lines = lines;
    }

    static StoreOfBefore of(Contexts context) {
        var file = "/store-of-before/" + context.label() + ".ndjson.gz";
        try (var packed = Objects.requireNonNull(StoreOfBefore.class.getResourceAsStream(file));
                var text =
                        new BufferedReader(
                                new InputStreamReader(new GZIPInputStream(packed), UTF_8))) {
            return new StoreOfBefore(
                    context,
                    text.lines()
                            .map(EventJson.canonicalMapper()::readTree)
                            .collect(Collectors.groupingBy(line -> line.get("of").asString())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Contexts context() {
        return context;
    }

    /** Lines of a table, with what its columns held as text; or those of {@code record}. */
    List<JsonNode> rows(String table) {
        return lines.getOrDefault(table, List.of());
    }

    /**
     * Makes the tables as that version made them, and fills them as a restored backup is.
     *
     * @param folder for its migrations
     */
    void fill(DataSource empty, Path folder) throws IOException {
        for (var migration : rows(MIGRATIONS)) {
            copy(migration.get("script").asString(), folder);
        }
        Flyway.configure()
                .dataSource(empty)
                .locations("filesystem:" + folder)
                .placeholders(Map.of("source", context.source()))
                .load()
                .migrate();
        var jdbc = JdbcClient.create(empty);
        for (var table :
                List.of("event", "event_log", "recorded_fact", "command_receipt", "note")) {
            var types = types(jdbc, table);
            rows(table).forEach(row -> insert(jdbc, table, types, row));
        }
        jdbc.sql(
                        "select setval(pg_get_serial_sequence('event', 'global_index'), max(global_index)) from event")
                .query()
                .singleValue();
        jdbc.sql("call adopt_restored_events()").update();
    }

    private static void copy(String script, Path folder) throws IOException {
        for (var location : List.of("writing-service", "territory")) {
            var migration =
                    StoreOfBefore.class.getResourceAsStream(
                            "/db/migration/" + location + "/" + script);
            if (migration != null) {
                try (migration) {
                    Files.copy(migration, folder.resolve(script));
                }
            }
        }
    }

    /** Rows that a table does not hold, or not like that to the byte. */
    List<JsonNode> missing(JdbcClient jdbc, String table) {
        var types = types(jdbc, table);
        return rows(table).stream().filter(row -> !holds(jdbc, table, types, row)).toList();
    }

    private static boolean holds(
            JdbcClient jdbc, String table, Map<String, String> types, JsonNode row) {
        var names = columns(row);
        var conditions =
                names.stream()
                        .map(name ->
                                "json".equals(types.get(name))
                                        ? name + "::text = ?"
                                        : name + " = cast(? as " + types.get(name) + ")")
                        .collect(Collectors.joining(" and "));
        return jdbc.sql("select count(*) = 1 from " + table + " where " + conditions)
                .params(names.stream().map(name -> row.get(name).asString()).toList())
                .query(Boolean.class)
                .single();
    }

    private static void insert(
            JdbcClient jdbc, String table, Map<String, String> types, JsonNode row) {
        var names = columns(row);
        names.removeAll(AS_OF_TODAY.getOrDefault(table, Set.of()));
        jdbc.sql(
                        "insert into %s (%s) overriding system value values (%s)"
                                .formatted(
                                        table,
                                        String.join(", ", names),
                                        names.stream()
                                                .map(name -> "cast(? as " + types.get(name) + ")")
                                                .collect(Collectors.joining(", "))))
                .params(names.stream().map(name -> row.get(name).asString()).toList())
                .update();
    }

    private static List<String> columns(JsonNode row) {
        var names = new ArrayList<>(row.propertyNames());
        names.remove("of");
        return names;
    }

    /** Of its columns, by name. */
    private static Map<String, String> types(JdbcClient jdbc, String table) {
        return jdbc
                .sql(
                        """
                        select attname, format_type(atttypid, atttypmod) from pg_attribute
                        where attrelid = ?::regclass and attnum > 0 and not attisdropped\
                        """)
                .param(table)
                .query((row, _) -> Map.entry(row.getString(1), row.getString(2)))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}

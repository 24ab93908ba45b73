package fr.avenant.reporting.generation;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.avenant.contracts.Contexts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.init.ScriptUtils;

/** What readers see of the tables of a generation: all of it, or what is published. */
final class ReadingViews {

    private static final String READING = read("db/reading.sql");
    private static final String HELD =
            read("db/held.sql")
                    .replace("${known}", positions("known"))
                    .replace("${until}", positions("until"));

    private final JdbcClient jdbc;
    private final GenerationDataSource connections;

    ReadingViews(JdbcClient jdbc, GenerationDataSource connections) {
        this.jdbc = jdbc;
        this.connections = connections;
    }

    /** Makes them anew, within the running transaction. */
    void create(int generation) {
        var tables = connections.schema(generation);
        var published = connections.publishedSchema(generation);
        execute(
                READING.replace("${base}", connections.base())
                        .replace("${tables}", tables)
                        .replace("${published}", published));
        for (var seen : List.of(tables, published)) {
            execute(HELD.replace("${tables}", tables).replace("${seen}", seen));
        }
    }

    private void execute(String script) {
        connections.inTransaction(connection ->
                ScriptUtils.executeSqlScript(
                        connection, new ByteArrayResource(script.getBytes(UTF_8))));
    }

    /** Drops them with the tables. */
    void dropWithTables(int generation) {
        for (var schema :
                new String[] {
                    connections.publishedSchema(generation), connections.schema(generation)
                }) {
            jdbc.sql("drop schema if exists " + schema + " cascade").update();
        }
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

    private static String read(String script) {
        try {
            return new ClassPathResource(script).getContentAsString(UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

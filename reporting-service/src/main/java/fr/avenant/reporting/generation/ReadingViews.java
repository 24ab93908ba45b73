package fr.avenant.reporting.generation;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.init.ScriptUtils;

/** What readers see of the tables of a generation: all of it, or what is published. */
final class ReadingViews {

    private static final String SCRIPT = read();

    private final JdbcClient jdbc;
    private final GenerationDataSource connections;

    ReadingViews(JdbcClient jdbc, GenerationDataSource connections) {
        this.jdbc = jdbc;
        this.connections = connections;
    }

    /** Makes them anew, within the running transaction. */
    void create(int generation) {
        var script =
                SCRIPT.replace("${base}", connections.base())
                        .replace("${tables}", connections.schema(generation))
                        .replace("${published}", connections.publishedSchema(generation));
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

    private static String read() {
        try {
            return new ClassPathResource("db/reading.sql").getContentAsString(UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

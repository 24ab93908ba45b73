package fr.avenant.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import javax.sql.DataSource;
import org.postgresql.PGConnection;

/** The tables that reporting answers from. */
final class Generation {

    private static final int ACCEPTED = 2; // hundreds

    private final String service;
    private final String token;
    private final DataSource database;
    private final Watcher watcher;

    /**
     * @param service address of reporting
     * @param token of somebody who may rebuild
     */
    Generation(String service, String token, DataSource database, Watcher watcher) {
        this.service = service;
        this.token = token;
        this.database = database;
        this.watcher = watcher;
    }

    /** The schema of the one that answers. */
    static String serving(Watcher watcher) {
        return "reporting_g"
                + watcher.number(
                        "select max(number) from reporting.generation where state = 'serving'");
    }

    /** All events of all topics into a new generation: so many a second. */
    double rebuild(Duration longest) throws Exception {
        var before = serving(watcher);
        var begin = System.nanoTime();
        try (var client = HttpClient.newHttpClient()) {
            var answer =
                    client.send(
                            HttpRequest.newBuilder(URI.create(service + "/api/v1/generations"))
                                    .header("Authorization", "Bearer " + token)
                                    .POST(BodyPublishers.noBody())
                                    .build(),
                            BodyHandlers.ofString());
            if (answer.statusCode() / 100 != ACCEPTED) {
                throw new IllegalStateException("Refused: " + answer.body());
            }
        }
        Waiting.until(
                "another generation than " + before,
                longest,
                () -> !serving(watcher).equals(before));
        return events(serving(watcher)) * 1e9 / (System.nanoTime() - begin);
    }

    /** All its rows, from files, into bare tables, and then the same indexes: events a second. */
    double copy() throws SQLException, IOException {
        var from = serving(watcher);
        var jdbc = watcher.jdbc();
        jdbc.sql("drop schema if exists copied cascade").update();
        jdbc.sql("create schema copied").update();
        var rows = new LinkedHashMap<String, Path>();
        try (var connection = database.getConnection()) {
            var copying = connection.unwrap(PGConnection.class).getCopyAPI();
            for (var table : tables(from)) {
                jdbc.sql(
                                "create table copied.%2$s (like %1$s.%2$s including all excluding indexes)"
                                        .formatted(from, table))
                        .update();
                var file = Files.createTempFile(table, ".copy");
                rows.put(table, file);
                try (var out = Files.newOutputStream(file)) {
                    copying.copyOut(
                            "copy %s.%s to stdout (format binary)".formatted(from, table), out);
                }
            }
            var indexes = indexes(from);
            var begin = System.nanoTime();
            for (var table : rows.entrySet()) {
                try (var in = Files.newInputStream(table.getValue())) {
                    copying.copyIn(
                            "copy copied.%s from stdin (format binary)".formatted(table.getKey()),
                            in);
                }
            }
            indexes.forEach(index -> jdbc.sql(index).update());
            return events("copied") * 1e9 / (System.nanoTime() - begin);
        } finally {
            jdbc.sql("drop schema copied cascade").update();
            for (var file : rows.values()) {
                Files.delete(file);
            }
        }
    }

    private List<String> tables(String schema) {
        return watcher.texts(
                "select tablename from pg_tables where schemaname = '%s' order by tablename"
                        .formatted(schema));
    }

    private List<String> indexes(String schema) {
        return watcher
                .texts(
                        "select indexdef from pg_indexes where schemaname = '%s' order by indexname"
                                .formatted(schema))
                .stream()
                .map(index -> index.replace(" " + schema + ".", " copied."))
                .toList();
    }

    private long events(String schema) {
        return watcher.number("select count(*) from %s.journal".formatted(schema));
    }
}

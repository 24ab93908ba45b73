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
import org.postgresql.PGConnection;

/** The tables that reporting answers from. */
final class Generation {

    private static final Duration LONGEST_REBUILD = Duration.ofMinutes(3);
    private static final int ACCEPTED = 2; // hundreds

    private final Bench bench;
    private final Watcher watcher;

    Generation(Bench bench, Watcher watcher) {
        this.bench = bench;
        this.watcher = watcher;
    }

    /** The schema of the one that answers. */
    static String serving(Watcher watcher) {
        return "reporting_g"
                + watcher.number(
                        "select max(number) from reporting.generation where state = 'serving'");
    }

    /** All events of all topics into a new generation: so many a second. */
    double rebuild() throws Exception {
        var before = serving(watcher);
        var begin = System.nanoTime();
        try (var client = HttpClient.newHttpClient()) {
            var answer =
                    client.send(
                            HttpRequest.newBuilder(
                                            URI.create(bench.reporting() + "/api/v1/generations"))
                                    .header("Authorization", "Bearer " + bench.visitor().value())
                                    .POST(BodyPublishers.noBody())
                                    .build(),
                            BodyHandlers.ofString());
            if (answer.statusCode() / 100 != ACCEPTED) {
                throw new IllegalStateException("Refused: " + answer.body());
            }
        }
        Waiting.until(
                "another generation than " + before,
                LONGEST_REBUILD,
                () -> !serving(watcher).equals(before));
        return events(serving(watcher)) * 1e9 / (System.nanoTime() - begin);
    }

    /** Its rows, from a file, into copies of its tables with their indexes: events a second. */
    double copy() throws SQLException, IOException {
        var from = serving(watcher);
        var jdbc = watcher.jdbc();
        jdbc.sql("drop schema if exists copied cascade").update();
        jdbc.sql("create schema copied").update();
        var rows = new LinkedHashMap<String, Path>();
        try (var connection = bench.platform().dataSource().getConnection()) {
            var copying = connection.unwrap(PGConnection.class).getCopyAPI();
            for (var table : List.of("journal", "entity", "fact")) {
                jdbc.sql(
                                "create table copied.%2$s (like %1$s.%2$s including all)"
                                        .formatted(from, table))
                        .update();
                var file = Files.createTempFile(table, ".copy");
                rows.put(table, file);
                try (var out = Files.newOutputStream(file)) {
                    copying.copyOut("copy %s.%s to stdout".formatted(from, table), out);
                }
            }
            var begin = System.nanoTime();
            for (var table : rows.entrySet()) {
                try (var in = Files.newInputStream(table.getValue())) {
                    copying.copyIn("copy copied.%s from stdin".formatted(table.getKey()), in);
                }
            }
            return events("copied") * 1e9 / (System.nanoTime() - begin);
        } finally {
            jdbc.sql("drop schema copied cascade").update();
            for (var file : rows.values()) {
                Files.delete(file);
            }
        }
    }

    private long events(String schema) {
        return watcher.number("select count(*) from %s.journal".formatted(schema));
    }
}

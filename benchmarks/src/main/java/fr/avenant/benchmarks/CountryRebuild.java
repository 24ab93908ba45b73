package fr.avenant.benchmarks;

import java.io.IOException;
import java.io.InputStream;
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
import java.util.Map;
import org.postgresql.PGConnection;

/** A new generation of the whole country, and what PostgreSQL takes for the same rows. */
final class CountryRebuild {

    private static final Duration LONGEST = Duration.ofMinutes(90);
    private static final int ACCEPTED = 2; // hundreds

    private final ReadingBench bench;

    CountryRebuild(ReadingBench bench) {
        this.bench = bench;
    }

    void measure() throws Exception {
        try (var watcher = bench.watcher()) {
            var load = Report.load();
            var service = bench.platform().service();
            service.forgetPeak();
            var rebuild = rebuild(watcher);
            bench.report().add(ReadingNames.REBUILD, "/s", load, rebuild);
            bench.report().add(ReadingNames.REBUILD_PEAK, "MB", load, service.peak());
            var copyLoad = Report.load();
            var copy = copy(watcher);
            bench.report().add(ReadingNames.COPY, "/s", copyLoad, copy);
            bench.report().add(ReadingNames.REBUILD_TO_COPY, "", copyLoad, rebuild / copy);
        }
    }

    private double rebuild(Watcher watcher) throws Exception {
        var before = Generation.serving(watcher);
        var begin = System.nanoTime();
        try (var client = HttpClient.newHttpClient()) {
            var answer =
                    client.send(
                            HttpRequest.newBuilder(
                                            URI.create(
                                                    bench.platform().address()
                                                            + "/api/v1/generations"))
                                    .header("Authorization", "Bearer " + ReadingPlatform.token())
                                    .POST(BodyPublishers.noBody())
                                    .build(),
                            BodyHandlers.ofString());
            if (answer.statusCode() / 100 != ACCEPTED) {
                throw new IllegalStateException("Refused: " + answer.body());
            }
        }
        Waiting.until(
                "another generation than " + before,
                LONGEST,
                () -> !Generation.serving(watcher).equals(before));
        return events(watcher, Generation.serving(watcher)) * 1e9 / (System.nanoTime() - begin);
    }

    /** All rows of the serving generation into bare tables, and then the same indexes. */
    private double copy(Watcher watcher) throws SQLException, IOException {
        var from = Generation.serving(watcher);
        var jdbc = watcher.jdbc();
        jdbc.sql("drop schema if exists copied cascade").update();
        jdbc.sql("create schema copied").update();
        var rows = new LinkedHashMap<String, Path>();
        try (var connection = bench.platform().dataSource().getConnection()) {
            var copying = connection.unwrap(PGConnection.class).getCopyAPI();
            for (var table : tables(watcher, from)) {
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
            var indexes = indexes(watcher, from);
            var begin = System.nanoTime();
            copyIn(rows, copying::copyIn);
            indexes.forEach(index -> jdbc.sql(index).update());
            return events(watcher, "copied") * 1e9 / (System.nanoTime() - begin);
        } finally {
            jdbc.sql("drop schema copied cascade").update();
            for (var file : rows.values()) {
                Files.delete(file);
            }
        }
    }

    /** As the driver copies. */
    private interface Copying {
        long into(String sql, InputStream rows) throws SQLException, IOException;
    }

    private static void copyIn(Map<String, Path> rows, Copying copying)
            throws SQLException, IOException {
        for (var table : rows.entrySet()) {
            try (var in = Files.newInputStream(table.getValue())) {
                copying.into(
                        "copy copied.%s from stdin (format binary)".formatted(table.getKey()), in);
            }
        }
    }

    private static List<String> tables(Watcher watcher, String schema) {
        return watcher.texts(
                "select tablename from pg_tables where schemaname = '%s' order by tablename"
                        .formatted(schema));
    }

    private static List<String> indexes(Watcher watcher, String schema) {
        return watcher
                .texts(
                        "select indexdef from pg_indexes where schemaname = '%s' order by indexname"
                                .formatted(schema))
                .stream()
                .map(index -> index.replace(" " + schema + ".", " copied."))
                .toList();
    }

    private static long events(Watcher watcher, String schema) {
        return watcher.number("select count(*) from %s.journal".formatted(schema));
    }
}

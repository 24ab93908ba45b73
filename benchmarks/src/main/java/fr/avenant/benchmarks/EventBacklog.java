package fr.avenant.benchmarks;

import fr.avenant.allinone.EmbeddedPlatform;
import fr.avenant.dossiers.loading.AccessToken;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A large number of events that stand in the store at once. */
final class EventBacklog {

    private static final long LOOK_AGAIN = 10_000_000; // nanoseconds

    private static final String APPEND =
            """
            insert into territory.event (event_id, aggregate_id, sequence, aggregate_type, type, revision, stored_at,
                payload, metadata)
            select gen_random_uuid(), 'organisation:charge.' || :batch || '.' || n, 0, 'organisation',
                'fr.avenant.territory.OrganisationRegistered', '1', now()::text,
                ('{"content":{"kind":"other","name":"Charge ' || n || '"},"effective":{"basis":"inferred","from":"unknown"},'
                    || '"id":"organisation:charge.' || :batch || '.' || n || '","source":{"system":"mesure"}}')::json,
                '{"actor":"mesure-0001","causationid":"c","correlationid":"r"}'::json
            from generate_series(1, :events) n\
            """;

    private final DataSource dataSource;
    private final JdbcClient jdbc;
    private final String reporting;
    private final AccessToken token;

    EventBacklog(EmbeddedPlatform platform) {
        dataSource = platform.dataSource();
        jdbc = JdbcClient.create(dataSource);
        token = platform.tokens("visite");
        reporting = "http://127.0.0.1:" + platform.ports().reporting();
    }

    /**
     * What came of a backlog.
     *
     * @param sequenced events a second, until all had their places in the log, while the relay sent
     *     those that had
     * @param relayed events a second, until Kafka had acknowledged the last one
     * @param read events a second, until the journal of reporting had it
     */
    record Rates(double sequenced, double relayed, double read) {}

    /** From the commit of the backlog on. */
    Rates relay(int events) {
        // Counted once: what is asked in the loops below is one row of an index.
        var last = count("territory.event") + events - 1;
        var batch = UUID.randomUUID().toString();
        jdbc.sql(APPEND).param("batch", batch).param("events", events).update();
        var begin = System.nanoTime();
        awaitPosition("select max(position) from territory.event_log", last);
        var sequenced = rate(events, begin);
        awaitPosition(
                "select position from territory.relay_watermark where topic = 'territory.events'",
                last);
        var relayed = rate(events, begin);
        awaitPosition(
                "select complete from %s.progress where context = 'territory'".formatted(serving()),
                last);
        return new Rates(sequenced, relayed, rate(events, begin));
    }

    private static double rate(int events, long begin) {
        return events * 1e9 / (System.nanoTime() - begin);
    }

    private void awaitPosition(String question, long last) {
        while (jdbc.sql(question).query((row, _) -> row.getLong(1)).single() < last) {
            LockSupport.parkNanos(LOOK_AGAIN);
        }
    }

    /** All events of all topics into a new generation. */
    double rebuild() throws Exception {
        var before = serving();
        var begin = System.nanoTime();
        HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(reporting + "/api/v1/generations"))
                                .header("Authorization", "Bearer " + token.value())
                                .POST(BodyPublishers.noBody())
                                .build(),
                        BodyHandlers.discarding());
        awaitThat(
                "select 'reporting_g' || max(number) <> '%s' from reporting.generation where state = 'serving'"
                        .formatted(before));
        return count(serving() + ".journal") * 1e9 / (System.nanoTime() - begin);
    }

    /**
     * The rows of the serving generation, from memory, into copies of its tables with their
     * indexes.
     */
    double copy() throws SQLException, IOException {
        var from = serving();
        jdbc.sql("drop schema if exists copied cascade").update();
        jdbc.sql("create schema copied").update();
        try (var connection = dataSource.getConnection()) {
            var copying = connection.unwrap(PGConnection.class).getCopyAPI();
            var rows = new LinkedHashMap<String, byte[]>();
            for (var table : List.of("journal", "entity", "fact")) {
                jdbc.sql(
                                "create table copied.%2$s (like %1$s.%2$s including all)"
                                        .formatted(from, table))
                        .update();
                var bytes = new ByteArrayOutputStream();
                copying.copyOut("copy %s.%s to stdout".formatted(from, table), bytes);
                rows.put(table, bytes.toByteArray());
            }
            var begin = System.nanoTime();
            for (var table : rows.entrySet()) {
                copying.copyIn(
                        "copy copied.%s from stdin".formatted(table.getKey()),
                        new ByteArrayInputStream(table.getValue()));
            }
            return count("copied.journal") * 1e9 / (System.nanoTime() - begin);
        }
    }

    private String serving() {
        return "reporting_g" + count("reporting.generation where state = 'serving'", "max(number)");
    }

    private long count(String from) {
        return count(from, "count(*)");
    }

    private long count(String from, String what) {
        return jdbc.sql("select " + what + " from " + from)
                .query((row, _) -> row.getLong(1))
                .single();
    }

    private void awaitThat(String condition) {
        while (!jdbc.sql(condition).query((row, _) -> row.getBoolean(1)).single()) {
            LockSupport.parkNanos(LOOK_AGAIN);
        }
    }
}

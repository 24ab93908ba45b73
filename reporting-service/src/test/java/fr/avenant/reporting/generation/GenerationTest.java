package fr.avenant.reporting.generation;

import static fr.avenant.reporting.scenario.Facts.qpv;
import static fr.avenant.reporting.scenario.Facts.territory;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.avenant.contracts.Contexts;
import fr.avenant.contracts.EventType;
import fr.avenant.reporting.scenario.Contracts;
import fr.avenant.reporting.scenario.Figure;
import fr.avenant.reporting.scenario.Publisher;
import fr.avenant.reporting.scenario.RunningReporting;
import fr.avenant.reporting.scenario.SharedService;
import fr.avenant.testplatform.TestPlatform;
import java.time.Duration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Each test has a service and tables of its own; all read the same topics from their beginning. */
@ExtendWith(SharedService.class)
class GenerationTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Publisher publisher;

    GenerationTest(Publisher publisher) {
        this.publisher = publisher;
    }

    @BeforeAll
    static void a_history_with_all_that_can_happen(Publisher publisher) {
        publisher.publishAll(
                territory("history"), qpv("history", "nord"), Contracts.registered("history"));
        var figure = Figure.ofQuartier("qpv.population", "history", "nord").in(2018);
        var published = publisher.publish(figure.is("949").published());
        var corrected = publisher.publish(figure.is("950").corrected(published.id()));
        publisher.publish(figure.is("950").withdrawn(corrected.id()));
        publisher.publish(figure.is("951").published());
        publisher.sendAgain(published);
        publisher.publish(
                Contexts.TERRITORY,
                EventType.parse("fr.avenant.territory.StatisticCorrected.v1"),
                published.subject(),
                "{}");
    }

    @Test
    void a_rebuilt_generation_is_the_same_to_the_last_bit() {
        try (var reporting = startFresh("rebuilt")) {
            reporting.awaitAll(publisher);
            var before = status(reporting);

            var next = reporting.post("/api/v1/generations");
            awaitGeneration(reporting, 2);
            var after = status(reporting);

            assertThat(next.status()).isEqualTo(202);
            assertThat(next.json().path("number").asInt()).isEqualTo(2);
            assertThat(next.json().path("state").asString()).isEqualTo("building");
            assertThat(after.path("checksum")).isEqualTo(before.path("checksum"));
            assertThat(after.path("counts")).isEqualTo(before.path("counts"));
            assertThat(after.path("topics")).isEqualTo(before.path("topics"));
        }
    }

    @Test
    void the_new_generation_follows_what_is_recorded_later() {
        try (var reporting = startFresh("followed")) {
            reporting.awaitAll(publisher);
            reporting.post("/api/v1/generations");
            awaitGeneration(reporting, 2);

            publisher.publish(territory("followed"));
            reporting.awaitAll(publisher);

            assertThat(reporting.get("/api/v1/territories/followed").status()).isEqualTo(200);
        }
    }

    @Test
    void the_old_generation_serves_while_the_new_one_is_built_and_only_one_is_built() {
        try (var reporting = startFresh("meanwhile")) {
            reporting.awaitAll(publisher);
            try (var held = tables("meanwhile").holdFirstGenerationsList()) {
                reporting.post("/api/v1/generations");
                var second = reporting.post("/api/v1/generations");

                assertThat(second.status()).isEqualTo(409);
                assertThat(second.problem().path("code").asString())
                        .isEqualTo("generation-being-built");
                assertThat(second.problem().path("title").asString())
                        .isEqualTo("Reconstruction en cours");
                var status = status(reporting);
                assertThat(status.path("generation").path("number").asInt()).isEqualTo(1);
                assertThat(reporting.get("/api/v1/territories/history").status()).isEqualTo(200);
                assertThat(held).isNotNull();
            }
            awaitGeneration(reporting, 2);
        }
    }

    @Test
    void other_projections_or_measures_than_at_the_last_start_make_a_new_generation() {
        for (var column : new String[] {"projection_version", "catalogue_version"}) {
            var schema = "outdated_" + column;
            try (var reporting = startFresh(schema)) {
                reporting.awaitAll(publisher);
            }
            jdbc(schema).sql("update generation set " + column + " = 'old'").update();

            try (var reporting = RunningReporting.start(schema, SharedService.CATALOGUE)) {
                awaitGeneration(reporting, 2);
                reporting.awaitAll(publisher);

                assertThat(reporting.get("/api/v1/territories/history").status()).isEqualTo(200);
            }
        }
    }

    @Test
    void a_start_with_nothing_new_keeps_the_generation_and_reads_nothing_twice() {
        JsonNode before;
        try (var reporting = startFresh("restarted")) {
            reporting.awaitAll(publisher);
            before = status(reporting);
        }
        publisher.publish(territory("while-it-was-down"));

        try (var reporting = RunningReporting.start("restarted", SharedService.CATALOGUE)) {
            reporting.awaitAll(publisher);
            var after = status(reporting);

            assertThat(after.path("generation")).isEqualTo(before.path("generation"));
            assertThat(after.path("counts").path("events").asInt())
                    .isEqualTo(before.path("counts").path("events").asInt() + 1);
            assertThat(after.path("counts").path("facts"))
                    .isEqualTo(before.path("counts").path("facts"));
        }
    }

    @Test
    void a_generation_that_was_not_finished_is_given_up_at_the_next_start() {
        try (var reporting = startFresh("unfinished")) {
            reporting.awaitAll(publisher);
        }
        jdbc("unfinished")
                .sql(
                        """
                        insert into generation (number, state, projection_version, catalogue_version)
                        values (2, 'building', 'x', 'x')\
                        """)
                .update();

        try (var reporting = RunningReporting.start("unfinished", SharedService.CATALOGUE)) {
            assertThat(reporting.get("/api/v1/generations").json().path("generations").size())
                    .isEqualTo(1);
        }
    }

    @Test
    void a_crash_in_the_middle_of_a_batch_loses_nothing_and_doubles_nothing() {
        try (var reporting = startFresh("crashed");
                var undisturbed = startFresh("undisturbed")) {
            reporting.awaitAll(publisher);
            undisturbed.awaitAll(publisher);
            var figure = Figure.ofQuartier("qpv.population", "history", "nord");

            try (var held = tables("crashed").holdFacts()) {
                publisher.publish(figure.in(2020).is("1").published());
                publisher.publish(figure.in(2021).is("2").published());
                held.killWhoeverWaits(PATIENCE);
            }
            reporting.awaitAll(publisher);
            undisturbed.awaitAll(publisher);

            assertThat(status(reporting).path("checksum"))
                    .isEqualTo(status(undisturbed).path("checksum"));
            assertThat(status(reporting).path("counts"))
                    .isEqualTo(status(undisturbed).path("counts"));
        }
    }

    private static RunningReporting startFresh(String schema) {
        TestPlatform.postgreSql().freshSchema(schema).close();
        return RunningReporting.start(schema, SharedService.CATALOGUE);
    }

    private static void awaitGeneration(RunningReporting reporting, int number) {
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(50))
                .until(() -> {
                    var status = reporting.get("/api/v1/status?checksum=false").json();
                    return status.path("generation").path("number").asInt() == number
                            && status.path("generations").size() == 1
                            && status.path("ready").asBoolean();
                });
    }

    private static JsonNode status(RunningReporting reporting) {
        await().atMost(PATIENCE)
                .until(() -> reporting.get("/api/v1/status").json().path("ready").asBoolean());
        return reporting.get("/api/v1/status").json();
    }

    private static HeldTables tables(String schema) {
        return new HeldTables(schema);
    }

    private static JdbcClient jdbc(String schema) {
        return HeldTables.jdbc(schema);
    }
}

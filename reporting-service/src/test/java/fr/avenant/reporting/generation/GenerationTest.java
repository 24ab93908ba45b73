package fr.avenant.reporting.generation;

import static fr.avenant.reporting.scenario.Facts.document;
import static fr.avenant.reporting.scenario.Facts.qpv;
import static fr.avenant.reporting.scenario.Facts.source;
import static fr.avenant.reporting.scenario.Facts.territory;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.avenant.contracts.Contexts;
import fr.avenant.contracts.EventType;
import fr.avenant.reporting.scenario.Answer;
import fr.avenant.reporting.scenario.Contracts;
import fr.avenant.reporting.scenario.Figure;
import fr.avenant.reporting.scenario.Publisher;
import fr.avenant.reporting.scenario.RunningReporting;
import fr.avenant.reporting.scenario.SharedService;
import fr.avenant.testplatform.TestPlatform;
import fr.avenant.testplatform.access.SecurityLines;
import fr.avenant.testplatform.access.TestIssuer;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** A service and tables of its own, which read the same topics as all from their beginning. */
@ExtendWith(SharedService.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GenerationTest {

    private static final String SCHEMA = "generations";
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final String HISTORY = "/api/v1/territories/history";

    @RegisterExtension private final SecurityLines security = new SecurityLines();

    private final Publisher publisher;
    private final RunningReporting reporting;

    GenerationTest(Publisher publisher) {
        this.publisher = publisher;
        TestPlatform.postgreSql().freshSchema(SCHEMA).close();
        this.reporting = RunningReporting.start(SCHEMA, SharedService.CATALOGUE);
    }

    @BeforeAll
    void a_history_with_all_that_can_happen() {
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

    @AfterAll
    void stop() {
        reporting.close();
    }

    @Test
    void a_rebuilt_generation_is_the_same_to_the_last_bit() {
        var before = status();

        var next = rebuild();
        awaitGenerationAfter(number(before));
        var after = status();

        assertThat(next.status()).isEqualTo(202);
        assertThat(security.await("replay")).contains("actor=\"" + TestIssuer.EVERYBODY);
        assertThat(next.json().path("number").asInt()).isEqualTo(number(after));
        assertThat(next.json().path("state").asString()).isEqualTo("building");
        assertThat(after.path("checksum")).isEqualTo(before.path("checksum"));
        assertThat(after.path("counts")).isEqualTo(before.path("counts"));
        assertThat(after.path("topics")).isEqualTo(before.path("topics"));
    }

    @Test
    void findings_of_a_new_generation_stand_before_it_serves() {
        publisher.publishAll(
                document("found-again.doc", "Document"),
                territory("found-again"),
                qpv("found-again", "nord"),
                Figure.ofQuartier("qpv.population", "found-again", "nord")
                        .in(2018)
                        .is("949")
                        .from(source("found-again.doc"))
                        .published());
        reporting.awaitFindings(publisher);
        var path = "/api/v1/data-quality?territory=found-again";
        var before = reporting.get(path).json();
        var shown = reporting.getWithin(path).json();
        try (var _ = reporting.pauseFindings()) {
            var number = number(status());
            var _ = rebuild();
            awaitGenerationAfter(number);

            assertThat(before.path("findings")).hasSize(1);
            assertThat(reporting.get(path).json()).isEqualTo(before);
            assertThat(shown.path("findings")).hasSize(1);
            assertThat(reporting.getWithin(path).json()).isEqualTo(shown);
        }
    }

    @Test
    void the_old_generation_serves_until_the_new_one_takes_over_and_follows() {
        var before = number(status());
        var _ = rebuild();
        var number = before;
        while (number == before) {
            assertThat(reporting.get(HISTORY).status()).isEqualTo(200);
            number = number(reporting.get("/api/v1/status?checksum=false").json());
        }
        assertThat(number).isGreaterThan(before);
        assertThat(reporting.get(HISTORY).status()).isEqualTo(200);

        publisher.publish(territory("after-the-switch"));

        assertThat(number(status())).isEqualTo(number);
        assertThat(reporting.get("/api/v1/territories/after-the-switch").status()).isEqualTo(200);
    }

    @Test
    void only_one_is_built_at_a_time_whichever_instance_builds() {
        try (var _ = HeldTables.lockBuilding(SCHEMA)) {
            var refused = reporting.post("/api/v1/generations");

            assertThat(refused.status()).isEqualTo(409);
            assertThat(refused.problem().path("code").asString())
                    .isEqualTo("generation-being-built");
            assertThat(refused.problem().path("title").asString())
                    .isEqualTo("Reconstruction en cours");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jsonb_set(versions, '{statistic}', '\"0\"')",
                        "jsonb_set(versions, '{tables}', '\"0\"')",
                "versions - 'contract'", "versions || '{\"gone\": \"1\"}'"
            })
    void a_start_with_another_version_of_any_part_makes_a_new_generation(String other) {
        var before = number(status());

        whileItIsDown(() ->
                HeldTables.jdbc(SCHEMA).sql("update generation set versions = " + other).update());
        awaitGenerationAfter(before);

        assertThat(status().path("generations").size()).isEqualTo(1);
        assertThat(reporting.get(HISTORY).status()).isEqualTo(200);
    }

    /** No projection reads them. */
    @Test
    void a_start_with_other_measures_keeps_the_generation() {
        var before = status();

        try (var other = RunningReporting.start(SCHEMA)) {
            var now = other.get("/api/v1/status?checksum=false").json();

            assertThat(now.path("generation").path("catalogue"))
                    .isNotEqualTo(before.path("generation").path("catalogue"));
            assertThat(now.path("generations")).isEqualTo(before.path("generations"));
        }
    }

    @Test
    void a_start_with_nothing_new_keeps_the_generation_and_reads_nothing_twice() {
        var before = status();

        whileItIsDown(() -> publisher.publish(territory("while-it-was-down")));
        var after = status();

        assertThat(after.path("generation")).isEqualTo(before.path("generation"));
        assertThat(after.path("counts").path("events").asInt())
                .isEqualTo(before.path("counts").path("events").asInt() + 1);
        assertThat(after.path("counts").path("facts"))
                .isEqualTo(before.path("counts").path("facts"));
    }

    @Test
    void what_is_published_is_made_anew_at_every_start_and_dropped_with_its_tables() {
        var before = number(status());
        whileItIsDown(() ->
                HeldTables.jdbc(SCHEMA)
                        .sql("drop schema %s_g%d_published cascade".formatted(SCHEMA, before))
                        .update());
        assertThat(reporting.getWithin(HISTORY).status()).isEqualTo(200);

        var _ = rebuild();
        awaitGenerationAfter(before);
        assertThat(reporting.getWithin(HISTORY).status()).isEqualTo(200);

        var _ = rebuild();
        awaitGenerationAfter(before + 1);
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(schemasOf(before)).isEmpty());
    }

    @Test
    void a_generation_that_was_not_finished_is_given_up_at_the_next_start() {
        var before = number(status());

        whileItIsDown(() ->
                HeldTables.jdbc(SCHEMA)
                        .sql(
                                """
                                insert into generation (number, state, versions)
                                values (?, 'building', '{}')\
                                """)
                        .param(before + 1)
                        .update());

        assertThat(reporting.get("/api/v1/generations").json().path("generations").size())
                .isEqualTo(1);
        assertThat(number(status())).isEqualTo(before);
    }

    @Test
    void a_generation_that_another_instance_made_serve_is_followed() {
        var before = number(status());
        var _ = rebuild();
        awaitGenerationAfter(before);

        HeldTables.serve(SCHEMA, before);
        publisher.publish(territory("served-elsewhere"));

        assertThat(number(status())).isEqualTo(before);
        assertThat(reporting.get("/api/v1/territories/served-elsewhere").status()).isEqualTo(200);
    }

    @Test
    void a_crash_in_the_middle_of_a_batch_loses_nothing_and_doubles_nothing() {
        var serving = number(status());
        var figure = Figure.ofQuartier("qpv.population", "history", "nord");
        try (var held = HeldTables.holdFacts(SCHEMA, serving)) {
            publisher.publish(figure.in(2020).is("1").published());
            publisher.publish(figure.in(2021).is("2").published());
            held.killWhoeverWaits(PATIENCE);
        }
        var disturbed = status();

        var _ = rebuild();
        awaitGenerationAfter(serving);

        assertThat(status().path("checksum")).isEqualTo(disturbed.path("checksum"));
        assertThat(status().path("counts")).isEqualTo(disturbed.path("counts"));
    }

    private void whileItIsDown(Runnable change) {
        var generations = reporting.bean(Generations.class);
        generations.stop();
        change.run();
        generations.start();
    }

    /** Once the build before has also dropped what nobody reads any more. */
    private Answer rebuild() {
        return await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(50))
                .until(() -> reporting.post("/api/v1/generations"), it -> it.status() == 202);
    }

    private void awaitGenerationAfter(int number) {
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(50))
                .until(() -> {
                    var status = reporting.get("/api/v1/status?checksum=false").json();
                    return number(status) > number && status.path("generations").size() == 1;
                });
    }

    private static List<String> schemasOf(int generation) {
        return HeldTables.jdbc(SCHEMA)
                .sql("select nspname from pg_namespace where nspname ~ ?")
                .param("^%s_g%d(_.*)?$".formatted(SCHEMA, generation))
                .query((row, _) -> row.getString(1))
                .list();
    }

    private JsonNode status() {
        reporting.awaitAll(publisher);
        await().atMost(PATIENCE)
                .until(() ->
                        reporting
                                .get("/api/v1/status?checksum=true")
                                .json()
                                .path("ready")
                                .asBoolean());
        return reporting.get("/api/v1/status?checksum=true").json();
    }

    private static int number(JsonNode status) {
        return status.path("generation").path("number").asInt();
    }
}

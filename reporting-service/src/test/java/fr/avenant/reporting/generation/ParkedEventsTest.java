package fr.avenant.reporting.generation;

import static fr.avenant.reporting.scenario.Facts.qpv;
import static fr.avenant.reporting.scenario.Facts.territory;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.avenant.contracts.Contexts;
import fr.avenant.contracts.EventType;
import fr.avenant.contracts.access.RoleChange;
import fr.avenant.reporting.scenario.Figure;
import fr.avenant.reporting.scenario.Publisher;
import fr.avenant.reporting.scenario.RunningReporting;
import fr.avenant.reporting.scenario.SharedService;
import fr.avenant.testplatform.TestPlatform;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** What an operator does with a parked event, on a service and tables of its own. */
@ExtendWith(SharedService.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ParkedEventsTest {

    private static final String SCHEMA = "parked_events";
    private static final String QUALITY = "/api/v1/data-quality?rule=qpv-under-1000&territory=";
    private static final String PARKED = "/actuator/parkedevents";
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final EventType STATISTIC_CORRECTED =
            EventType.parse("fr.avenant.territory.StatisticCorrected.v1");

    private final Publisher publisher;
    private final RunningReporting reporting;

    ParkedEventsTest(Publisher publisher) {
        this.publisher = publisher;
        TestPlatform.postgreSql().freshSchema(SCHEMA).close();
        this.reporting = RunningReporting.start(SCHEMA, SharedService.CATALOGUE);
    }

    @BeforeAll
    void everything_is_read() {
        status();
    }

    @AfterAll
    void stop() {
        reporting.close();
    }

    @Test
    void retried_after_its_cause_is_gone_it_is_as_if_nothing_had_happened() {
        publisher.publishAll(territory("retried"), qpv("retried", "nord"));
        var figure = Figure.ofQuartier("qpv.population", "retried", "nord").in(2018);
        var published = publisher.publish(figure.is("948").published());
        status();
        refuseFacts("949");
        var corrected = publisher.publish(figure.is("949").corrected(published.id()));
        publisher.publish(figure.is("950").corrected(corrected.id()));
        assertThat(cell("retried").path("reason").asString()).isEqualTo("incomplete");
        assertThat(parked(published.subject())).isEqualTo(2);

        var inVain = retry(published.subject());
        assertThat(inVain.path("written").asInt()).isZero();
        assertThat(inVain.path("parked").asInt()).isEqualTo(2);
        assertThat(inVain.path("keys").get(0).path("reason").asString()).contains("no_such_value");
        var counted = status();
        allowFacts();
        var retried = retry(published.subject());

        assertThat(retried.path("written").asInt()).isEqualTo(2);
        assertThat(retried.path("parked").asInt()).isZero();
        assertThat(cell("retried").path("value").asString()).isEqualTo("950");
        assertThat(parked(published.subject())).isZero();
        var retriedStatus = status();
        assertThat(count("events")).isEqualTo(counted.path("counts").path("events").asLong());
        rebuild();
        assertThat(status().path("checksum")).isEqualTo(retriedStatus.path("checksum"));
    }

    @Test
    void released_it_lets_the_later_events_through_and_its_cells_stay_incomplete() {
        publisher.publishAll(territory("released"), qpv("released", "nord"));
        var figure = Figure.ofQuartier("qpv.population", "released", "nord").in(2018);
        var published = publisher.publish(figure.is("949").published());
        publisher.publish(
                Contexts.TERRITORY,
                STATISTIC_CORRECTED,
                published.subject(),
                "{\"id\":\"nonsense\"}");
        publisher.publish(figure.is("951").corrected(published.id()));
        assertThat(cell("released").path("reason").asString()).isEqualTo("incomplete");
        var before = status();
        var poisoned = first(published.subject());

        var answer =
                reporting.delete(
                        PARKED
                                + "?topic=%s&partition=%d&offset=%d"
                                        .formatted(
                                                poisoned.path("topic").asString(),
                                                poisoned.path("partition").asInt(),
                                                poisoned.path("offset").asLong()));

        assertThat(answer.json().path("written").asInt()).isEqualTo(1);
        assertThat(cell("released").path("reason").asString()).isEqualTo("incomplete");
        assertThat(parked(published.subject())).isZero();
        assertThat(first(published.subject()).path("releasedAt").asString()).endsWith("Z");
        assertThat(count("parked")).isEqualTo(before.path("counts").path("parked").asLong() - 2);
        assertThat(count("released")).isEqualTo(1);
        assertThat(facts("released").values()).contains("951");

        rebuild();
        assertThat(parked(published.subject())).as("judged anew").isEqualTo(2);
    }

    /** Roles belong to no generation. */
    @Test
    void a_role_that_is_parked_is_shown_and_released_like_everything_else() {
        var key = "grant:parked";
        var before = parkedMetric();
        HeldTables.jdbc(SCHEMA)
                .sql(
                        """
                        insert into %s.parked_event (topic, partition, record_offset, key, reason, admitted)
                        values ('%s', 3, 5, '%s', 'on purpose', true)\
                        """
                                .formatted(SCHEMA, RoleChange.TOPIC, key))
                .update();
        var released = PARKED + "?topic=%s&partition=3&offset=5".formatted(RoleChange.TOPIC);
        assertThat(parked(key)).isEqualTo(1);
        assertThat(parkedMetric()).isEqualTo(before + 1);

        assertThat(reporting.delete(released).status()).isEqualTo(200);

        assertThat(parked(key)).isZero();
        assertThat(parkedMetric()).isEqualTo(before);
        assertThat(first(key).has("releasedAt")).isTrue();
        assertThat(reporting.delete(released).status()).isEqualTo(404);
    }

    @Test
    void an_operator_holds_what_harms_also_through_a_rebuild_and_gives_it_back() {
        publisher.publishAll(territory("held"), qpv("held", "nord"), qpv("held", "sud"));
        var north = Figure.ofQuartier("qpv.population", "held", "nord").in(2018);
        var published = publisher.publish(north.is("949").published());
        publisher.publish(
                Figure.ofQuartier("qpv.population", "held", "sud").in(2018).is("10").published());
        status();
        var before = status().path("checksum");
        var address = "/api/v1/held-aggregates/" + published.subject();

        assertThat(reporting.put(address, "{\"reason\":\"casse une page\"}").status())
                .isEqualTo(204);
        assertThat(cell("held", "nord").path("reason").asString()).isEqualTo("incomplete");
        assertThat(reporting.get(QUALITY + "held").text()).doesNotContain("949");
        publisher.publish(north.is("950").corrected(published.id()));
        status();
        assertThat(facts("held").values()).doesNotContain("949", "950");
        assertThat(retry(published.subject()).path("written").asInt()).isZero();

        rebuild();
        assertThat(cell("held", "nord").path("reason").asString()).isEqualTo("incomplete");
        assertThat(facts("held").values()).doesNotContain("949", "950");
        assertThat(
                        reporting
                                .get("/api/v1/held-aggregates")
                                .json()
                                .at("/aggregates/0/reason")
                                .asString())
                .isEqualTo("casse une page");

        assertThat(reporting.delete(address).json().path("written").asInt()).isEqualTo(2);
        assertThat(cell("held", "nord").path("value").asString()).isEqualTo("950");
        assertThat(reporting.delete(address).problem().path("code").asString())
                .isEqualTo("aggregate-not-held");
        assertThat(
                        reporting
                                .put("/api/v1/held-aggregates/statistic:none", "{\"reason\":\"x\"}")
                                .problem()
                                .path("code")
                                .asString())
                .isEqualTo("aggregate-unknown");
        var after = status().path("checksum");
        assertThat(after).isNotEqualTo(before);
        rebuild();
        assertThat(status().path("checksum")).isEqualTo(after);
    }

    private double parkedMetric() {
        return reporting
                .get("/actuator/prometheus")
                .text()
                .lines()
                .filter(line -> line.startsWith("avenant_parked_events{"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    private JsonNode cell(String territory, String quartier) {
        status();
        return reporting
                .get("/api/v1/comparison?measure=qpv.population&by=quartier&territory=" + territory)
                .cell("quartier=" + quartier);
    }

    private void rebuild() {
        var before = status();
        reporting.post("/api/v1/generations");
        var number = before.path("generation").path("number").asInt();
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(50))
                .until(() -> {
                    var now = reporting.get("/api/v1/status?checksum=false").json();
                    return now.path("generation").path("number").asInt() > number;
                });
    }

    private void refuseFacts(String value) {
        tables(
                "alter table %s.fact add constraint no_such_value check (value <> "
                        + value
                        + ") not valid");
    }

    private void allowFacts() {
        tables("alter table %s.fact drop constraint no_such_value");
    }

    private void tables(String change) {
        HeldTables.jdbc(SCHEMA).sql(change.formatted(serving())).update();
    }

    private String serving() {
        return SCHEMA + "_g" + status().path("generation").path("number").asInt();
    }

    /** The present value of each part. */
    private Map<String, String> facts(String territory) {
        return HeldTables.jdbc(SCHEMA)
                .sql(
                        "select part, value::text as value from %s.fact where territory = ? and superseded_position is null"
                                .formatted(serving()))
                .param(territory)
                .query((row, _) -> Map.entry(row.getString("part"), row.getString("value")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private JsonNode retry(String key) {
        return reporting.post(PARKED, "{\"key\":\"" + key + "\"}").json();
    }

    private long parked(String key) {
        return reporting
                .get(PARKED)
                .json()
                .path("events")
                .valueStream()
                .filter(event -> event.path("key").asString().equals(key))
                .filter(event -> !event.has("releasedAt"))
                .count();
    }

    private JsonNode first(String key) {
        return reporting
                .get(PARKED)
                .json()
                .path("events")
                .valueStream()
                .filter(event -> event.path("key").asString().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private JsonNode cell(String territory) {
        status();
        return reporting
                .get("/api/v1/comparison?measure=qpv.population&by=quartier&territory=" + territory)
                .cell();
    }

    private long count(String name) {
        return status().path("counts").path(name).asLong();
    }

    private JsonNode status() {
        reporting.awaitAll(publisher);
        return reporting.get("/api/v1/status?checksum=true").json();
    }
}

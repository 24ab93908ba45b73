package fr.avenant.reporting.quality;

import static fr.avenant.reporting.scenario.Facts.qpv;
import static fr.avenant.reporting.scenario.Facts.territory;
import static org.assertj.core.api.Assertions.assertThat;

import fr.avenant.reporting.scenario.Figure;
import fr.avenant.reporting.scenario.Publisher;
import fr.avenant.reporting.scenario.RunningReporting;
import fr.avenant.reporting.scenario.SharedService;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** One fact that a rule cannot take, as earlier versions of the services let some in. */
@ExtendWith(SharedService.class)
class FailedRuleTest {

    private static final String T = "quality-failed";

    private final RunningReporting reporting;
    private final UUID event = UUID.randomUUID();

    FailedRuleTest(Publisher publisher, RunningReporting reporting) {
        this.reporting = reporting;
        publisher.publishAll(
                territory(T),
                qpv(T, "nord"),
                Figure.ofQuartier("qpv.population", T, "nord").in(2018).is("949").published());
        reporting.awaitAll(publisher);
    }

    @BeforeEach
    void a_text_that_the_database_cannot_read() {
        plant(
                "discrepancy:" + T + ".bad",
                "{\"label\":\"a\\u0000b\",\"severity\":\"note\",\"places\":[]}");
        plant(
                "discrepancy:" + T + ".good",
                "{\"label\":\"Bon\",\"severity\":\"note\",\"places\":[]}");
    }

    @AfterEach
    void pull_it_out() {
        jdbc().sql(
                        "delete from %s.entity where territory = ? and kind in ('discrepancy', 'contract')"
                                .formatted(tables()))
                .param(T)
                .update();
    }

    @Test
    void a_rule_that_fails_says_at_what_and_the_rest_goes_on() {
        var answer = reporting.get("/api/v1/data-quality?territory=" + T).json();

        var failed = rule(answer, "noted-by-a-reader").path("failure");
        assertThat(failed.path("reason").asString()).isEqualTo("unreadableValue");
        assertThat(failed.path("met")).hasSize(1);
        var met = failed.path("met").get(0);
        assertThat(met.path("aggregate").asString()).isEqualTo("discrepancy:" + T + ".bad");
        assertThat(met.path("territory").asString()).isEqualTo(T);
        assertThat(met.at("/events/0").asString()).isEqualTo(event.toString());
        assertThat(answer.path("findings").valueStream().map(it -> it.path("what").asString()))
                .contains("Bon", "Population des quartiers, Quartier nord, 2018");
        assertThat(rule(answer, "qpv-under-1000").has("failure")).isFalse();
        assertThat(rule(answer, "qpv-under-1000").path("findings").asInt()).isEqualTo(1);
    }

    @Test
    void a_table_says_it_too() {
        assertThat(
                        reporting
                                .get("/api/v1/data-quality?format=csv&territory=" + T)
                                .text()
                                .split("\r\n"))
                .anyMatch(line ->
                        line.startsWith("noted-by-a-reader,failed," + T)
                                && line.contains("discrepancy:" + T + ".bad"))
                .anyMatch(line -> line.contains("Bon"));
    }

    @Test
    void what_no_calendar_has_is_passed_over() {
        plant(
                "contract:" + T + ".zero",
                "{\"title\":\"Zéro\",\"period\":{\"from\":\"0000\",\"to\":\"2020-13\"},\"copilots\":[],\"lineage\":[]}",
                "contract");

        var answer =
                reporting.get("/api/v1/data-quality?rule=contract-dates&territory=" + T).json();

        assertThat(rule(answer, "contract-dates").has("failure")).isFalse();
    }

    private static JsonNode rule(JsonNode answer, String id) {
        return answer.path("rules")
                .valueStream()
                .filter(it -> it.path("id").asString().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private void plant(String aggregate, String content) {
        plant(aggregate, content, "discrepancy");
    }

    private void plant(String aggregate, String content, String kind) {
        jdbc().sql(
                        """
                        insert into %s.entity (event_id, ordinal, aggregate_id, part, kind, territory, content,
                            context, recorded_position, recorded_at)
                        values (?, ?, ?, 'planted', ?, ?, ?::json, 'territory', 0, now())\
                        """
                                .formatted(tables()))
                .params(event, aggregate.hashCode(), aggregate, kind, T, content)
                .update();
    }

    private String tables() {
        return "shared_g"
                + reporting
                        .get("/api/v1/status?checksum=false")
                        .json()
                        .at("/generation/number")
                        .asInt();
    }

    private JdbcClient jdbc() {
        return reporting.bean(JdbcClient.class);
    }
}

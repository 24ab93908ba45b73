package fr.avenant.reporting.quality;

import static fr.avenant.reporting.scenario.Facts.qpv;
import static fr.avenant.reporting.scenario.Facts.territory;
import static org.assertj.core.api.Assertions.assertThat;

import fr.avenant.reporting.scenario.Figure;
import fr.avenant.reporting.scenario.Publisher;
import fr.avenant.reporting.scenario.RunningReporting;
import fr.avenant.reporting.scenario.SharedService;
import java.util.List;
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
    void a_word_that_no_finding_can_have() {
        plantDiscrepancy("bad", "Mauvais", "unheardOf");
        plantDiscrepancy("good", "Bon", "note");
        reporting.findAnew();
    }

    @AfterEach
    void pull_it_out() {
        for (var table : List.of("discrepancy_detail", "contract_detail")) {
            jdbc().sql("delete from %s.%s where event_id = ?".formatted(reporting.tables(), table))
                    .param(event)
                    .update();
        }
        jdbc().sql("delete from %s.entity where event_id = ?".formatted(reporting.tables()))
                .param(event)
                .update();
        var _ = reporting.forgetFindings();
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
    void a_rule_that_the_database_ends_says_so_likewise() {
        plantContract("bad", "Mauvais", "'2015', '5874897-12-31'");
        plantContract("good", "Bon", "'2015', '2020'");
        jdbc().sql(
                        "update %s.entity set valid_from = '2021-01-01' where event_id = ?"
                                .formatted(reporting.tables()))
                .param(event)
                .update();
        reporting.findAnew();

        var answer =
                reporting.get("/api/v1/data-quality?rule=contract-dates&territory=" + T).json();

        var failed = rule(answer, "contract-dates").path("failure");
        assertThat(failed.path("reason").asString()).isEqualTo("unreadableValue");
        assertThat(failed.findValues("aggregate"))
                .extracting(JsonNode::asString)
                .containsExactly("contract:" + T + ".bad");
        assertThat(answer.path("findings").valueStream().map(it -> it.path("what").asString()))
                .containsExactly("Bon : prend effet après la fin de sa période");
    }

    @Test
    void what_no_calendar_has_is_passed_over() {
        plantContract("zero", "Zéro", "'0000', '2020-13'");
        reporting.findAnew();

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

    private void plantDiscrepancy(String code, String label, String severity) {
        plant(
                "discrepancy:" + T + "." + code,
                "discrepancy",
                label,
                "discrepancy_detail (event_id, ordinal, severity)",
                "'" + severity + "'");
    }

    private void plantContract(String code, String title, String period) {
        plant(
                "contract:" + T + "." + code,
                "contract",
                title,
                "contract_detail (event_id, ordinal, period_from, period_to, copilots)",
                period + ", '{}'");
    }

    /**
     * An entry with its details.
     *
     * @param columns of the table of details, the key first
     * @param values of the other columns
     */
    private void plant(String aggregate, String kind, String label, String columns, String values) {
        jdbc().sql(
                        """
                        insert into %s.entity (event_id, ordinal, aggregate_id, part, kind, territory, label, content,
                            context, recorded_position, recorded_at)
                        values (?, ?, ?, 'planted', ?, ?, ?, '{}', 'territory', 0, now())\
                        """
                                .formatted(reporting.tables()))
                .params(event, aggregate.hashCode(), aggregate, kind, T, label)
                .update();
        jdbc().sql(
                        "insert into %s.%s values (?, ?, %s)"
                                .formatted(reporting.tables(), columns, values))
                .params(event, aggregate.hashCode())
                .update();
    }

    private JdbcClient jdbc() {
        return reporting.bean(JdbcClient.class);
    }
}

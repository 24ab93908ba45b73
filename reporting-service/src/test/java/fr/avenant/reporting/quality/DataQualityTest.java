package fr.avenant.reporting.quality;

import static fr.avenant.reporting.scenario.Facts.qpv;
import static fr.avenant.reporting.scenario.Facts.territory;
import static org.assertj.core.api.Assertions.assertThat;

import fr.avenant.contracts.territory.Organisation;
import fr.avenant.contracts.territory.OrganisationEvent.OrganisationRegistered;
import fr.avenant.reporting.scenario.Facts;
import fr.avenant.reporting.scenario.Figure;
import fr.avenant.reporting.scenario.Publisher;
import fr.avenant.reporting.scenario.RunningReporting;
import fr.avenant.reporting.scenario.SharedService;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

@ExtendWith(SharedService.class)
class DataQualityTest {

    private static final String T = "quality-api";

    private final RunningReporting reporting;

    DataQualityTest(Publisher publisher, RunningReporting reporting) {
        this.reporting = reporting;
        reporting.awaitAll(publisher);
    }

    @BeforeAll
    static void a_quartier_that_is_too_small_and_poorer_than_poor(Publisher publisher) {
        publisher.publishAll(
                territory(T),
                qpv(T, "nord"),
                Figure.ofQuartier("qpv.population", T, "nord").in(2018).is("949").published(),
                Figure.ofQuartier("qpv.povertyRate", T, "nord")
                        .in(2018)
                        .is("1.5")
                        .unit("share")
                        .published());
    }

    @Test
    void the_answer_has_every_rule_the_counts_and_the_worst_findings_first() {
        var answer = ask("territory=" + T);

        assertThat(answer.path("counts").toString())
                .isEqualTo("{\"error\":2,\"naming\":0,\"note\":0,\"warning\":0}");
        assertThat(answer.path("findings").valueStream().map(it -> it.path("rule").asString()))
                .containsExactly("qpv-under-1000", "share-exceeds-one");
        assertThat(answer.path("rules"))
                .hasSizeGreaterThanOrEqualTo(15)
                .allSatisfy(rule -> {
                    assertThat(rule.path("label").asString()).isNotBlank();
                    assertThat(rule.path("meaning").asString()).isNotBlank();
                    assertThat(rule.path("remedy").asString()).isNotBlank();
                    assertThat(rule.has("sql")).isFalse();
                });
        assertThat(findings(answer, "qpv-under-1000")).isEqualTo(1);
        assertThat(findings(answer, "names")).isZero();
    }

    @Test
    void a_severity_and_a_rule_limit_what_is_listed_and_counted() {
        var errors = ask("territory=" + T + "&severity=error");
        var rule = ask("territory=" + T + "&rule=qpv-under-1000");

        assertThat(errors.path("findings")).hasSize(2);
        assertThat(errors.at("/counts/warning").asInt()).isZero();
        assertThat(rule.path("rules")).hasSize(1);
        assertThat(rule.path("findings")).hasSize(1);
    }

    @Test
    void all_territories_are_asked_at_once() {
        assertThat(ask("rule=qpv-under-1000").path("findings").valueStream())
                .anyMatch(finding -> finding.path("territory").asString().equals(T));
    }

    @Test
    void the_findings_are_also_a_table() {
        var answer = reporting.get("/api/v1/data-quality?format=csv&territory=" + T);

        assertThat(answer.header("Content-Type")).contains("text/csv;charset=UTF-8");
        assertThat(answer.text())
                .startsWith(
                        "rule,severity,territory,what,printed,recomputed,difference,places,id,sameAs\r\n")
                .contains(
                        """
                        qpv-under-1000,error,quality-api,"Population des quartiers, Quartier nord, 2018",\
                        949,1000,-51,"document:tests.contrat, page 1 : 949",,\r
                        """);
    }

    @Test
    void a_table_runs_no_formula_that_somebody_gave_for_a_name(Publisher publisher) {
        publisher.publishAll(
                territory("formula"),
                new OrganisationRegistered(
                        "organisation:formula.piege",
                        new Organisation(
                                "=HYPERLINK(\"http://example.org\")",
                                Organisation.Kind.OTHER,
                                null,
                                null,
                                null,
                                null,
                                "formula",
                                List.of("＠SUM(1)")),
                        Facts.SINCE_2015,
                        Facts.source()));
        reporting.awaitAll(publisher);

        assertThat(
                        reporting
                                .get("/api/v1/data-quality?format=csv&rule=names&territory=formula")
                                .text())
                .contains(
                        """
                        formula,"'=HYPERLINK(""http://example.org"")",'＠SUM(1),\
                        """);
    }

    @ParameterizedTest
    @CsvSource({
        "territory=atlantis, territory-unknown, parameter territory",
        "rule=atlantis, rule-unknown, parameter rule",
        "severity=atlantis, severity-unknown, parameter severity"
    })
    void what_is_unknown_is_refused_with_what_there_is(
            String question, String code, String location) {
        var answer = reporting.get("/api/v1/data-quality?" + question);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.problem().path("code").asString()).isEqualTo(code);
        assertThat(answer.problem().path("location").asString()).isEqualTo(location);
        assertThat(answer.problem().path("given").asString()).isEqualTo("atlantis");
        assertThat(answer.problem().path("known").asString()).isNotBlank();
        assertThat(answer.problem().path("title").asString()).isNotEqualTo(code);
    }

    @Test
    void a_format_that_does_not_exist_is_malformed() {
        var answer = reporting.get("/api/v1/data-quality?format=pdf");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.problem().path("location").asString()).isEqualTo("parameter format");
    }

    private JsonNode ask(String question) {
        return reporting.get("/api/v1/data-quality?" + question).json();
    }

    private static int findings(JsonNode answer, String rule) {
        return answer.path("rules")
                .valueStream()
                .filter(it -> it.path("id").asString().equals(rule))
                .findFirst()
                .orElseThrow()
                .path("findings")
                .asInt();
    }
}

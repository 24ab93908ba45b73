package fr.avenant.reporting.quality;

import static fr.avenant.reporting.scenario.Facts.document;
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
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

@ExtendWith(SharedService.class)
class DataQualityTest {

    private static final String T = "quality-api";

    private final RunningReporting reporting;

    DataQualityTest(Publisher publisher, RunningReporting reporting) {
        this.reporting = reporting;
        reporting.awaitFindings(publisher);
    }

    @BeforeAll
    static void a_quartier_that_is_too_small_and_poorer_than_poor(Publisher publisher) {
        publisher.publishAll(
                document("tests.contrat", "Contrat"),
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
                        "rule,severity,territory,what,printed,recomputed,difference,places,id,sameAs,subjects\r\n")
                .contains(
                        """
                        qpv-under-1000,error,quality-api,"Population des quartiers, Quartier nord, 2018",\
                        949,1000,-51,"document:tests.contrat, page 1 : 949",,,%s\r
                        """
                                .formatted(subject()));
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
        reporting.awaitFindings(publisher);

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

    private String subject() {
        return ask("rule=qpv-under-1000&territory=" + T)
                .at("/findings/0/places/0/aggregate")
                .asString();
    }

    @Test
    void a_finding_names_what_it_is_about_and_is_found_by_it() {
        assertThat(subject()).startsWith("statistic:");
        assertThat(
                        ask("territory=%s&subject=%s".formatted(T, subject()))
                                .path("findings")
                                .valueStream())
                .singleElement()
                .satisfies(
                        it -> assertThat(it.path("rule").asString()).isEqualTo("qpv-under-1000"));
        assertThat(ask("kind=statistic&territory=" + T).path("findings")).hasSize(2);
        assertThat(ask("kind=contract&territory=" + T).path("findings")).isEmpty();
        assertThat(ask("document=document:tests.contrat&territory=" + T).path("findings"))
                .hasSize(2);
        assertThat(
                        ask("kind=statistic&rule=share-exceeds-one&territory=" + T)
                                .at("/counts/error")
                                .asInt())
                .isEqualTo(1);
    }

    @Test
    void findings_come_by_pages() {
        var first = ask("limit=1&territory=" + T);
        var second =
                ask("limit=1&after=%s&territory=%s".formatted(first.path("next").asString(), T));

        assertThat(first.path("findings")).hasSize(1);
        assertThat(first.path("counts")).isEqualTo(second.path("counts"));
        assertThat(second.path("findings")).hasSize(1).isNotEqualTo(first.path("findings"));
        assertThat(second.has("next")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1",
                "-1",
                "9.names.t.0",
                "0.names.t",
                "0.names.t.0;drop",
                "0.names.t.-1",
                ""
            })
    void a_place_to_go_on_from_is_one_of_an_earlier_answer(String after) {
        for (var list : List.of("", "/names")) {
            var answer = reporting.get("/api/v1/data-quality" + list + "?after=" + after);

            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.problem().path("location").asString()).isEqualTo("parameter after");
        }
    }

    @Test
    void they_are_counted_by_territory_rule_and_severity() {
        var counts = reporting.get("/api/v1/data-quality/counts?territory=" + T).json();

        assertThat(counts.path("counts").toString())
                .isEqualTo(
                        """
                        [{"findings":1,"rule":"qpv-under-1000","severity":"error","territory":"quality-api"},\
                        {"findings":1,"rule":"share-exceeds-one","severity":"error","territory":"quality-api"}]\
                        """);
        assertThat(counts.path("permalink").asString()).contains("positions=");
    }

    @Test
    void spellings_are_a_list_of_their_own(Publisher publisher) {
        publisher.publishAll(
                territory("spelt"),
                new OrganisationRegistered(
                        "organisation:spelt.caf",
                        new Organisation(
                                "CAF",
                                Organisation.Kind.OTHER,
                                null,
                                null,
                                null,
                                null,
                                "spelt",
                                List.of("Caisse d'allocations", "C.A.F.")),
                        Facts.SINCE_2015,
                        Facts.source()));
        reporting.awaitFindings(publisher);

        var names = reporting.get("/api/v1/data-quality/names?territory=spelt").json();
        var findings = ask("territory=spelt");

        assertThat(names.path("count").asInt()).isEqualTo(1);
        assertThat(names.at("/names/0/what").asString()).isEqualTo("CAF");
        assertThat(names.at("/names/0/printed").asString()).contains("C.A.F.");
        assertThat(names.at("/names/0/places/0/aggregate").asString())
                .isEqualTo("organisation:spelt.caf");
        assertThat(findings.path("findings")).isEmpty();
        assertThat(findings.at("/counts/naming").asInt()).isEqualTo(1);
        assertThat(ask("territory=spelt&severity=naming").path("findings")).hasSize(1);
        assertThat(reporting.get("/api/v1/data-quality/names?format=csv&territory=spelt").text())
                .contains("names,naming,spelt,CAF");
    }

    @ParameterizedTest
    @CsvSource({
        "document=document:atlantis, document-unknown, parameter document",
        "subject=statistic:atlantis, subject-unknown, parameter subject",
        "kind=atlantis, malformed, parameter kind"
    })
    void a_filter_that_names_nothing_is_refused(String question, String code, String location) {
        for (var list : List.of("", "/names")) {
            var answer = reporting.get("/api/v1/data-quality" + list + "?" + question);

            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.problem().path("code").asString()).isEqualTo(code);
            assertThat(answer.problem().path("location").asString()).isEqualTo(location);
        }
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

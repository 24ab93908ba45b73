package fr.avenant.reporting.access;

import static org.assertj.core.api.Assertions.assertThat;

import fr.avenant.reporting.scenario.Answer;
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

/** What is not published is nowhere: whatever is asked, by whomever. */
@ExtendWith(SharedService.class)
class EveryEndpointTest {

    private static final List<String> SECRETS =
            List.of("secret", "424242", "mixed.ferme", "mixed.c2");

    private final RunningReporting reporting;

    EveryEndpointTest(Publisher publisher, RunningReporting reporting) {
        this.reporting = reporting;
        reporting.awaitFindings(publisher);
    }

    @BeforeAll
    static void a_territory_half_of_which_is_closed(Publisher publisher) {
        ClosedDossier.publish(publisher);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/territories/mixed | Convention secret",
                "/contracts/mixed.cdv | Fermer en secret",
                "/contracts/mixed.cdv | Association secret",
                "/contracts/mixed.cdv | Fonds secret",
                "/organisations | Association secret",
                "/organisations | Agence secret",
                "/organisations?territory=mixed | Association secret",
                "/organisations/mixed.connue | Fermer en secret",
                "/documents | Note secret",
                "/comparison?measure=qpv.population&by=quartier,year&territory=mixed | 424242",
                "/comparison?measure=qpv.population&by=quartier,year&territory=mixed&format=csv | 424242",
                "/comparison?measure=engagement.count&by=engagement&territory=mixed | Fermer en secret",
                "/comparison?measure=engagement.count&by=partner&territory=mixed | Association secret",
                "/comparison?measure=engagement.count&by=contract&territory=mixed&asOf=2020-01-01 | ''",
                "/comparison?measure=funding.envelope&by=envelope,funder&territory=mixed | Fonds secret",
                "/comparison?measure=funding.envelope&by=funder&territory=mixed | Association secret",
                "/data-quality?territory=mixed | Écart secret",
                "/data-quality/names?territory=mixed | Asso secret",
                "/data-quality?territory=mixed | 424242",
                "/data-quality?territory=mixed&format=csv | Écart secret",
                "/data-quality | Écart secret"
            })
    void what_is_not_published_is_shown_to_who_sees_the_territory_and_to_nobody_else(
            String path, String secret) {
        for (var stranger : List.of(get(path), get(path, "elsewhere"))) {
            assertThat(stranger.status()).isEqualTo(200);
            assertThat(stranger.text()).doesNotContain(SECRETS);
        }
        for (var insider : List.of(get(path, "mixed"), reporting.get("/api/v1" + path))) {
            assertThat(insider.status()).isEqualTo(200);
            assertThat(insider.text()).contains(secret);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/contracts/mixed.c2", "/organisations/mixed.inconnue"})
    void what_is_not_published_is_as_unknown_as_what_is_not_there(String path) {
        var unknown = get(path.replaceAll("[a-z0-9]+$", "atlantis"));

        assertThat(get(path).status()).isEqualTo(404);
        assertThat(get(path).problem().path("code")).isEqualTo(unknown.problem().path("code"));
        assertThat(get(path, "elsewhere").status()).isEqualTo(404);
        assertThat(get(path, "mixed").status()).isEqualTo(200);
    }

    @Test
    void counts_are_of_what_is_shown() {
        assertThat(contracts(get("/territories"))).isEqualTo(1);
        assertThat(contracts(get("/territories", "mixed"))).isEqualTo(2);
        assertThat(facts(get("/measures?territory=mixed"))).isEqualTo(2);
        assertThat(facts(get("/measures?territory=mixed", "mixed"))).isEqualTo(3);
        assertThat(get("/status?checksum=false").json().path("counts"))
                .as("how much there is of all is no secret")
                .isEqualTo(reporting.get("/api/v1/status?checksum=false").json().path("counts"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "measure=qpv.population&by=quartier,year",
                "measure=qpv.population&by=territory,year",
                "measure=engagement.count&by=engagement",
                "measure=engagement.count&by=partner",
                "measure=engagement.count",
                "measure=funding.envelope&by=envelope"
            })
    void an_explanation_tells_strangers_nothing_even_if_they_have_its_address(String question) {
        var cells = reporting.get("/api/v1/comparison?territory=mixed&" + question).cells();
        assertThat(cells).isNotEmpty();
        for (var cell : cells) {
            var address = cell.path("explain").asString();
            for (var stranger :
                    List.of(reporting.getWithin(address), reporting.getWithin(address, "other"))) {
                assertThat(stranger.status()).isIn(200, 404);
                assertThat(stranger.text()).doesNotContain(SECRETS);
            }
            assertThat(reporting.getWithin(address, "mixed").text())
                    .isEqualTo(reporting.get(address).text());
        }
    }

    @Test
    void a_territory_is_there_for_all_but_not_the_document_that_is_not_public() {
        assertThat(get("/territories/mixed").json().path("source").toString()).isEqualTo("{}");
        assertThat(get("/territories/mixed", "mixed").json().at("/source/document").asString())
                .isEqualTo("document:mixed.ferme");
    }

    @Test
    void a_published_reference_to_what_is_not_published_dangles_not() {
        var findings = get("/data-quality?territory=mixed&rule=dangling-references").json();

        assertThat(findings.path("findings")).isEmpty();
    }

    private Answer get(String path, String... seen) {
        return reporting.getWithin("/api/v1" + path, seen);
    }

    private static int contracts(Answer answer) {
        return answer.json()
                .path("territories")
                .valueStream()
                .filter(it -> it.path("slug").asString().equals("mixed"))
                .findFirst()
                .orElseThrow()
                .path("contracts")
                .asInt();
    }

    private static int facts(Answer answer) {
        return answer.json()
                .path("measures")
                .valueStream()
                .filter(it -> it.path("id").asString().equals("engagement.count"))
                .findFirst()
                .orElseThrow()
                .path("facts")
                .asInt();
    }
}

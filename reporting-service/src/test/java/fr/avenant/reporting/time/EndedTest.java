package fr.avenant.reporting.time;

import static fr.avenant.reporting.scenario.Facts.SINCE_2015;
import static fr.avenant.reporting.scenario.Facts.document;
import static fr.avenant.reporting.scenario.Facts.qpv;
import static fr.avenant.reporting.scenario.Facts.source;
import static fr.avenant.reporting.scenario.Facts.territory;
import static org.assertj.core.api.Assertions.assertThat;

import fr.avenant.contracts.Contexts;
import fr.avenant.contracts.Effective;
import fr.avenant.contracts.Period;
import fr.avenant.contracts.engagement.Contract;
import fr.avenant.contracts.engagement.ContractEvent.AvenantSigned;
import fr.avenant.contracts.engagement.ContractEvent.ContractRegistered;
import fr.avenant.contracts.engagement.Engagement;
import fr.avenant.contracts.engagement.EngagementEvent.EngagementSigned;
import fr.avenant.contracts.territory.Perimeter;
import fr.avenant.contracts.territory.QuartierEvent.QuartierGeographyUpdated;
import fr.avenant.reporting.scenario.Figure;
import fr.avenant.reporting.scenario.Publisher;
import fr.avenant.reporting.scenario.RunningReporting;
import fr.avenant.reporting.scenario.SharedService;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** What has ended counts no longer, wherever it is asked for. */
@ExtendWith(SharedService.class)
class EndedTest {

    private static final String T = "ended";
    private static final String FIRST = "contract:ended.first";
    private static final String NEXT = "contract:ended.next";

    private static long beforeTheAvenant;

    private final RunningReporting reporting;
    private final Publisher publisher;

    EndedTest(Publisher publisher, RunningReporting reporting) {
        this.reporting = reporting;
        this.publisher = publisher;
        reporting.awaitAll(publisher);
    }

    @BeforeAll
    static void a_contract_that_was_prolonged_and_one_that_goes_on(Publisher publisher) {
        publisher.publishAll(
                document("tests.contrat", "Contrat"),
                territory(T),
                qpv(T, "nord"),
                qpv(T, "sud"),
                registered(FIRST, "2015", "2020"),
                registered(NEXT, "2024", null),
                engagement("e1", FIRST, SINCE_2015),
                engagement("e2", FIRST, new Effective("2015", "2018", Effective.Basis.PRINTED)),
                engagement("e3", NEXT, Effective.since("2024-06")),
                Figure.ofQuartier("qpv.population", T, "nord").in(2018).is("949").published());
        beforeTheAvenant = publisher.last(Contexts.ENGAGEMENT);
        publisher.publishAll(
                new AvenantSigned(
                        FIRST,
                        new Contract.Avenant("contract:ended.act", "2020-11", "2022-06"),
                        Effective.since("2020-11"),
                        source()),
                new QuartierGeographyUpdated(
                        "quartier:ended.sud",
                        new Perimeter("décret 2023-1314", "2024", Perimeter.Lineage.LEFT, null),
                        Effective.since("2024"),
                        source()));
    }

    @ParameterizedTest
    @CsvSource({
        "2014-12-31, 0",
        "2015-01-01, 2",
        "2018-12-31, 2",
        "2019-01-01, 1",
        "2022-06-30, 1",
        "2022-07-01, 0",
        "2024-05-31, 0",
        "2024-06-01, 1",
        "2030-01-01, 1"
    })
    void engagements_count_while_they_and_their_contract_go_on(String on, int engagements) {
        assertThat(engagements("on=" + on)).isEqualTo(engagements);
    }

    @Test
    void a_prolongation_that_was_not_known_prolonged_nothing() {
        var then =
                "positions="
                        + Positions.of(context ->
                                        context == Contexts.ENGAGEMENT
                                                ? beforeTheAvenant
                                                : publisher.last(context))
                                .text();

        assertThat(engagements(then + "&on=2020-12-31")).isEqualTo(1);
        assertThat(engagements(then + "&on=2021-01-01")).isZero();
        assertThat(engagements(then + "&on=2021-01-01&ended=included")).isEqualTo(2);
    }

    @Test
    void what_had_begun_counts_if_what_has_ended_is_asked_for() {
        assertThat(engagements("on=2030-01-01&ended=included")).isEqualTo(3);
        assertThat(engagements("on=2024-01-01&ended=included")).isEqualTo(2);
    }

    @Test
    void a_figure_of_a_period_stays_true() {
        var cell =
                reporting
                        .get(
                                "/api/v1/comparison?measure=qpv.population&by=quartier&quartier=nord&on=2030-01-01&territory="
                                        + T)
                        .cell("quartier=nord");

        assertThat(cell.path("value").asString()).isEqualTo("949");
    }

    @Test
    void a_territory_shows_what_goes_on_and_says_of_the_rest_that_it_has_ended() {
        assertThat(shown("contracts", "")).containsExactly("ended.next false");
        assertThat(shown("contracts", "?ended=included"))
                .containsExactly("ended.first true", "ended.next false");
        assertThat(shown("contracts", "?on=2022-06-30")).containsExactly("ended.first false");
        assertThat(shown("quartiers", "")).containsExactly("nord false");
        assertThat(shown("quartiers", "?ended=included")).containsExactly("nord false", "sud true");
        assertThat(shown("quartiers", "?on=2023-12-31")).containsExactly("nord false", "sud false");
    }

    @Test
    void a_quartier_that_came_back_is_there_and_expected() {
        publisher.publishAll(
                territory("ended-back"),
                qpv("ended-back", "nord"),
                perimeter("2018", Perimeter.Lineage.LEFT),
                perimeter("2024", Perimeter.Lineage.CREATED));
        reporting.awaitAll(publisher);
        var question = "/api/v1/comparison?measure=qpv.population&by=quartier&territory=ended-back";

        assertThat(reporting.get(question + "&on=2017-12-31").cells()).hasSize(1);
        assertThat(reporting.get(question + "&on=2018-01-01").cell().has("quartier")).isFalse();
        assertThat(reporting.get(question + "&on=2024-01-01").cells()).hasSize(1);
    }

    @Test
    void a_contract_that_was_prolonged_goes_on_whatever_it_says_of_its_own_end() {
        publisher.publishAll(
                territory("ended-dated"),
                new ContractRegistered(
                        "contract:ended-dated.cdv",
                        contract("ended-dated", "2015", "2020"),
                        new Effective("2015", "2020", Effective.Basis.PRINTED),
                        source()),
                new AvenantSigned(
                        "contract:ended-dated.cdv",
                        new Contract.Avenant("contract:ended.act", "2020-11", "2022-06"),
                        Effective.since("2020-11"),
                        source()));
        reporting.awaitAll(publisher);

        assertThat(ended("ended-dated.cdv", "2022-06-30")).isFalse();
        assertThat(ended("ended-dated.cdv", "2022-07-01")).isTrue();
    }

    @Test
    void a_contract_that_has_ended_is_shown_with_all_that_had_begun() {
        var contract = reporting.get("/api/v1/contracts/ended.first").json();

        assertThat(contract.path("ended").asBoolean()).isTrue();
        assertThat(labels(contract)).containsExactly("e1", "e2");
        assertThat(reporting.get("/api/v1/contracts/ended.next").json().path("ended").asBoolean())
                .isFalse();
    }

    @Test
    void a_contract_that_had_not_begun_was_not_there() {
        assertThat(reporting.get("/api/v1/contracts/ended.next?on=2023-12-31").status())
                .isEqualTo(404);
    }

    @Test
    void contradictions_in_documents_outlast_what_they_are_about() {
        var coordinates = reporting.get("/api/v1/data-quality?territory=" + T).json();

        assertThat(coordinates.at("/coordinates/ended").asString()).isEqualTo("included");
    }

    private boolean ended(String contract, String on) {
        return reporting
                .get("/api/v1/contracts/" + contract + "?on=" + on)
                .json()
                .path("ended")
                .asBoolean();
    }

    private static QuartierGeographyUpdated perimeter(String since, Perimeter.Lineage lineage) {
        return new QuartierGeographyUpdated(
                "quartier:ended-back.nord",
                new Perimeter("décret", since, lineage, null),
                Effective.since(since),
                source());
    }

    private int engagements(String time) {
        var cell =
                reporting
                        .get(
                                "/api/v1/comparison?measure=engagement.count&by=territory&territory=%s&%s"
                                        .formatted(T, time))
                        .cell("territory=" + T);
        return cell.path("value").asInt(0);
    }

    private List<String> shown(String list, String time) {
        return reporting
                .get("/api/v1/territories/" + T + time)
                .json()
                .path(list)
                .valueStream()
                .map(it -> it.path("slug").asString() + " " + it.path("ended").asBoolean())
                .toList();
    }

    private static Stream<String> labels(JsonNode contract) {
        return contract.path("engagements").valueStream().map(it -> it.path("label").asString());
    }

    private static ContractRegistered registered(String id, String from, @Nullable String to) {
        return new ContractRegistered(id, contract(T, from, to), Effective.since(from), source());
    }

    private static Contract contract(String territory, String from, @Nullable String to) {
        return new Contract(
                territory,
                Contract.Kind.CONTRAT_DE_VILLE,
                "Contrat de ville",
                new Period(from, to),
                null,
                null,
                List.of(),
                List.of(),
                null,
                List.of());
    }

    private static EngagementSigned engagement(String name, String contract, Effective effective) {
        return new EngagementSigned(
                "engagement:ended." + name,
                new Engagement(
                        T,
                        contract,
                        List.of("organisation:etat"),
                        name,
                        null,
                        null,
                        null,
                        null,
                        List.of()),
                effective,
                source());
    }
}

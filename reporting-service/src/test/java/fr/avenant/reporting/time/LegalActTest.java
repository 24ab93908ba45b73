package fr.avenant.reporting.time;

import static fr.avenant.reporting.scenario.Facts.SINCE_2015;
import static fr.avenant.reporting.scenario.Facts.document;
import static fr.avenant.reporting.scenario.Facts.organisation;
import static fr.avenant.reporting.scenario.Facts.qpv;
import static fr.avenant.reporting.scenario.Facts.source;
import static fr.avenant.reporting.scenario.Facts.territory;
import static org.assertj.core.api.Assertions.assertThat;

import fr.avenant.contracts.Effective;
import fr.avenant.contracts.Nature;
import fr.avenant.contracts.Period;
import fr.avenant.contracts.engagement.Contract;
import fr.avenant.contracts.engagement.ContractEvent.ContractCorrected;
import fr.avenant.contracts.engagement.ContractEvent.ContractRegistered;
import fr.avenant.contracts.engagement.Engagement;
import fr.avenant.contracts.engagement.EngagementEvent.EngagementSigned;
import fr.avenant.contracts.territory.Organisation;
import fr.avenant.contracts.territory.OrganisationEvent.OrganisationCorrected;
import fr.avenant.contracts.territory.Perimeter;
import fr.avenant.contracts.territory.Perimeter.Lineage;
import fr.avenant.contracts.territory.Quartier;
import fr.avenant.contracts.territory.QuartierEvent.QuartierCorrected;
import fr.avenant.reporting.scenario.Answer;
import fr.avenant.reporting.scenario.Figure;
import fr.avenant.reporting.scenario.Publisher;
import fr.avenant.reporting.scenario.RunningReporting;
import fr.avenant.reporting.scenario.SharedService;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** An act of law leaves what was before it true of its time, whatever it changes. */
@ExtendWith(SharedService.class)
class LegalActTest {

    private final Publisher publisher;
    private final RunningReporting reporting;

    LegalActTest(Publisher publisher, RunningReporting reporting) {
        this.publisher = publisher;
        this.reporting = reporting;
    }

    @BeforeAll
    static void the_document(Publisher publisher) {
        publisher.publish(document("tests.contrat", "Contrat"));
    }

    @Test
    void a_figure_holds_until_the_day_before_the_act() {
        publisher.publishAll(territory("act-figure"), qpv("act-figure", "nord"));
        var figure = population("act-figure").is("100");
        var before = publisher.publish(figure.published());
        publisher.publish(figure.is("90").changedByLaw(before.id(), "2024-02"));

        assertThat(population("act-figure", "2024-01-31")).isEqualTo("100");
        assertThat(population("act-figure", "2024-02-01")).isEqualTo("90");
        assertThat(population("act-figure", "2017-12-31")).isEmpty();
    }

    @Test
    void an_explanation_tells_the_version_before_only_once_the_act_holds() {
        publisher.publishAll(territory("act-told"), qpv("act-told", "nord"));
        var figure = population("act-told").is("100");
        var before = publisher.publish(figure.published());
        publisher.publish(figure.is("90").changedByLaw(before.id(), "2024"));

        assertThat(explained("act-told", "2023-12-31").at("/facts/0/earlier").size()).isZero();
        var after = explained("act-told", "2024-01-01");
        assertThat(after.at("/facts/0/earlier/0").toString()).contains("\"100\"");
    }

    @Test
    void several_acts_each_end_the_one_before() {
        publisher.publishAll(territory("act-chain"), qpv("act-chain", "nord"));
        var figure = population("act-chain").is("100");
        var first = publisher.publish(figure.published());
        var second = publisher.publish(figure.is("90").changedByLaw(first.id(), "2020"));
        publisher.publish(figure.is("80").changedByLaw(second.id(), "2024"));

        assertThat(population("act-chain", "2019-12-31")).isEqualTo("100");
        assertThat(population("act-chain", "2020-01-01")).isEqualTo("90");
        assertThat(population("act-chain", "2024-01-01")).isEqualTo("80");
    }

    @Test
    void an_act_of_an_earlier_day_ends_what_was_told_before_it() {
        publisher.publishAll(territory("act-back"), qpv("act-back", "nord"));
        var figure = population("act-back").is("100");
        var first = publisher.publish(figure.published());
        var second = publisher.publish(figure.is("90").changedByLaw(first.id(), "2024"));
        publisher.publish(figure.is("80").changedByLaw(second.id(), "2020"));

        assertThat(population("act-back", "2019-12-31")).isEqualTo("100");
        assertThat(population("act-back", "2022-01-01")).isEqualTo("80");
        assertThat(population("act-back", "2024-01-01")).isEqualTo("80");
    }

    @Test
    void a_correction_of_the_act_moves_the_end_of_what_was_before_it() {
        publisher.publishAll(territory("act-moved"), qpv("act-moved", "nord"));
        var figure = population("act-moved").is("100");
        var first = publisher.publish(figure.published());
        var act = publisher.publish(figure.is("90").changedByLaw(first.id(), "2020"));
        var then = answer("act-moved", "2021-01-01").json().path("permalink").asString();
        publisher.publish(figure.is("95").corrected(act.id()));

        assertThat(population("act-moved", "2018-01-01"))
                .as("the correction says that it was so since 2018")
                .isEqualTo("95");
        assertThat(reporting.get(then).cell().path("value").asString()).isEqualTo("90");
    }

    @Test
    void a_correction_that_is_no_act_leaves_nothing_of_before() {
        publisher.publishAll(territory("act-none"), qpv("act-none", "nord"));
        var figure = population("act-none").is("100");
        var first = publisher.publish(figure.published());
        publisher.publish(figure.is("90").corrected(first.id()));

        assertThat(population("act-none", "2018-01-01")).isEqualTo("90");
    }

    @Test
    void nothing_is_left_of_what_was_withdrawn_after_an_act() {
        publisher.publishAll(territory("act-gone"), qpv("act-gone", "nord"));
        var figure = population("act-gone").is("100");
        var first = publisher.publish(figure.published());
        var act = publisher.publish(figure.is("90").changedByLaw(first.id(), "2024"));
        publisher.publish(figure.withdrawn(act.id()));

        assertThat(population("act-gone", "2023-01-01")).isEmpty();
        assertThat(population("act-gone", "2024-01-01")).isEmpty();
    }

    @Test
    void what_was_recorded_later_than_asked_is_told_from_what_nobody_reported() {
        publisher.publishAll(territory("act-later"), qpv("act-later", "nord"));
        reporting.awaitAll(publisher);
        var then = positions();
        var figure = population("act-later").is("100");
        var first = publisher.publish(figure.published());
        publisher.publish(figure.is("90").changedByLaw(first.id(), "2024"));
        reporting.awaitAll(publisher);

        var cell =
                reporting
                        .get(
                                "/api/v1/comparison?measure=qpv.population&by=quartier&territory=act-later&on=2020-01-01&positions=%s&until=%s"
                                        .formatted(then, positions()))
                        .cell();

        assertThat(cell.path("reason").asString()).isEqualTo("notYetRecorded");
    }

    @Test
    void a_contract_has_its_old_period_and_name_before_the_act() {
        publisher.publish(territory("act-contract"));
        var registered =
                publisher.publish(
                        new ContractRegistered(
                                "contract:act-contract.cdv",
                                contract("Avant", "2020"),
                                SINCE_2015,
                                source()));
        publisher.publishAll(
                new ContractCorrected(
                        "contract:act-contract.cdv",
                        registered.id(),
                        Nature.LEGAL_ACT,
                        contract("Après", "2023"),
                        Effective.since("2020-06"),
                        source()),
                new EngagementSigned(
                        "engagement:act-contract.e1",
                        new Engagement(
                                "act-contract",
                                "contract:act-contract.cdv",
                                List.of("organisation:etat"),
                                "Engagement",
                                null,
                                null,
                                null,
                                null,
                                List.of()),
                        SINCE_2015,
                        source()));
        reporting.awaitAll(publisher);

        assertThat(title("2020-05-31")).isEqualTo("Avant");
        assertThat(title("2020-06-01")).isEqualTo("Après");
        assertThat(engagements("2022-12-31")).isEqualTo("1");
        assertThat(engagements("2024-01-01")).isEmpty();
        assertThat(shown("act-contract", "contracts", "2019-01-01")).containsExactly("Avant");
    }

    @Test
    void an_organisation_has_its_old_name_before_the_act() {
        var registered = publisher.publish(organisation("act-service", "Avant", null));
        publisher.publish(
                new OrganisationCorrected(
                        "organisation:act-service",
                        registered.id(),
                        Nature.LEGAL_ACT,
                        new Organisation(
                                "Après",
                                Organisation.Kind.OTHER,
                                null,
                                null,
                                null,
                                null,
                                null,
                                List.of()),
                        Effective.since("2021-04-01"),
                        source()));
        reporting.awaitAll(publisher);

        assertThat(name("2021-03-31")).isEqualTo("Avant");
        assertThat(name("2021-04-01")).isEqualTo("Après");
    }

    @Test
    void perimeters_hold_until_the_act_that_draws_others() {
        publisher.publish(territory("act-drawn"));
        var registered = publisher.publish(qpv("act-drawn", "nord"));
        publisher.publishAll(
                new QuartierCorrected(
                        "quartier:act-drawn.nord",
                        registered.id(),
                        Nature.LEGAL_ACT,
                        new Quartier(
                                "act-drawn",
                                "Quartier renommé",
                                Quartier.Kind.QPV,
                                List.of("Chef-lieu"),
                                List.of(
                                        new Perimeter(
                                                "décret 2023-1314", "2024", Lineage.LEFT, null)),
                                List.of()),
                        Effective.since("2024"),
                        source()),
                population("act-drawn").is("100").published());
        reporting.awaitAll(publisher);

        assertThat(shown("act-drawn", "quartiers", "2023-12-31")).containsExactly("Quartier nord");
        assertThat(shown("act-drawn", "quartiers", "2024-01-01")).isEmpty();
        assertThat(population("act-drawn", "2023-12-31")).isEqualTo("100");
    }

    /**
     * The public sees a share once it sees whom it counts: each version, on the days on which it
     * holds.
     */
    @Test
    void a_share_that_an_act_replaced_before_its_count_came_is_shown_until_the_act_holds() {
        publisher.publishAll(territory("act-share"), qpv("act-share", "nord"));
        var share = Figure.ofQuartier("qpv.rsaShare", "act-share", "nord").in(2018).unit("share");
        var first = publisher.publish(share.is("0.5").published());
        publisher.publish(share.is("0.4").changedByLaw(first.id(), "2024"));
        reporting.awaitAll(publisher);
        var before = positions();
        publisher.publish(
                Figure.ofQuartier("qpv.rsaBeneficiaries", "act-share", "nord")
                        .in(2018)
                        .unit("beneficiaries")
                        .is("200")
                        .published());
        reporting.awaitAll(publisher);

        assertThat(shareSeenByAll("2023-12-31")).isEqualTo("0.5");
        assertThat(shareSeenByAll("2024-01-01")).isEqualTo("0.4");
        assertThat(shareSeenByAll("2023-12-31&positions=" + before)).isEqualTo("byPlatform");
        assertThat(shareSeenByAll("2024-01-01&positions=" + before)).isEqualTo("byPlatform");
    }

    private String shareSeenByAll(String on) {
        var cell =
                reporting
                        .getWithin(
                                "/api/v1/comparison?measure=qpv.rsaShare&by=quartier&territory=act-share&on="
                                        + on)
                        .cell();
        return cell.path("value").asString(cell.path("reason").asString(""));
    }

    private static Figure population(String territory) {
        return Figure.ofQuartier("qpv.population", territory, "nord").in(2018);
    }

    private String population(String territory, String on) {
        return answer(territory, on).cell().path("value").asString("");
    }

    private JsonNode explained(String territory, String on) {
        var cell = answer(territory, on).cell();
        return reporting.get(cell.path("explain").asString()).json();
    }

    private Answer answer(String territory, String on) {
        reporting.awaitAll(publisher);
        return reporting.get(
                "/api/v1/comparison?measure=qpv.population&by=territory&territory=%s&on=%s"
                        .formatted(territory, on));
    }

    private String engagements(String on) {
        return reporting
                .get(
                        "/api/v1/comparison?measure=engagement.count&by=territory&territory=act-contract&on="
                                + on)
                .cell()
                .path("value")
                .asString("");
    }

    private String title(String on) {
        return reporting
                .get("/api/v1/contracts/act-contract.cdv?on=" + on)
                .json()
                .path("title")
                .asString();
    }

    private String name(String on) {
        return reporting
                .get("/api/v1/organisations/act-service?on=" + on)
                .json()
                .path("name")
                .asString();
    }

    private List<String> shown(String territory, String list, String on) {
        return reporting
                .get("/api/v1/territories/" + territory + "?on=" + on)
                .json()
                .path(list)
                .valueStream()
                .map(it -> it.path("title").asString(it.path("name").asString()))
                .toList();
    }

    private String positions() {
        return Positions.of(publisher::last).text();
    }

    private static Contract contract(String title, String to) {
        return new Contract(
                "act-contract",
                Contract.Kind.CONTRAT_DE_VILLE,
                title,
                new Period("2015", to),
                null,
                null,
                List.of(),
                List.of(),
                null,
                List.of());
    }
}

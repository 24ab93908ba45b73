package fr.avenant.reporting.organisation;

import static fr.avenant.reporting.scenario.Facts.SINCE_2015;
import static fr.avenant.reporting.scenario.Facts.organisation;
import static fr.avenant.reporting.scenario.Facts.source;
import static fr.avenant.reporting.scenario.Facts.territory;
import static org.assertj.core.api.Assertions.assertThat;

import fr.avenant.contracts.Effective;
import fr.avenant.contracts.engagement.Body;
import fr.avenant.contracts.engagement.BodyEvent.BodyEstablished;
import fr.avenant.contracts.engagement.Contract;
import fr.avenant.contracts.engagement.ContractEvent.ContractSigned;
import fr.avenant.contracts.engagement.Engagement;
import fr.avenant.contracts.engagement.EngagementEvent.EngagementSigned;
import fr.avenant.contracts.engagement.Indicator;
import fr.avenant.contracts.engagement.IndicatorEvent.IndicatorDefined;
import fr.avenant.contracts.engagement.Means;
import fr.avenant.contracts.engagement.MeansEvent.MeansDeclared;
import fr.avenant.contracts.programmation.Post;
import fr.avenant.contracts.programmation.PostEvent.PostRegistered;
import fr.avenant.contracts.territory.Organisation;
import fr.avenant.contracts.territory.OrganisationEvent.OrganisationRegistered;
import fr.avenant.contracts.territory.Succession;
import fr.avenant.contracts.territory.SuccessionEvent.OrganisationSucceeded;
import fr.avenant.reporting.scenario.Contracts;
import fr.avenant.reporting.scenario.Publisher;
import fr.avenant.reporting.scenario.RunningReporting;
import fr.avenant.reporting.scenario.SharedService;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** An agency that commits in two territories, and its successor that does nothing yet. */
@ExtendWith(SharedService.class)
class OrganisationTest {

    private static final String AGENCY = "organisation:orgs-agence";

    private final RunningReporting reporting;

    OrganisationTest(Publisher publisher, RunningReporting reporting) {
        this.reporting = reporting;
        reporting.awaitAll(publisher);
    }

    @BeforeAll
    static void an_agency(Publisher publisher) {
        publisher.publishAll(
                territory("orgs-a"),
                territory("orgs-b"),
                Contracts.registered("orgs-a"),
                Contracts.registered("orgs-b"),
                new OrganisationRegistered(
                        AGENCY,
                        new Organisation(
                                "Écoute emploi",
                                Organisation.Kind.EMPLOYMENT,
                                "EE",
                                "130005481",
                                null,
                                null,
                                null,
                                List.of("Ecoute Emploi")),
                        SINCE_2015,
                        source()),
                organisation("orgs-succ", "Zone Travail", null),
                organisation("orgs-a.ville", "Ville", "orgs-a"),
                new OrganisationSucceeded(
                        "succession:orgs",
                        new Succession(AGENCY, "organisation:orgs-succ", "loi 2023-1196"),
                        Effective.since("2024-01-01"),
                        source()),
                new ContractSigned(
                        "contract:orgs-a.cdv",
                        new Contract.Signature(
                                "2015",
                                List.of(
                                        new Contract.Signatory(
                                                "organisation:orgs-a.ville", "maire"),
                                        new Contract.Signatory(AGENCY, "signataire"))),
                        SINCE_2015,
                        source()),
                engagement("orgs-a", "e1", AGENCY, "organisation:orgs-a.ville"),
                engagement("orgs-b", "e2", AGENCY),
                new IndicatorDefined(
                        "indicator:orgs-a.i1",
                        new Indicator(
                                "orgs-a",
                                "contract:orgs-a.cdv",
                                "engagement:orgs-a.e1",
                                "Reçus",
                                Indicator.Nature.COUNT,
                                List.of(),
                                null),
                        SINCE_2015,
                        source()),
                new MeansDeclared(
                        "means:orgs-a.m1",
                        new Means(
                                "orgs-a",
                                "contract:orgs-a.cdv",
                                AGENCY,
                                "Un bureau",
                                Means.Resource.PREMISES,
                                null,
                                null,
                                null,
                                List.of()),
                        SINCE_2015,
                        source()),
                new BodyEstablished(
                        "body:orgs-a.copil",
                        new Body(
                                "orgs-a",
                                "contract:orgs-a.cdv",
                                "Comité",
                                Body.Kind.STEERING_COMMITTEE,
                                null,
                                List.of(
                                        seat("Ville", "organisation:orgs-a.ville", Body.Role.CHAIR),
                                        seat("Agence", AGENCY, Body.Role.GUEST))),
                        SINCE_2015,
                        source()),
                new PostRegistered(
                        "post:orgs-a.p1",
                        new Post(
                                "orgs-a",
                                null,
                                Post.Scheme.FONJEP,
                                AGENCY,
                                "Conseil",
                                1,
                                Post.State.VACANT,
                                List.of(),
                                List.of()),
                        SINCE_2015,
                        source()));
    }

    @Test
    void organisations_are_in_the_order_of_their_names_with_what_they_do() {
        var names = List.of("Écoute emploi", "Ville", "Zone Travail");
        var listed =
                ask("/api/v1/organisations")
                        .path("organisations")
                        .valueStream()
                        .filter(it -> it.path("id").asString().contains(":orgs-"))
                        .toList();

        assertThat(listed).extracting(it -> it.path("name").asString()).isEqualTo(names);
        assertThat(listed.getFirst().toString())
                .isEqualTo(
                        """
                        {"code":"orgs-agence","contracts":1,"engagements":2,"id":"organisation:orgs-agence",\
                        "kind":"employment","name":"Écoute emploi","sigle":"EE"}\
                        """);
        assertThat(listed.getLast().path("engagements").asInt()).isZero();
    }

    @Test
    void those_of_a_territory_are_its_own_and_those_that_sign_or_commit_there() {
        var first = ask("/api/v1/organisations?territory=orgs-a").path("organisations");
        var second = ask("/api/v1/organisations?territory=orgs-b").path("organisations");

        assertThat(first)
                .extracting(it -> it.path("name").asString())
                .containsExactly("Écoute emploi", "Ville");
        assertThat(first.get(0).path("engagements").asInt()).isEqualTo(1);
        assertThat(second)
                .extracting(it -> it.path("name").asString())
                .containsExactly("Écoute emploi");
        assertThat(second.get(0).path("contracts").asInt()).isZero();
    }

    @Test
    void an_organisation_has_what_it_signed_and_promised_in_every_territory() {
        var agency = ask("/api/v1/organisations/orgs-agence");

        assertThat(agency.path("otherNames").toString()).isEqualTo("[\"Ecoute Emploi\"]");
        assertThat(agency.path("siren").asString()).isEqualTo("130005481");
        assertThat(agency.has("territory")).isFalse();
        assertThat(agency.path("signed").toString())
                .isEqualTo(
                        """
                        [{"contract":"orgs-a.cdv","order":2,"role":"signataire","territory":"orgs-a",\
                        "title":"Contrat de ville orgs-a"}]\
                        """);
        assertThat(text(agency, "engagements"))
                .isEqualTo(
                        """
                        [{"contract":"orgs-a.cdv","contractTitle":"Contrat de ville orgs-a","id":"engagement:orgs-a.e1",\
                        "indicators":1,"label":"Engagement e1","node":"a1","pillar":"emploi","source":SOURCE,\
                        "territory":"orgs-a"},\
                        {"contract":"orgs-b.cdv","contractTitle":"Contrat de ville orgs-b","id":"engagement:orgs-b.e2",\
                        "indicators":0,"label":"Engagement e2","node":"a1","pillar":"emploi","source":SOURCE,\
                        "territory":"orgs-b"}]\
                        """);
    }

    @Test
    void an_organisation_has_its_means_seats_and_posts() {
        var agency = ask("/api/v1/organisations/orgs-agence");

        assertThat(text(agency, "means"))
                .isEqualTo(
                        """
                        [{"contract":"orgs-a.cdv","id":"means:orgs-a.m1","label":"Un bureau","resource":"premises",\
                        "source":SOURCE,"territory":"orgs-a"}]\
                        """);
        assertThat(text(agency, "bodies"))
                .isEqualTo(
                        """
                        [{"contract":"orgs-a.cdv","id":"body:orgs-a.copil","label":"Comité","role":"guest",\
                        "territory":"orgs-a"}]\
                        """);
        assertThat(text(agency, "posts"))
                .isEqualTo(
                        """
                        [{"id":"post:orgs-a.p1","label":"Conseil","posts":1,"scheme":"fonjep","source":SOURCE,\
                        "state":"vacant","territory":"orgs-a"}]\
                        """);
    }

    @Test
    void predecessors_and_successors_know_each_other() {
        assertThat(text(ask("/api/v1/organisations/orgs-agence"), "successors"))
                .isEqualTo(
                        """
                        [{"effective":{"basis":"printed","from":"2024-01-01"},"id":"succession:orgs","legalBasis":"loi 2023-1196",\
                        "organisation":{"id":"organisation:orgs-succ","name":"Zone Travail"},\
                        "since":"2024-01-01","source":SOURCE}]\
                        """);
        var successor = ask("/api/v1/organisations/orgs-succ");
        assertThat(successor.at("/predecessors/0/organisation/name").asString())
                .isEqualTo("Écoute emploi");
        assertThat(successor.path("successors")).isEmpty();
        assertThat(successor.path("engagements")).isEmpty();
    }

    @Test
    void what_is_not_registered_is_unknown() {
        var organisation = reporting.get("/api/v1/organisations/atlantis.ville");
        var territory = reporting.get("/api/v1/organisations?territory=atlantis");

        assertThat(organisation.status()).isEqualTo(404);
        assertThat(organisation.problem().path("code").asString())
                .isEqualTo("organisation-unknown");
        assertThat(organisation.problem().path("given").asString()).isEqualTo("atlantis.ville");
        assertThat(territory.status()).isEqualTo(400);
        assertThat(territory.problem().path("code").asString()).isEqualTo("territory-unknown");
        assertThat(territory.problem().path("known").asString()).contains("orgs-a, orgs-b");
    }

    @Test
    void measures_count_the_facts_of_a_territory() {
        assertThat(engagements("/api/v1/measures?territory=orgs-a")).isEqualTo(1);
        assertThat(engagements("/api/v1/measures")).isGreaterThanOrEqualTo(2);
        assertThat(reporting.get("/api/v1/measures?territory=atlantis").status()).isEqualTo(400);
    }

    private int engagements(String measures) {
        return ask(measures)
                .path("measures")
                .valueStream()
                .filter(it -> it.path("id").asString().equals("engagement.count"))
                .findFirst()
                .orElseThrow()
                .path("facts")
                .asInt();
    }

    @Test
    void every_list_goes_on_where_it_stopped_and_nothing_is_told_twice() {
        var whole = ask("/api/v1/organisations/orgs-agence");
        assertThat(whole.has("next")).isFalse();
        for (var list : List.of("signed", "engagements", "means", "bodies", "posts")) {
            var told = new ArrayList<JsonNode>();
            var part = ask("/api/v1/organisations/orgs-agence?limit=1");
            told.addAll(part.path(list).valueStream().toList());
            while (part.path("next").has(list)) {
                part =
                        ask(
                                "/api/v1/organisations/orgs-agence?limit=1&list=%s&after=%s"
                                        .formatted(list, part.path("next").path(list).asString()));
                assertThat(part.path(list)).as(list).isNotEmpty();
                assertThat(part.path("totals")).as(list).isEqualTo(whole.path("totals"));
                told.addAll(part.path(list).valueStream().toList());
            }
            assertThat(told).as(list).isEqualTo(whole.path(list).valueStream().toList());
            assertThat(whole.path("totals").path(list).asInt()).as(list).isEqualTo(told.size());
        }
        assertThat(
                        ask("/api/v1/organisations/orgs-agence?limit=1")
                                .path("next")
                                .path("engagements"))
                .isEqualTo(whole.path("engagements").path(0).path("id"));
    }

    @Test
    void a_list_that_there_is_not_or_a_place_without_one_is_refused_by_name() {
        var of = "/api/v1/organisations/orgs-agence?";

        assertThat(reporting.get(of + "list=names&after=x").status()).isEqualTo(400);
        assertThat(reporting.get(of + "list=names&after=x").problem().toString()).contains("list");
        assertThat(reporting.get(of + "after=x").problem().toString()).contains("after");
        assertThat(reporting.get(of + "list=signed").problem().toString()).contains("after");
        assertThat(reporting.get(of + "limit=0").problem().toString()).contains("limit");
    }

    @Test
    void a_page_of_the_list_says_how_many_there_are_on_all() {
        var whole = ask("/api/v1/organisations?territory=orgs-a");
        var first = ask("/api/v1/organisations?territory=orgs-a&limit=1");
        var last =
                ask(
                        "/api/v1/organisations?territory=orgs-a&limit=1&after="
                                + first.path("next").asString());

        assertThat(whole.path("organisations")).hasSize(2);
        assertThat(List.of(whole, first, last))
                .extracting(it -> it.path("total").asInt())
                .containsOnly(2);
    }

    private JsonNode ask(String path) {
        return reporting.get(path).json();
    }

    /** With the source that everything here has as one word. */
    private static String text(JsonNode organisation, String field) {
        return organisation
                .path(field)
                .toString()
                .replace(
                        "{\"document\":\"document:tests.contrat\",\"locator\":\"page 1\"}",
                        "SOURCE");
    }

    private static EngagementSigned engagement(String territory, String code, String... partners) {
        return new EngagementSigned(
                "engagement:%s.%s".formatted(territory, code),
                new Engagement(
                        territory,
                        "contract:" + territory + ".cdv",
                        List.of(partners),
                        "Engagement " + code,
                        "emploi",
                        null,
                        null,
                        "a1",
                        List.of()),
                SINCE_2015,
                source());
    }

    private static Body.Seat seat(String label, String organisation, Body.Role role) {
        return new Body.Seat(label, organisation, null, role, null, null, null);
    }
}

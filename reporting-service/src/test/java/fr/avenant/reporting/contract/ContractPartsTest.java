package fr.avenant.reporting.contract;

import static fr.avenant.reporting.scenario.Facts.SINCE_2015;
import static fr.avenant.reporting.scenario.Facts.organisation;
import static fr.avenant.reporting.scenario.Facts.source;
import static fr.avenant.reporting.scenario.Facts.territory;
import static org.assertj.core.api.Assertions.assertThat;

import fr.avenant.contracts.Euros;
import fr.avenant.contracts.Period;
import fr.avenant.contracts.Quantity;
import fr.avenant.contracts.engagement.Body;
import fr.avenant.contracts.engagement.BodyEvent.BodyEstablished;
import fr.avenant.contracts.engagement.Engagement;
import fr.avenant.contracts.engagement.EngagementEvent.EngagementSigned;
import fr.avenant.contracts.engagement.Evaluation;
import fr.avenant.contracts.engagement.EvaluationEvent.EvaluationPublished;
import fr.avenant.contracts.engagement.Framework;
import fr.avenant.contracts.engagement.FrameworkEvent.FrameworkPublished;
import fr.avenant.contracts.engagement.Means;
import fr.avenant.contracts.engagement.MeansEvent.MeansDeclared;
import fr.avenant.contracts.programmation.CreditKind;
import fr.avenant.contracts.programmation.FundingRule;
import fr.avenant.contracts.programmation.FundingRuleEvent.FundingRuleAdopted;
import fr.avenant.contracts.programmation.Post;
import fr.avenant.contracts.programmation.PostEvent.PostRegistered;
import fr.avenant.contracts.programmation.TargetShare;
import fr.avenant.contracts.programmation.TargetShareEvent.TargetShareSet;
import fr.avenant.reporting.scenario.Contracts;
import fr.avenant.reporting.scenario.Publisher;
import fr.avenant.reporting.scenario.RunningReporting;
import fr.avenant.reporting.scenario.SharedService;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** What belongs to a contract besides its signatories and objectives. */
@ExtendWith(SharedService.class)
class ContractPartsTest {

    private static final String T = "parts";
    private static final String CDV = "contract:parts.cdv";
    private static final String VILLE = "organisation:parts.ville";
    private static final String NORD = "quartier:parts.nord";

    private final RunningReporting reporting;

    ContractPartsTest(Publisher publisher, RunningReporting reporting) {
        this.reporting = reporting;
        reporting.awaitAll(publisher);
    }

    @BeforeAll
    static void a_contract_with_all_its_parts_and_another_one_without(Publisher publisher) {
        publisher.publishAll(
                territory(T),
                organisation("parts.ville", "Ville", T),
                Contracts.registered(T),
                new FrameworkPublished(
                        "framework:parts.cdv",
                        new Framework(
                                T,
                                CDV,
                                List.of("axe"),
                                List.of(
                                        new Framework.Node(
                                                "a1", "axe", "Axe", null, null, "page 9", NORD))),
                        SINCE_2015,
                        source()),
                new EngagementSigned(
                        "engagement:parts.e1",
                        new Engagement(
                                T,
                                CDV,
                                List.of(VILLE),
                                "Ouvrir",
                                null,
                                null,
                                null,
                                "a1",
                                List.of(NORD)),
                        SINCE_2015,
                        source()),
                new BodyEstablished(
                        "body:parts.copil",
                        new Body(
                                T,
                                CDV,
                                "Comité de pilotage",
                                Body.Kind.STEERING_COMMITTEE,
                                "deux fois par an",
                                List.of(
                                        new Body.Seat(
                                                "Ville",
                                                VILLE,
                                                null,
                                                Body.Role.CHAIR,
                                                null,
                                                null,
                                                null),
                                        new Body.Seat(
                                                "Habitants", null, "habitants", null, 4, 2, 2))),
                        SINCE_2015,
                        source()),
                new EvaluationPublished(
                        "evaluation:parts.mi-parcours",
                        new Evaluation(
                                T,
                                CDV,
                                "À mi-parcours",
                                Evaluation.Kind.MID_TERM,
                                new Period("2015", "2018"),
                                List.of(new Evaluation.Statement("c1", "Constat", "Emploi", null)),
                                List.of(
                                        new Evaluation.Statement(
                                                "r1", "Recommandation", null, "page 3"))),
                        SINCE_2015,
                        source()),
                new MeansDeclared(
                        "means:parts.m1",
                        new Means(
                                T,
                                CDV,
                                VILLE,
                                "Agents",
                                Means.Resource.STAFF,
                                Quantity.measured("1.5"),
                                "fullTimeEquivalents",
                                null,
                                List.of(NORD)),
                        SINCE_2015,
                        source()),
                new FundingRuleAdopted(
                        "funding-rule:parts.f1",
                        new FundingRule(
                                T,
                                CDV,
                                "Deux financeurs",
                                FundingRule.Subject.COFINANCING,
                                Quantity.measured("2"),
                                "organisations",
                                List.of(VILLE),
                                CreditKind.SPECIFIC),
                        SINCE_2015,
                        source()),
                new TargetShareSet(
                        "target-share:parts.t1",
                        new TargetShare(
                                T,
                                CDV,
                                "Un quart",
                                "emploi",
                                CreditKind.SPECIFIC,
                                Quantity.measured("0.25"),
                                new Period("2019", "2022")),
                        SINCE_2015,
                        source()),
                new PostRegistered(
                        "post:parts.p1",
                        new Post(
                                T,
                                CDV,
                                Post.Scheme.ADULTE_RELAIS,
                                VILLE,
                                "Médiation",
                                2,
                                Post.State.OPEN,
                                List.of(new Post.YearlyFunding(VILLE, 2019, Euros.of("100.00"))),
                                List.of(NORD)),
                        SINCE_2015,
                        source()),
                territory("parts-none"),
                Contracts.registered("parts-none"));
    }

    @Test
    void a_node_has_its_place_and_quartier_and_an_engagement_the_node_that_it_serves() {
        assertThat(contract().at("/framework/nodes/0").toString())
                .isEqualTo(
                        """
                        {"code":"a1","label":"Axe","level":"axe","locator":"page 9","quartier":"quartier:parts.nord"}\
                        """);
        assertThat(contract().at("/engagements/0/node").asString()).isEqualTo("a1");
        assertThat(contract().at("/engagements/0/quartiers").toString())
                .isEqualTo("[\"quartier:parts.nord\"]");
    }

    @Test
    void a_body_has_its_seats_in_order() {
        assertThat(part("bodies"))
                .isEqualTo(
                        """
                        [{"effective":{"basis":"printed","from":"2015"},"frequency":"deux fois par an","id":"body:parts.copil","kind":"steeringCommittee",\
                        "label":"Comité de pilotage","seats":[{"label":"Ville",\
                        "organisation":{"id":"organisation:parts.ville","name":"Ville"},"role":"chair"},\
                        {"college":"habitants","count":4,"label":"Habitants","men":2,"women":2}],"source":SOURCE}]\
                        """);
    }

    @Test
    void an_evaluation_has_its_findings_and_recommendations() {
        assertThat(part("evaluations"))
                .isEqualTo(
                        """
                        [{"effective":{"basis":"printed","from":"2015"},"findings":[{"code":"c1","label":"Constat","theme":"Emploi"}],\
                        "id":"evaluation:parts.mi-parcours","kind":"midTerm","label":"À mi-parcours",\
                        "period":{"from":"2015","to":"2018"},\
                        "recommendations":[{"code":"r1","label":"Recommandation","locator":"page 3"}],"source":SOURCE}]\
                        """);
    }

    @Test
    void means_say_who_states_them_and_how_much() {
        assertThat(part("means"))
                .isEqualTo(
                        """
                        [{"effective":{"basis":"printed","from":"2015"},"id":"means:parts.m1","label":"Agents",\
                        "partner":{"id":"organisation:parts.ville","name":"Ville"},\
                        "quantity":{"kind":"measured","value":"1.5"},"quartiers":["quartier:parts.nord"],\
                        "resource":"staff","source":SOURCE,"unit":"fullTimeEquivalents"}]\
                        """);
    }

    @Test
    void funding_rules_and_target_shares_have_their_numbers() {
        assertThat(part("fundingRules"))
                .isEqualTo(
                        """
                        [{"creditKind":"specific","effective":{"basis":"printed","from":"2015"},\
                        "funders":[{"id":"organisation:parts.ville","name":"Ville"}],\
                        "id":"funding-rule:parts.f1","label":"Deux financeurs",\
                        "quantity":{"kind":"measured","value":"2"},"source":SOURCE,"subject":"cofinancing",\
                        "unit":"organisations"}]\
                        """);
        assertThat(part("targetShares"))
                .isEqualTo(
                        """
                        [{"creditKind":"specific","effective":{"basis":"printed","from":"2015"},"id":"target-share:parts.t1","label":"Un quart",\
                        "period":{"from":"2019","to":"2022"},"pillar":"emploi",\
                        "quantity":{"kind":"measured","value":"0.25"},"source":SOURCE}]\
                        """);
    }

    @Test
    void posts_have_their_structure_and_what_each_funder_gives() {
        assertThat(part("posts"))
                .isEqualTo(
                        """
                        [{"effective":{"basis":"printed","from":"2015"},"funding":[{"amountEuros":"100.00",\
                        "funder":{"id":"organisation:parts.ville","name":"Ville"},"year":2019,"yearInferred":false}],\
                        "id":"post:parts.p1","label":"Médiation","posts":2,"quartiers":["quartier:parts.nord"],\
                        "scheme":"adulteRelais","source":SOURCE,"state":"open",\
                        "structure":{"id":"organisation:parts.ville","name":"Ville"}}]\
                        """);
    }

    @Test
    void a_contract_without_parts_has_empty_lists() {
        var bare = reporting.get("/api/v1/contracts/parts-none.cdv").json();

        for (var part :
                List.of(
                        "bodies",
                        "evaluations",
                        "means",
                        "fundingRules",
                        "targetShares",
                        "posts")) {
            assertThat(bare.path(part).toString()).as(part).isEqualTo("[]");
        }
    }

    private JsonNode contract() {
        return reporting.get("/api/v1/contracts/parts.cdv").json();
    }

    /** With the source that everything here has as one word. */
    private String part(String name) {
        return contract()
                .path(name)
                .toString()
                .replace(
                        "{\"document\":\"document:tests.contrat\",\"locator\":\"page 1\"}",
                        "SOURCE");
    }
}

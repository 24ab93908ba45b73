package fr.avenant.reporting.entry;

import static fr.avenant.reporting.scenario.Facts.document;
import static fr.avenant.reporting.scenario.Facts.organisation;
import static fr.avenant.reporting.scenario.Facts.qpv;
import static fr.avenant.reporting.scenario.Facts.territory;
import static org.assertj.core.api.Assertions.assertThat;

import fr.avenant.contracts.Effective;
import fr.avenant.contracts.EventJson;
import fr.avenant.contracts.Note;
import fr.avenant.contracts.Period;
import fr.avenant.contracts.Quantity;
import fr.avenant.contracts.engagement.Contract;
import fr.avenant.contracts.engagement.ContractEvent.AvenantSigned;
import fr.avenant.contracts.engagement.ContractEvent.ContractRegistered;
import fr.avenant.contracts.engagement.ContractEvent.ContractSigned;
import fr.avenant.contracts.engagement.Engagement;
import fr.avenant.contracts.engagement.EngagementEvent.EngagementSigned;
import fr.avenant.contracts.engagement.Framework;
import fr.avenant.contracts.engagement.FrameworkEvent.FrameworkPublished;
import fr.avenant.contracts.engagement.Indicator;
import fr.avenant.contracts.engagement.IndicatorEvent.IndicatorDefined;
import fr.avenant.contracts.engagement.IndicatorReport;
import fr.avenant.contracts.engagement.IndicatorReportEvent.IndicatorReported;
import fr.avenant.contracts.territory.Perimeter;
import fr.avenant.contracts.territory.QuartierEvent.QuartierGeographyUpdated;
import fr.avenant.reporting.scenario.Contracts;
import fr.avenant.reporting.scenario.Facts;
import fr.avenant.reporting.scenario.Publisher;
import fr.avenant.reporting.scenario.RunningReporting;
import fr.avenant.reporting.scenario.SharedService;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

@ExtendWith(SharedService.class)
class RegisterTest {

    private static final String CDV = "contract:register.cdv";
    private static final String PERR = "contract:register.perr";
    private static final String SOURCE =
            "{\"document\":\"document:tests.contrat\",\"locator\":\"page 1\"}";

    private static final Note NOTE = Note.of(UUID.randomUUID(), "00ff", "Deux guichets");

    private final RunningReporting reporting;

    RegisterTest(Publisher publisher, RunningReporting reporting) {
        this.reporting = reporting;
        reporting.awaitAll(publisher);
    }

    @BeforeAll
    static void a_territory_with_its_contracts(Publisher publisher) {
        publisher.publishAll(
                document("register.cdv", "Contrat de ville"),
                territory("register"),
                organisation("register.ville", "Ville", "register"),
                qpv("register", "nord"),
                new QuartierGeographyUpdated(
                        "quartier:register.nord",
                        new Perimeter(
                                "décret 2014-1750", "2015-01-01", Perimeter.Lineage.CREATED, null),
                        Effective.since("2015"),
                        Facts.source()),
                new QuartierGeographyUpdated(
                        "quartier:register.nord",
                        new Perimeter(
                                "décret 2023-1314", "2024-01-01", Perimeter.Lineage.ENLARGED, null),
                        Effective.since("2024"),
                        Facts.source()),
                Contracts.registered("register"),
                new ContractSigned(
                        CDV,
                        new Contract.Signature(
                                "2015-07-03",
                                List.of(
                                        new Contract.Signatory("organisation:etat-inconnu", "État"),
                                        new Contract.Signatory(
                                                "organisation:register.ville", "Ville"))),
                        Effective.since("2015-07-03"),
                        Facts.source()),
                new AvenantSigned(
                        CDV,
                        new Contract.Avenant(PERR, "2019-12", "2022-12-31"),
                        Effective.since("2019-12"),
                        Facts.source()),
                new ContractRegistered(
                        PERR,
                        new Contract(
                                "register",
                                Contract.Kind.AVENANT,
                                "PERR",
                                new Period("2020", "2032"),
                                null,
                                null,
                                List.of(
                                        new Contract.Lineage(Contract.Relation.AMENDS, CDV),
                                        new Contract.Lineage(
                                                Contract.Relation.FOLLOWS, "contract:unknown")),
                                List.of("organisation:register.ville"),
                                null,
                                List.of()),
                        Effective.since("2020"),
                        Facts.source()),
                new FrameworkPublished(
                        "framework:register.perr",
                        new Framework(
                                "register",
                                PERR,
                                List.of("pilier", "axe"),
                                List.of(
                                        new Framework.Node(
                                                "p1", "pilier", "Emploi", null, "2.1", null, null),
                                        new Framework.Node(
                                                "a1", "axe", "Insertion", "p1", null, null, null))),
                        Effective.since("2020"),
                        Facts.source()),
                new EngagementSigned(
                        "engagement:register.perr.e1",
                        new Engagement(
                                "register",
                                PERR,
                                List.of("organisation:register.ville"),
                                "Ouvrir un guichet",
                                "emploi",
                                null,
                                "2.1",
                                null,
                                List.of()),
                        Effective.since("2020"),
                        Facts.source()),
                new IndicatorDefined(
                        "indicator:register.perr.i1",
                        new Indicator(
                                "register",
                                PERR,
                                "engagement:register.perr.e1",
                                "Personnes reçues",
                                Indicator.Nature.COUNT,
                                List.of("sex"),
                                "yearly"),
                        Effective.since("2020"),
                        Facts.source()),
                new IndicatorReported(
                        "indicator-report:register.perr.i1.2021",
                        new IndicatorReport(
                                "register",
                                "indicator:register.perr.i1",
                                IndicatorReport.Stage.REPORTED,
                                new Period("2021", "2021"),
                                null,
                                Quantity.measured("12"),
                                "people",
                                Map.of("women", Quantity.measured("7")),
                                NOTE),
                        Effective.since("2021"),
                        Facts.source()));
    }

    @Test
    void territories_are_listed_with_how_much_they_hold() {
        var territory =
                ask("/api/v1/territories")
                        .path("territories")
                        .valueStream()
                        .filter(it -> it.path("slug").asString().equals("register"))
                        .findFirst()
                        .orElseThrow();

        assertThat(territory.toString())
                .isEqualTo(
                        """
                        {"communes":[{"name":"Chef-lieu"}],"contractCodes":[{"code":"CV037","generation":2015}],\
                        "contracts":2,"department":{"code":"11","name":"Aude"},\
                        "epci":{"name":"CA register","siren":"200035715"},"name":"Agglo register","quartiers":1,\
                        "region":{"name":"Occitanie"},"slug":"register"}\
                        """);
    }

    @Test
    void a_territory_has_its_quartiers_with_their_geography_and_its_contracts() {
        var territory = ask("/api/v1/territories/register");

        assertThat(territory.path("quartiers").toString())
                .isEqualTo(
                        """
                        [{"communes":["Chef-lieu"],"effective":{"basis":"printed","from":"2015"},"ended":false,"geography":[\
                        {"effect":"2015-01-01","legalBasis":"décret 2014-1750","lineage":"created"},\
                        {"effect":"2024-01-01","legalBasis":"décret 2023-1314","lineage":"enlarged"}],\
                        "id":"quartier:register.nord","kind":"qpv","name":"Quartier nord","slug":"nord","source":%s}]\
                        """
                                .formatted(SOURCE));
        assertThat(territory.path("contracts").toString())
                .isEqualTo(
                        """
                        [{"ended":false,"id":"contract:register.cdv","kind":"contratDeVille","period":{"from":"2015","to":"2030"},\
                        "signedOn":"2015-07-03","slug":"register.cdv","title":"Contrat de ville register"},\
                        {"ended":false,"id":"contract:register.perr","kind":"avenant","period":{"from":"2020","to":"2032"},\
                        "slug":"register.perr","title":"PERR"}]\
                        """);
        assertThat(territory.path("source").toString()).isEqualTo(SOURCE);
    }

    @Test
    void a_contract_has_its_signatories_in_order_and_the_acts_that_amended_it() {
        var contract = ask("/api/v1/contracts/register.cdv");

        assertThat(withoutPermalink(contract))
                .isEqualTo(withoutPermalink(ask("/api/v1/contracts/" + CDV)));
        assertThat(contract.path("signature").toString())
                .isEqualTo(
                        """
                        {"signatories":[{"name":"organisation:etat-inconnu","order":1,\
                        "organisation":"organisation:etat-inconnu","role":"État"},\
                        {"name":"Ville","order":2,"organisation":"organisation:register.ville","role":"Ville"}],\
                        "signedOn":"2015-07-03"}\
                        """);
        assertThat(contract.path("avenants").toString())
                .isEqualTo(
                        """
                        [{"contract":"contract:register.perr","prolongsTo":"2022-12-31","signedOn":"2019-12"}]\
                        """);
        assertThat(contract.has("framework")).isFalse();
        assertThat(contract.path("legalBasis").asString()).isEqualTo("loi 2014-173");
        assertThat(contract.path("code").asString()).isEqualTo("CV037");
    }

    @Test
    void a_contract_has_its_lineage_framework_engagements_and_what_was_reported() {
        var contract = ask("/api/v1/contracts/register.perr");

        assertThat(contract.path("lineage").toString())
                .isEqualTo(
                        """
                        [{"contract":"contract:register.cdv","relation":"amends","title":"Contrat de ville register"},\
                        {"contract":"contract:unknown","relation":"follows"}]\
                        """);
        assertThat(contract.path("copilots").toString())
                .isEqualTo("[{\"id\":\"organisation:register.ville\",\"name\":\"Ville\"}]");
        assertThat(contract.path("framework").toString())
                .isEqualTo(
                        """
                        {"effective":{"basis":"printed","from":"2020"},"id":"framework:register.perr",\
                        "levels":["pilier","axe"],"nodes":[{"code":"p1","label":"Emploi","level":"pilier",\
                        "nomenclature":"2.1"},{"code":"a1","label":"Insertion","level":"axe","parent":"p1"}],"source":%s}\
                        """
                                .formatted(SOURCE));
        assertThat(contract.path("engagements").toString())
                .isEqualTo(
                        """
                        [{"effective":{"basis":"printed","from":"2020"},"ended":false,"id":"engagement:register.perr.e1",\
                        "indicators":[{"breakdowns":["sex"],"effective":{"basis":"printed","from":"2020"},"ended":false,\
                        "id":"indicator:register.perr.i1","label":"Personnes reçues","nature":"count",\
                        "origin":"list","periodicity":"yearly","reports":[{"breakdown":{"women":{"kind":"measured","value":"7"}},"effective":{"basis":"printed","from":"2021"},\
                        "id":"indicator-report:register.perr.i1.2021","period":{"from":"2021","to":"2021"},"quantity":{"kind":"measured","value":"12"},\
                        "source":%1$s,"stage":"reported","unit":"people"}],"source":%1$s}],"inferred":[],"label":"Ouvrir un guichet",\
                        "nomenclature":"2.1","partners":[{"id":"organisation:register.ville","name":"Ville"}],\
                        "pillar":"emploi","quartiers":[],"source":%1$s}]\
                        """
                                .formatted(SOURCE));
        assertThat(contract.has("signature")).isFalse();
    }

    @Test
    void a_note_is_in_the_journal_by_reference_and_commitment() {
        var journalled = ask("/api/v1/events?subject=indicator-report:register.perr.i1.2021");

        assertThat(journalled.at("/events/0/data/content/note").toString())
                .isEqualTo(EventJson.write(NOTE));
    }

    @Test
    void the_register_of_documents_says_who_issued_them_and_their_hash() {
        assertThat(ask("/api/v1/documents").path("documents").valueStream())
                .anySatisfy(document ->
                        assertThat(document.toString())
                                .isEqualTo(
                                        """
                                        {"date":"2024-04","edition":"imprimé","effective":{"basis":"printed","from":"2015"},"id":"document:register.cdv",\
                                        "issuer":"Agglo","public":true,"sha256":"%s","source":{"system":"tests"},\
                                        "title":"Contrat de ville"}\
                                        """
                                                .formatted("ab".repeat(32))));
    }

    @Test
    void measures_are_listed_with_how_many_facts_they_have() {
        var measure =
                ask("/api/v1/measures")
                        .path("measures")
                        .valueStream()
                        .filter(it -> it.path("id").asString().equals("contract.signatories"))
                        .findFirst()
                        .orElseThrow();

        assertThat(measure.path("facts").asInt()).isGreaterThanOrEqualTo(2);
        assertThat(measure.path("unitLabel").asString()).isEqualTo("signataires");
        assertThat(measure.path("dimensions").get(0).toString())
                .isEqualTo("{\"adds\":true,\"label\":\"Territoire\",\"name\":\"territory\"}");
    }

    @Test
    void what_is_not_registered_is_unknown() {
        assertUnknown("/api/v1/territories/atlantis", "territory-unknown");
        assertUnknown("/api/v1/contracts/atlantis.cdv", "contract-unknown");
    }

    private void assertUnknown(String path, String code) {
        var answer = reporting.get(path);

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.problem().path("code").asString()).isEqualTo(code);
        assertThat(answer.problem().path("location").asString()).isEqualTo("path");
        assertThat(answer.problem().path("given").asString()).startsWith("atlantis");
    }

    private static JsonNode withoutPermalink(JsonNode answer) {
        return ((ObjectNode) answer.deepCopy()).without("permalink");
    }

    private JsonNode ask(String path) {
        return reporting.get(path).json();
    }
}

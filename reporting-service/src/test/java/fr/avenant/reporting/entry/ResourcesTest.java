package fr.avenant.reporting.entry;

import static fr.avenant.reporting.scenario.Facts.SINCE_2015;
import static fr.avenant.reporting.scenario.Facts.document;
import static fr.avenant.reporting.scenario.Facts.organisation;
import static fr.avenant.reporting.scenario.Facts.source;
import static fr.avenant.reporting.scenario.Facts.territory;
import static org.assertj.core.api.Assertions.assertThat;

import fr.avenant.contracts.Effective;
import fr.avenant.contracts.Period;
import fr.avenant.contracts.Quantity;
import fr.avenant.contracts.engagement.Contract;
import fr.avenant.contracts.engagement.ContractEvent.ContractRegistered;
import fr.avenant.contracts.engagement.Engagement;
import fr.avenant.contracts.engagement.EngagementEvent.EngagementSigned;
import fr.avenant.contracts.engagement.Indicator;
import fr.avenant.contracts.engagement.IndicatorEvent.IndicatorDefined;
import fr.avenant.contracts.engagement.IndicatorReport;
import fr.avenant.contracts.engagement.IndicatorReportEvent.IndicatorReported;
import fr.avenant.contracts.programmation.OperationEvent.OperationAgreed;
import fr.avenant.contracts.programmation.RenewalOperation;
import fr.avenant.contracts.programmation.TfpbExpense;
import fr.avenant.contracts.programmation.TfpbExpenseEvent.TfpbExpenseRecorded;
import fr.avenant.contracts.programmation.TfpbProgramme;
import fr.avenant.contracts.programmation.TfpbProgrammeEvent.TfpbProgrammeAgreed;
import fr.avenant.contracts.territory.Discrepancy;
import fr.avenant.contracts.territory.DiscrepancyEvent.DiscrepancyNoted;
import fr.avenant.contracts.territory.Perimeter;
import fr.avenant.contracts.territory.Quartier;
import fr.avenant.contracts.territory.QuartierEvent.QuartierRegistered;
import fr.avenant.contracts.territory.Statistic;
import fr.avenant.contracts.territory.StatisticEvent.StatisticPublished;
import fr.avenant.reporting.scenario.Publisher;
import fr.avenant.reporting.scenario.RunningReporting;
import fr.avenant.reporting.scenario.SharedService;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** What is recorded is served, each thing at an address of its own. */
@ExtendWith(SharedService.class)
class ResourcesTest {

    private static final String T = "resources";
    private static final String CDV = "contract:resources.cdv";
    private static final String NORD = "quartier:resources.nord";
    private static final String VILLE = "organisation:resources.ville";
    private static final String DOCUMENT = "resources.doc";

    private final RunningReporting reporting;

    ResourcesTest(Publisher publisher, RunningReporting reporting) {
        this.reporting = reporting;
        reporting.awaitAll(publisher);
    }

    @BeforeAll
    static void a_territory_with_one_of_each(Publisher publisher) {
        publisher.publishAll(
                document("tests.contrat", "Contrat"),
                document(DOCUMENT, "Diagnostic"),
                territory(T),
                organisation("resources.ville", "Ville", T),
                quartier(),
                contract(),
                new EngagementSigned(
                        "engagement:resources.e1",
                        new Engagement(
                                T,
                                CDV,
                                List.of(VILLE),
                                List.of(new Engagement.Inferred(VILLE, "pilote de l'axe")),
                                "Ouvrir",
                                "emploi",
                                null,
                                null,
                                null,
                                List.of(NORD)),
                        SINCE_2015,
                        source(DOCUMENT)),
                new IndicatorDefined(
                        "indicator:resources.i1",
                        new Indicator(
                                T,
                                CDV,
                                "engagement:resources.e1",
                                "Personnes reçues",
                                Indicator.Nature.COUNT,
                                List.of("sex"),
                                null),
                        SINCE_2015,
                        source(DOCUMENT)),
                new IndicatorReported(
                        "indicator-report:resources.i1.2021",
                        new IndicatorReport(
                                T,
                                "indicator:resources.i1",
                                IndicatorReport.Stage.REPORTED,
                                new Period("2021", "2021"),
                                NORD,
                                Quantity.measured("12"),
                                "people",
                                Map.of("women", Quantity.measured("7")),
                                null),
                        Effective.since("2021"),
                        source(DOCUMENT)),
                statistic(2018, "949"),
                statistic(2019, "960"),
                new TfpbProgrammeAgreed(
                        "tfpb-programme:resources.ville",
                        new TfpbProgramme(
                                T,
                                CDV,
                                VILLE,
                                List.of(NORD),
                                List.of(
                                        new TfpbProgramme.Line(
                                                "l1", "4.2.10", "Présence", "Gardiens", true, null),
                                        new TfpbProgramme.Line(
                                                "l2",
                                                null,
                                                null,
                                                "Travaux",
                                                false,
                                                "en régie",
                                                true))),
                        SINCE_2015,
                        source(DOCUMENT)),
                new TfpbExpenseRecorded(
                        "tfpb-expense:resources.l1.2019",
                        new TfpbExpense(
                                T,
                                "tfpb-programme:resources.ville",
                                VILLE,
                                "l1",
                                true,
                                2019,
                                TfpbExpense.Stage.PLANNED,
                                Quantity.measured("100.00")),
                        SINCE_2015,
                        source(DOCUMENT)),
                new OperationAgreed(
                        "operation:resources.conte",
                        new RenewalOperation(
                                T,
                                null,
                                NORD,
                                "Rénover",
                                RenewalOperation.Programme.PRU,
                                List.of(),
                                null,
                                null),
                        SINCE_2015,
                        source(DOCUMENT)),
                new DiscrepancyNoted(
                        "discrepancy:resources.d1",
                        new Discrepancy(
                                T,
                                "Deux dates",
                                Discrepancy.Nature.DATE,
                                Discrepancy.Severity.WARNING,
                                List.of(
                                        new Discrepancy.Place(
                                                "document:" + DOCUMENT, "page 3", "2019", null)),
                                null),
                        SINCE_2015,
                        source(DOCUMENT)));
    }

    @Test
    void a_quartier_goes_by_its_own_code_and_by_its_official_ones() {
        var own = ask("/api/v1/quartiers/resources.nord");

        for (var code : List.of("QP099001", "qn09901A")) {
            assertThat(ask("/api/v1/quartiers/" + code).path("id").asString()).isEqualTo(NORD);
        }
        assertThat(own.path("officialCodes").toString()).isEqualTo("[\"QP099001\",\"QN09901A\"]");
        assertThat(own.path("geography")).hasSize(2);
        assertThat(own.at("/kinds/0").toString())
                .isEqualTo("{\"from\":\"2015-01-01\",\"kind\":\"qpv\"}");
        assertThat(reporting.get("/api/v1/quartiers/QP099999").status()).isEqualTo(404);
    }

    @Test
    void a_quartier_has_everything_that_is_recorded_about_it_by_measure_and_year() {
        var quartier = ask("/api/v1/quartiers/resources.nord");

        assertThat(quartier.path("measures").valueStream())
                .extracting(it -> it.path("measure").asString())
                .containsExactly("qpv.population", "indicator.value");
        var population = quartier.at("/measures/0/facts");
        assertThat(population.valueStream())
                .extracting(it -> it.path("year").asInt() + " " + it.path("value").asString())
                .containsExactly("2018 949", "2019 960");
        assertThat(population.get(0).path("producer").asString()).isEqualTo("INSEE, RP");
        assertThat(population.get(0).at("/source/document").asString())
                .isEqualTo("document:" + DOCUMENT);
        assertThat(quartier.path("mentions").valueStream())
                .extracting(it -> it.path("id").asString())
                .containsExactly(
                        "engagement:resources.e1",
                        "operation:resources.conte",
                        "tfpb-programme:resources.ville");
        assertThat(quartier.at("/operations/0/label").asString()).isEqualTo("Rénover");
    }

    @Test
    void an_operation_of_no_contract_is_its_territorys() {
        assertThat(ask("/api/v1/territories/resources").at("/operations/0/id").asString())
                .isEqualTo("operation:resources.conte");
    }

    @Test
    void an_engagement_says_which_partners_its_place_does_not_name() {
        var engagement = ask("/api/v1/engagements/resources.e1");

        assertThat(engagement).isNotEqualTo(ask("/api/v1/contracts/resources.cdv"));
        assertThat(engagement.path("contract").asString()).isEqualTo(CDV);
        assertThat(engagement.at("/inferred/0/reason").asString()).isEqualTo("pilote de l'axe");
        assertThat(engagement.at("/indicators/0/reports/0/quantity/value").asString())
                .isEqualTo("12");
    }

    @Test
    void engagements_are_kept_to_a_contract_a_partner_or_a_quartier() {
        for (var filter :
                List.of(
                        "contract=resources.cdv",
                        "contract=" + CDV,
                        "partner=resources.ville&territory=resources",
                        "quartier=resources.nord")) {
            assertThat(ids("/api/v1/engagements?" + filter, "engagements"))
                    .containsExactly("engagement:resources.e1");
        }
        assertThat(ids("/api/v1/engagements?territory=resources&on=2014-12-31", "engagements"))
                .isEmpty();
    }

    @Test
    void an_indicator_has_what_was_reported_of_it_and_its_parts_are_for_its_own_people() {
        var path = "/api/v1/indicators/resources.i1";
        var report = ask(path).at("/reports/0");
        var stranger = reporting.getWithin(path).json().at("/reports/0");

        assertThat(report.at("/quantity/value").asString()).isEqualTo("12");
        assertThat(report.at("/breakdown/women/value").asString()).isEqualTo("7");
        assertThat(stranger.at("/quantity/value").asString()).isEqualTo("12");
        assertThat(stranger.at("/breakdown/women/kind").asString()).isEqualTo("suppressed");
        assertThat(ask(path).path("engagementLabel").asString()).isEqualTo("Ouvrir");
        assertThat(ask(path).path("origin").asString()).isEqualTo("list");
        assertThat(ids("/api/v1/indicators?engagement=resources.e1", "indicators"))
                .containsExactly("indicator:resources.i1");
    }

    @Test
    void a_contract_has_its_annexes_and_the_lines_of_its_programmes_with_or_without_amounts() {
        var contract = ask("/api/v1/contracts/resources.cdv");
        var lines = contract.at("/programmes/0/lines");

        assertThat(contract.at("/annexes/0/label").asString()).isEqualTo("Carte");
        assertThat(contract.path("lastDay").asString()).isEqualTo("2030-12-31");
        assertThat(lines).hasSize(2);
        assertThat(lines.get(0).path("printedCode").asString()).isEqualTo("4.2.10");
        assertThat(lines.get(0).path("axis").asString()).isEqualTo("Présence");
        assertThat(lines.get(0).at("/amounts/0/quantity/value").asString()).isEqualTo("100.00");
        assertThat(lines.get(0).at("/amounts/0/stage").asString()).isEqualTo("planned");
        assertThat(lines.get(1).path("remark").asString()).isEqualTo("en régie");
        assertThat(lines.get(1).path("amounts")).isEmpty();
        assertThat(lines.valueStream().map(line -> line.path("heading").asBoolean()))
                .containsExactly(false, true);
    }

    @Test
    void contracts_and_quartiers_are_listed() {
        assertThat(ids("/api/v1/contracts?territory=resources", "contracts")).containsExactly(CDV);
        assertThat(ids("/api/v1/quartiers?territory=resources&kind=qpv", "quartiers"))
                .containsExactly(NORD);
        assertThat(ids("/api/v1/quartiers?territory=resources&kind=qva", "quartiers")).isEmpty();
        assertThat(reporting.get("/api/v1/quartiers?kind=zup").status()).isEqualTo(400);
    }

    @Test
    void a_list_goes_on_where_the_page_before_ended() {
        var first = ask("/api/v1/documents?limit=1");
        var next = first.path("next").asString();

        assertThat(next).isEqualTo(first.at("/documents/0/id").asString());
        assertThat(ids("/api/v1/documents?limit=1&after=" + next, "documents"))
                .hasSize(1)
                .doesNotContain(next);
        for (var list : List.of("documents", "quartiers", "contracts", "engagements")) {
            assertThat(reporting.get("/api/v1/" + list + "?after=zzz").status()).isEqualTo(400);
        }
    }

    @Test
    void a_document_has_its_figures_page_by_page_and_what_is_off_in_it() {
        var first = ask("/api/v1/documents/resources.doc?limit=2");
        var second = ask("/api/v1/documents/resources.doc?limit=9&after=2");
        var count = first.path("factCount").asInt();

        assertThat(first.path("title").asString()).isEqualTo("Diagnostic");
        assertThat(first.path("facts")).hasSize(2);
        assertThat(first.path("next").asString()).isEqualTo("2");
        assertThat(second.path("facts")).hasSize(count - 2);
        assertThat(second.has("next")).isFalse();
        assertThat(second.path("facts").toString()).doesNotContain(first.at("/facts/0").toString());
        assertThat(first.path("findings").valueStream())
                .extracting(it -> it.path("what").asString())
                .contains("Deux dates");
    }

    private JsonNode ask(String path) {
        return reporting.get(path).json();
    }

    private List<String> ids(String path, String list) {
        return ask(path).path(list).valueStream().map(it -> it.path("id").asString()).toList();
    }

    private static QuartierRegistered quartier() {
        return new QuartierRegistered(
                NORD,
                new Quartier(
                        T,
                        "Quartier nord",
                        Quartier.Kind.QPV,
                        List.of("Chef-lieu"),
                        List.of(
                                new Perimeter(
                                        "décret 2014-1750",
                                        "2015-01-01",
                                        Perimeter.Lineage.CREATED,
                                        "QP099001"),
                                new Perimeter(
                                        "décret 2023-1314",
                                        "2024-01-01",
                                        Perimeter.Lineage.ENLARGED,
                                        "QN09901A")),
                        List.of()),
                SINCE_2015,
                source(DOCUMENT));
    }

    private static ContractRegistered contract() {
        return new ContractRegistered(
                CDV,
                new Contract(
                        T,
                        Contract.Kind.CONTRAT_DE_VILLE,
                        "Contrat de ville",
                        new Period("2015", "2030"),
                        null,
                        null,
                        List.of(),
                        List.of(),
                        null,
                        List.of(),
                        List.of(new Contract.Annexe("1", "Carte", null, "page 90"))),
                SINCE_2015,
                source(DOCUMENT));
    }

    private static StatisticPublished statistic(int year, String inhabitants) {
        return new StatisticPublished(
                "statistic:resources.nord." + year,
                new Statistic(
                        T,
                        "qpv.population",
                        new Statistic.Subject(
                                Statistic.Kind.QUARTIER, "resources.nord", null, null),
                        year,
                        null,
                        Quantity.measured(inhabitants),
                        "inhabitants",
                        "INSEE, RP",
                        null,
                        Map.of()),
                Effective.since(Integer.toString(year)),
                source(DOCUMENT));
    }
}

package fr.avenant.reporting.quality;

import static fr.avenant.reporting.quality.FoundIn.printedAt;
import static fr.avenant.reporting.quality.FoundIn.text;
import static fr.avenant.reporting.scenario.Facts.organisation;
import static fr.avenant.reporting.scenario.Facts.territory;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.avenant.contracts.Effective;
import fr.avenant.contracts.Period;
import fr.avenant.contracts.Quantity;
import fr.avenant.contracts.engagement.Body;
import fr.avenant.contracts.engagement.BodyEvent.BodyEstablished;
import fr.avenant.contracts.engagement.Contract;
import fr.avenant.contracts.engagement.ContractEvent.ContractSigned;
import fr.avenant.contracts.engagement.Engagement;
import fr.avenant.contracts.engagement.EngagementEvent.EngagementSigned;
import fr.avenant.contracts.engagement.Framework;
import fr.avenant.contracts.engagement.FrameworkEvent.FrameworkPublished;
import fr.avenant.contracts.engagement.Indicator;
import fr.avenant.contracts.engagement.IndicatorEvent.IndicatorDefined;
import fr.avenant.contracts.engagement.IndicatorReport;
import fr.avenant.contracts.engagement.IndicatorReportEvent.IndicatorReported;
import fr.avenant.contracts.territory.Statistic;
import fr.avenant.contracts.territory.StatisticEvent.StatisticPublished;
import fr.avenant.reporting.scenario.Contracts;
import fr.avenant.reporting.scenario.Facts;
import fr.avenant.reporting.scenario.Publisher;
import fr.avenant.reporting.scenario.RunningReporting;
import fr.avenant.reporting.scenario.SharedService;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a contract announces, promises and asks for, against what is there. */
@ExtendWith(SharedService.class)
class PromisesRulesTest {

    private static final String T = "quality-promises";
    private static final String CDV = "contract:quality-promises.cdv";

    private final FoundIn found;

    PromisesRulesTest(Publisher publisher, RunningReporting reporting) {
        found = new FoundIn(reporting, publisher, T);
    }

    @BeforeAll
    static void a_contract(Publisher publisher) {
        publisher.publishAll(
                territory(T),
                organisation("etat", "État", null),
                Contracts.registered(T),
                new ContractSigned(
                        CDV,
                        new Contract.Signature(
                                "2015",
                                List.of(new Contract.Signatory("organisation:etat", "préfet"))),
                        Facts.SINCE_2015,
                        Facts.source()),
                new FrameworkPublished(
                        "framework:quality-promises.cdv",
                        new Framework(
                                T,
                                CDV,
                                List.of("pilier", "axe"),
                                List.of(
                                        node("p1", "pilier", null),
                                        node("p2", "pilier", null),
                                        node("a1", "axe", "p1"))),
                        Facts.SINCE_2015,
                        Facts.source()),
                announced("piliers", "3", Map.of("of", "frameworkNodes", "level", "pilier")),
                announced("piliers-juste", "2", Map.of("of", "frameworkNodes", "level", "pilier")),
                announced(
                        "axes",
                        "2",
                        Map.of("of", "frameworkNodes", "level", "axe", "parent", "p1")),
                announced("signataires", "1", Map.of("of", "signatories")),
                announced("instances", "4", Map.of("of", "bodies")),
                announced("instances-choisies", "1", Map.of("of", "bodies")),
                announced("onze", "11", Map.of("of", "recommendations")),
                body("copil", 13, 8, 4),
                body("cotech", 13, 8, 5),
                announced("pages", "80", Map.of("of", "pages")),
                engagement("juste", "organisation:etat", "a1"),
                engagement("egare", "organisation:etat", "a9"),
                engagement("anonyme", "organisation:quality-nobody", null),
                indicator("i1", "sex", "quartier"),
                report("i1.ventile", "i1", "quartier:x.y", Map.of("women", "4", "men", "6")),
                report("i1.brut", "i1", null, Map.of()),
                report("i1.femmes", "i1", "quartier:x.y", Map.of("women", "4")),
                indicator("i2"),
                report("i2.brut", "i2", null, Map.of()),
                report("i2.ventile", "i2", null, Map.of("women", "4", "men", "5")));
    }

    @Test
    void an_announced_count_is_compared_with_the_list_and_a_missing_list_is_a_note() {
        assertThat(found.by("announced-counts"))
                .extracting(
                        finding -> text(finding, "what"),
                        finding -> text(finding, "severity"),
                        finding -> text(finding, "printed"),
                        finding -> text(finding, "recomputed"))
                .containsExactly(
                        tuple("Contrat, axe, sous p1, axes, 2015", "warning", "2", "1"),
                        tuple("Contrat, instances, instances, 2015", "warning", "4", "2"),
                        tuple("Contrat, pilier, piliers, 2015", "warning", "3", "2"),
                        tuple("Contrat, recommandations, onze, 2015", "note", "11", "0"));
        assertThat(found.by("announced-counts").getFirst().path("places")).hasSize(2);
    }

    @Test
    void a_reference_to_what_is_not_there_dangles() {
        assertThat(found.whatBy("dangling-references"))
                .containsExactly(
                        "Engagement anonyme : organisation:quality-nobody",
                        "Engagement egare : objectif a9");
    }

    @Test
    void a_required_breakdown_is_missed_in_what_was_reported() {
        assertThat(found.by("missing-breakdown"))
                .extracting(finding -> text(finding, "what"), finding -> text(finding, "printed"))
                .containsExactlyInAnyOrder(
                        tuple("Indicateur i1, 2021 : par quartier, sexe", "10"),
                        tuple("Indicateur i1, 2021 : par sexe", "10"));
        assertThat(printedAt(found.by("missing-breakdown").getFirst())).hasSize(2);
    }

    @Test
    void women_and_men_make_the_total_that_stands_beside_them() {
        assertThat(found.by("sexes-against-total"))
                .extracting(
                        finding -> text(finding, "what"),
                        finding -> text(finding, "printed"),
                        finding -> text(finding, "recomputed"),
                        finding -> text(finding, "difference"))
                .containsExactly(
                        tuple("Comité copil, Habitants", "13", "12", "1"),
                        tuple("Indicateur i2, 2021", "10", "9", "1"));
    }

    private static Framework.Node node(String code, String level, @Nullable String parent) {
        return new Framework.Node(code, level, "Objectif " + code, parent, null, null, null);
    }

    private static StatisticPublished announced(
            String mention, String count, Map<String, String> dimensions) {
        var members = new TreeMap<>(dimensions);
        members.put("mention", mention);
        return new StatisticPublished(
                "statistic:quality-promises.announced." + mention,
                new Statistic(
                        T,
                        "contract.announcedCount",
                        new Statistic.Subject(
                                mention.equals("axes")
                                        ? Statistic.Kind.ORGANISATION // as before
                                        : Statistic.Kind.CONTRACT,
                                "quality-promises.cdv",
                                "Contrat",
                                null),
                        2015,
                        Quantity.measured(count),
                        "items",
                        null,
                        null,
                        members),
                Facts.SINCE_2015,
                Facts.source());
    }

    private static BodyEstablished body(String code, int count, int women, int men) {
        return new BodyEstablished(
                "body:quality-promises." + code,
                new Body(
                        T,
                        CDV,
                        "Comité " + code,
                        Body.Kind.OTHER,
                        null,
                        List.of(
                                new Body.Seat("Habitants", null, null, null, count, women, men),
                                new Body.Seat("Élus", null, null, null, count, null, null))),
                Facts.SINCE_2015,
                Facts.source());
    }

    private static EngagementSigned engagement(String code, String partner, @Nullable String node) {
        return new EngagementSigned(
                "engagement:quality-promises." + code,
                new Engagement(
                        T,
                        CDV,
                        List.of(partner),
                        "Engagement " + code,
                        null,
                        null,
                        null,
                        node,
                        List.of()),
                Facts.SINCE_2015,
                Facts.source());
    }

    private static IndicatorDefined indicator(String code, String... breakdowns) {
        return new IndicatorDefined(
                "indicator:quality-promises." + code,
                new Indicator(
                        T,
                        CDV,
                        "engagement:quality-promises.juste",
                        "Indicateur " + code,
                        Indicator.Nature.COUNT,
                        List.of(breakdowns),
                        null),
                Facts.SINCE_2015,
                Facts.source());
    }

    private static IndicatorReported report(
            String code,
            String indicator,
            @Nullable String quartier,
            Map<String, String> breakdown) {
        var parts = new TreeMap<String, Quantity>();
        breakdown.forEach((name, value) -> parts.put(name, Quantity.measured(value)));
        return new IndicatorReported(
                "indicator-report:quality-promises." + code,
                new IndicatorReport(
                        T,
                        "indicator:quality-promises." + indicator,
                        IndicatorReport.Stage.REPORTED,
                        new Period("2021", null),
                        quartier,
                        Quantity.measured("10"),
                        "people",
                        parts,
                        null),
                Effective.since("2021"),
                Facts.source());
    }
}

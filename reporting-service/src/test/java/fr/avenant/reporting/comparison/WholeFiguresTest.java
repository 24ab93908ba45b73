package fr.avenant.reporting.comparison;

import static fr.avenant.reporting.comparison.CellRulesTest.assertAbsent;
import static fr.avenant.reporting.comparison.CellRulesTest.value;
import static fr.avenant.reporting.scenario.Facts.qpv;
import static fr.avenant.reporting.scenario.Facts.source;
import static fr.avenant.reporting.scenario.Facts.territory;
import static org.assertj.core.api.Assertions.assertThat;

import fr.avenant.contracts.DomainEvent;
import fr.avenant.contracts.Effective;
import fr.avenant.contracts.Euros;
import fr.avenant.contracts.Nature;
import fr.avenant.contracts.engagement.Contract;
import fr.avenant.contracts.engagement.ContractEvent.AvenantSigned;
import fr.avenant.contracts.engagement.ContractEvent.ContractRegistered;
import fr.avenant.contracts.engagement.ContractEvent.ContractSigned;
import fr.avenant.contracts.engagement.Engagement;
import fr.avenant.contracts.engagement.EngagementEvent.EngagementSigned;
import fr.avenant.contracts.engagement.Indicator;
import fr.avenant.contracts.engagement.IndicatorEvent.IndicatorDefined;
import fr.avenant.contracts.programmation.CreditKind;
import fr.avenant.contracts.programmation.Envelope;
import fr.avenant.contracts.programmation.EnvelopeEvent.EnvelopeAllocated;
import fr.avenant.contracts.territory.Perimeter;
import fr.avenant.contracts.territory.Quartier;
import fr.avenant.contracts.territory.QuartierEvent.QuartierCorrected;
import fr.avenant.contracts.territory.QuartierEvent.QuartierGeographyUpdated;
import fr.avenant.reporting.scenario.Answer;
import fr.avenant.reporting.scenario.Contracts;
import fr.avenant.reporting.scenario.Figure;
import fr.avenant.reporting.scenario.Publisher;
import fr.avenant.reporting.scenario.RunningReporting;
import fr.avenant.reporting.scenario.SharedService;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** Figures of events: what is added, what is expected, what is left out. */
@ExtendWith(SharedService.class)
class WholeFiguresTest {

    private final Publisher publisher;
    private final RunningReporting reporting;

    WholeFiguresTest(Publisher publisher, RunningReporting reporting) {
        this.publisher = publisher;
        this.reporting = reporting;
    }

    @Test
    void a_printed_total_of_pupils_is_never_added_to_their_grades() {
        var pupils =
                Figure.ofQuartier("qpv.splitClassPupils", "pupils", "nord").in(2019).unit("pupils");
        publisher.publishAll(
                territory("pupils"),
                qpv("pupils", "nord"),
                pupils.of("grade", "cp").is("24").published(),
                pupils.of("grade", "ce1").is("22").published(),
                pupils.is("46").published());

        for (var by : List.of("territory", "quartier", "territory,year")) {
            var cell = ask("measure=qpv.splitClassPupils&territory=pupils&by=" + by).cell();
            assertThat(value(cell)).as(by).isEqualTo("46");
            assertThat(value(cell.path("printed"))).isEqualTo("46");
            assertThat(cell.path("printed").path("difference").asString()).isEqualTo("0");
            var explained = reporting.get(cell.path("explain").asString()).json();
            assertThat(explained.path("factCount").asInt()).isEqualTo(3);
        }
        assertThat(ask("measure=qpv.splitClassPupils&territory=pupils&by=grade").cells())
                .hasSize(2);
    }

    @Test
    void a_national_sum_says_whose_figures_it_has() {
        publisher.publishAll(
                territory("whole-a"),
                territory("whole-b"),
                qpv("whole-a", "nord"),
                qpv("whole-b", "sud"),
                population("whole-a", "nord", 2018, "100"));

        for (var by : List.of("", "&by=year")) {
            var cell = ask("measure=qpv.population&territory=whole-a,whole-b" + by).cell();
            assertAbsent(cell, "notAvailable", "partialCoverage");
            assertThat(cell.at("/coverage/territory"))
                    .hasToString("{\"covered\":1,\"missing\":[\"whole-b\"],\"of\":2}");
            assertThat(cell.at("/partial/covered").asInt()).isEqualTo(1);
            assertThat(cell.at("/partial/of").asInt()).isEqualTo(2);
        }
    }

    @Test
    void whoever_an_answer_speaks_of_has_a_name_in_it() {
        publisher.publishAll(
                territory("named-a"),
                territory("named-b"),
                qpv("named-a", "nord"),
                qpv("named-b", "sud"),
                qpv("named-b", "est"),
                population("named-a", "nord", 2018, "100"),
                population("named-b", "est", 2018, "50"));

        var national = ask("measure=qpv.population&territory=named-a,named-b&by=year").json();

        assertThat(national.at("/cells/0/coverage/quartier/missing/0").asString())
                .isEqualTo("named-b/sud");
        assertThat(national.at("/members/quartier").path("named-b/sud").asString())
                .isEqualTo("Quartier sud (Agglo named-b)");
        var withoutAny = ask("measure=qpv.jobSeekers&territory=named-a,named-b").json();
        assertThat(withoutAny.at("/cells/0/coverage/territory/missing/0").asString())
                .isEqualTo("named-a");
        assertThat(withoutAny.at("/members/territory/named-a").asString())
                .isEqualTo("Agglo named-a");
        var apart = ask("measure=qpv.population&territory=named-b&by=territory").json();
        assertThat(apart.at("/members/quartier").path("named-b/sud").asString())
                .isEqualTo("Quartier sud");
        var keptTo = ask("measure=qpv.population&territory=named-b&quartier=est").json();
        assertThat(keptTo.at("/members/quartier/est").asString()).isEqualTo("Quartier est");
        assertThat(keptTo.at("/members/territory/named-b").asString()).isEqualTo("Agglo named-b");
    }

    @Test
    void all_measures_of_the_catalogue_are_asked_for_at_once() {
        publisher.publish(territory("everything"));
        reporting.awaitAll(publisher);
        var all =
                reporting
                        .get("/api/v1/measures")
                        .json()
                        .path("measures")
                        .valueStream()
                        .map(measure -> measure.path("id").asString())
                        .toList();
        var twice = String.join(",", all) + "," + String.join(",", all.reversed().subList(0, 20));

        var answer =
                reporting.get(
                        "/api/v1/comparisons?by=territory&territory=everything&measure=" + twice);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("answers").valueStream().map(WholeFiguresTest::id))
                .containsExactlyElementsOf(all);
    }

    @Test
    void answers_say_what_their_codes_mean() {
        publisher.publishAll(territory("wordy"), qpv("wordy", "nord"));

        var words = ask("measure=qpv.population&territory=wordy&by=quartier").json().path("words");

        assertThat(words.propertyNames()).containsExactly("notReported");
        assertThat(words.path("notReported").asString()).isNotBlank();
    }

    @Test
    void a_quartier_that_became_another_kind_by_law_is_added_until_then() {
        publisher.publishAll(territory("decree"), qpv("decree", "nord"));
        var registered = publisher.publish(qpv("decree", "veille"));
        publisher.publishAll(
                new QuartierCorrected(
                        "quartier:decree.veille",
                        registered.id(),
                        Nature.LEGAL_ACT,
                        new Quartier(
                                "decree",
                                "Quartier veille",
                                Quartier.Kind.QVA,
                                List.of("Chef-lieu"),
                                List.of(),
                                List.of()),
                        Effective.since("2024-01-01"),
                        source()),
                population("decree", "nord", 2023, "100"),
                population("decree", "veille", 2023, "7"),
                population("decree", "nord", 2024, "90"),
                population("decree", "veille", 2024, "6"));

        var answer = ask("measure=qpv.population&territory=decree&by=territory,year");

        assertThat(value(answer.cell("year=2023"))).isEqualTo("107");
        assertThat(value(answer.cell("year=2024"))).isEqualTo("90");
        assertThat(answer.cell("year=2024").at("/leftOut/0/reason").asString())
                .isEqualTo("otherKind");
    }

    @Test
    void a_quartier_that_left_is_not_expected_afterwards() {
        publisher.publishAll(
                territory("left"),
                qpv("left", "nord"),
                qpv("left", "parti"),
                new QuartierGeographyUpdated(
                        "quartier:left.parti",
                        new Perimeter(
                                "décret 2023-1314", "2024-01-01", Perimeter.Lineage.LEFT, null),
                        Effective.since("2024-01-01"),
                        source()),
                population("left", "nord", 2023, "100"),
                population("left", "nord", 2024, "90"));

        var answer = ask("measure=qpv.population&territory=left&by=territory,year");

        assertAbsent(answer.cell("year=2023"), "notAvailable", "partialCoverage");
        assertThat(value(answer.cell("year=2024"))).isEqualTo("90");
        assertThat(ask("measure=qpv.population&territory=left&by=quartier,year").cells())
                .hasSize(3);
    }

    @Test
    void engagements_count_until_their_contract_ends_with_its_prolongations() {
        publisher.publishAll(
                territory("ending"),
                Contracts.registered("ending"),
                engagement("ending", "e1", null),
                engagement("ending", "e2", null));
        var question = "measure=engagement.count&by=territory&territory=ending";

        assertThat(value(ask(question + "&on=2030-12-31").cell())).isEqualTo("2");
        var ended = ask(question + "&on=2031-01-01").cell();
        assertAbsent(ended, "notAvailable", "ended");
        assertThat(ended.at("/leftOut/0/facts").asInt()).isEqualTo(2);
        assertThat(value(ask(question + "&on=2031-01-01&ended=included").cell())).isEqualTo("2");
        publisher.publish(
                new AvenantSigned(
                        "contract:ending.cdv",
                        new Contract.Avenant("contract:ending.perr", "2029", "2032"),
                        Effective.since("2029"),
                        source()));
        assertThat(value(ask(question + "&on=2032-12-31").cell())).isEqualTo("2");
    }

    @Test
    void signatories_are_counted_contract_by_contract_and_old_addresses_as_they_were() {
        publisher.publishAll(
                territory("signed"),
                Contracts.registered("signed"),
                new ContractRegistered(
                        "contract:signed.perr",
                        Contracts.unsigned("signed"),
                        Effective.since("2015"),
                        source()),
                signed("contract:signed.cdv", "etat", "ville"),
                signed("contract:signed.perr", "etat"));
        var question = "measure=contract.signatories&territory=signed";

        var together = ask(question + "&by=territory").cell();
        assertAbsent(together, "notComparable", "notAdditive");
        assertThat(together.path("over")).hasToString("[\"contract\"]");
        var apart = ask(question + "&by=contract");
        assertThat(value(apart.cell("contract=signed.cdv"))).isEqualTo("2");
        assertThat(value(apart.cell("contract=signed.perr"))).isEqualTo("1");

        var before = ask(question + "&by=territory&definition=1");
        assertThat(value(before.cell())).isEqualTo("3");
        assertThat(before.json().at("/coordinates/newestDefinition").asInt()).isEqualTo(2);
        var again = reporting.get(before.json().path("permalink").asString());
        assertThat(value(again.cell())).isEqualTo("3");
        var explained = reporting.get(before.cell().path("explain").asString()).json();
        assertThat(explained.at("/cell/value").asString()).isEqualTo("3");
        assertThat(reporting.get("/api/v1/comparison?" + question + "&definition=3").status())
                .isEqualTo(400);
    }

    @Test
    void an_envelope_without_a_year_is_not_dropped_without_a_word() {
        publisher.publishAll(
                territory("purse"),
                envelope("dated", 2023, "1664753.00"),
                envelope("undated", null, "261000.00"));

        var cell = ask("measure=funding.envelope&by=funder&territory=purse").cell();

        assertThat(value(cell)).isEqualTo("1664753.00");
        assertThat(cell.path("latestYear").asInt()).isEqualTo(2023);
        assertThat(cell.path("leftOut"))
                .hasToString("[{\"facts\":1,\"reason\":\"undated\",\"value\":\"261000.00\"}]");
    }

    @Test
    void indicators_are_counted_by_the_pillar_of_their_engagement() {
        publisher.publishAll(
                territory("pillars"),
                Contracts.registered("pillars"),
                engagement("pillars", "e1", "emploi-developpement-economique"),
                engagement("pillars", "e2", null),
                indicator("i1", "e1"),
                indicator("i2", "e1"),
                indicator("i3", "e2"));
        var question = "measure=indicator.count&territory=pillars&by=territory,pillar";

        var answer = ask(question);

        assertThat(value(answer.cell("pillar=emploi-developpement-economique"))).isEqualTo("2");
        assertThat(value(answer.cell("pillar="))).isEqualTo("1");
        assertThat(answer.json().at("/members/pillar/emploi-developpement-economique").asString())
                .isEqualTo("Emploi et développement économique");
        assertThat(value(ask(question + "&pillar=emploi-developpement-economique").cell()))
                .isEqualTo("2");
    }

    @Test
    void posts_per_inhabitant_say_the_years_of_both() {
        publisher.publishAll(
                territory("rates"),
                posts("rates", "adulte-relais", "15"),
                posts("rates", "fonjep", "4"),
                Figure.ofEpci("epci.qpvPopulation", "rates")
                        .in(2018)
                        .unit("inhabitants")
                        .is("10000")
                        .published());

        var cell = ask("measure=post.countPer1000&territory=rates&by=territory,year").cell();

        assertThat(value(cell)).isEqualTo("1.9");
        assertThat(cell.path("year").asInt()).isEqualTo(2023);
        assertThat(cell.at("/terms/denominator/year").asInt()).isEqualTo(2018);
        assertThat(cell.at("/terms/numerator/value").asString()).isEqualTo("19");
        var explained = reporting.get(cell.path("explain").asString()).json();
        assertThat(explained.path("factCount").asInt()).isEqualTo(3);
    }

    @Test
    void several_measures_are_asked_for_at_once() {
        publisher.publishAll(
                territory("several"),
                qpv("several", "nord"),
                population("several", "nord", 2018, "100"),
                posts("several", "fonjep", "4"));
        var question = "measure=qpv.population,post.count&by=territory&territory=several";

        reporting.awaitAll(publisher);
        var answer = reporting.get("/api/v1/comparisons?" + question);

        assertThat(answer.json().path("answers").valueStream().map(WholeFiguresTest::id))
                .containsExactly("qpv.population", "post.count");
        assertThat(answer.json().at("/answers/1/cells/0/value").asString()).isEqualTo("4");
        var pinned = reporting.get(answer.json().path("permalink").asString()).json();
        assertThat(pinned.path("answers")).isEqualTo(answer.json().path("answers"));
        assertThat(reporting.get("/api/v1/comparisons?" + question + "&format=csv").text())
                .startsWith("measure,territory,")
                .contains("\r\nqpv.population,several,")
                .contains("\r\npost.count,several,");
        assertThat(
                        reporting
                                .get(
                                        "/api/v1/comparisons?measure=qpv.population,post.count&by=pillar")
                                .status())
                .isEqualTo(400);
        var apart =
                reporting
                        .get(
                                "/api/v1/comparisons?measure=qpv.population,post.count&by=territory,kind&territory=several")
                        .json();
        assertThat(apart.at("/answers/0/by")).hasToString("[\"territory\"]");
        assertThat(apart.at("/answers/1/by")).hasToString("[\"territory\",\"kind\"]");
        assertThat(reporting.get("/api/v1/comparisons?by=territory").status()).isEqualTo(400);
        assertThat(reporting.get("/api/v1/comparisons?" + question + "&definition=1").status())
                .isEqualTo(400);
    }

    @Test
    void a_measure_says_how_many_territories_it_covers() {
        publisher.publishAll(
                territory("covered"),
                posts("covered", "fonjep", "4"),
                posts("covered", "other", "1"));
        reporting.awaitAll(publisher);

        var measures = reporting.get("/api/v1/measures?territory=covered").json().path("measures");
        var posts =
                measures.valueStream()
                        .filter(it -> it.path("id").asString().equals("post.count"))
                        .findFirst()
                        .orElseThrow();
        var population =
                measures.valueStream()
                        .filter(it -> it.path("id").asString().equals("qpv.population"))
                        .findFirst()
                        .orElseThrow();

        assertThat(posts.path("facts").asInt()).isEqualTo(2);
        assertThat(posts.at("/territories/covered").asInt()).isEqualTo(1);
        assertThat(posts.at("/territories/of").asInt()).isEqualTo(1);
        assertThat(population.at("/territories/covered").asInt()).isZero();
    }

    private static String id(JsonNode answer) {
        return answer.at("/measure/id").asString();
    }

    private Answer ask(String question) {
        reporting.awaitAll(publisher);
        return reporting.get("/api/v1/comparison?" + question);
    }

    private static DomainEvent population(
            String territory, String quartier, int year, String value) {
        return Figure.ofQuartier("qpv.population", territory, quartier)
                .in(year)
                .is(value)
                .published();
    }

    private static DomainEvent posts(String territory, String kind, String value) {
        return Figure.ofEpci("post.count", territory)
                .in(2023)
                .of("kind", kind)
                .is(value)
                .published();
    }

    private static EngagementSigned engagement(
            String territory, String code, @Nullable String pillar) {
        return new EngagementSigned(
                "engagement:%s.%s".formatted(territory, code),
                new Engagement(
                        territory,
                        "contract:" + territory + ".cdv",
                        List.of("organisation:etat"),
                        "Engagement " + code,
                        pillar,
                        null,
                        null,
                        null,
                        List.of()),
                Effective.since("2015"),
                source());
    }

    private static IndicatorDefined indicator(String code, String engagement) {
        return new IndicatorDefined(
                "indicator:pillars." + code,
                new Indicator(
                        "pillars",
                        "contract:pillars.cdv",
                        "engagement:pillars." + engagement,
                        "Indicateur " + code,
                        Indicator.Nature.COUNT,
                        List.of(),
                        null),
                Effective.since("2015"),
                source());
    }

    private static ContractSigned signed(String contract, String... organisations) {
        return new ContractSigned(
                contract,
                new Contract.Signature(
                        "2015",
                        Arrays.stream(organisations)
                                .map(it ->
                                        new Contract.Signatory("organisation:" + it, "signataire"))
                                .toList()),
                Effective.since("2015"),
                source());
    }

    private static EnvelopeAllocated envelope(String code, @Nullable Integer year, String euros) {
        return new EnvelopeAllocated(
                "envelope:purse." + code,
                new Envelope(
                        "purse",
                        null,
                        year,
                        "Enveloppe " + code,
                        "organisation:etat",
                        CreditKind.SPECIFIC,
                        Euros.of(euros),
                        Envelope.Periodicity.ONCE,
                        null),
                Effective.since("2015"),
                source());
    }
}

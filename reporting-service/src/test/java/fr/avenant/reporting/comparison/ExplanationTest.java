package fr.avenant.reporting.comparison;

import static fr.avenant.reporting.comparison.CellRulesTest.value;
import static fr.avenant.reporting.scenario.Facts.document;
import static fr.avenant.reporting.scenario.Facts.qpv;
import static fr.avenant.reporting.scenario.Facts.source;
import static fr.avenant.reporting.scenario.Facts.territory;
import static org.assertj.core.api.Assertions.assertThat;

import fr.avenant.contracts.Effective;
import fr.avenant.contracts.Nature;
import fr.avenant.contracts.Quantity;
import fr.avenant.contracts.Source;
import fr.avenant.contracts.engagement.Body;
import fr.avenant.contracts.engagement.BodyEvent.BodyCorrected;
import fr.avenant.contracts.engagement.BodyEvent.BodyEstablished;
import fr.avenant.contracts.engagement.Contract;
import fr.avenant.contracts.engagement.ContractEvent.ContractSigned;
import fr.avenant.contracts.engagement.Engagement;
import fr.avenant.contracts.engagement.EngagementEvent.EngagementSigned;
import fr.avenant.reporting.scenario.Answer;
import fr.avenant.reporting.scenario.Contracts;
import fr.avenant.reporting.scenario.Facts;
import fr.avenant.reporting.scenario.Figure;
import fr.avenant.reporting.scenario.Publisher;
import fr.avenant.reporting.scenario.RunningReporting;
import fr.avenant.reporting.scenario.SharedService;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

@ExtendWith(SharedService.class)
class ExplanationTest {

    private final Publisher publisher;
    private final RunningReporting reporting;

    ExplanationTest(Publisher publisher, RunningReporting reporting) {
        this.publisher = publisher;
        this.reporting = reporting;
    }

    @Test
    void a_figure_is_explained_down_to_the_place_in_its_document() {
        publisher.publishAll(
                territory("explained"),
                qpv("explained", "nord"),
                document("explained.cdv", "Contrat de ville"));
        var published =
                publisher.publish(
                        population("explained", "nord")
                                .is("949")
                                .from(Source.of("document:explained.cdv", "partie 1, fiche Nord"))
                                .published());

        var cell = ask(comparison("explained", "territory,quartier,year")).cell();
        var explanation = ask(cell.path("explain").asString()).json();

        assertThat(explanation.path("cell")).isEqualTo(cell);
        assertThat(explanation.path("measure").path("id").asString()).isEqualTo("qpv.population");
        assertThat(explanation.path("question").toString())
                .isEqualTo(
                        """
                        {"by":["territory","quartier","year"],\
                        "cell":{"quartier":"nord","territory":"explained","year":"2018"},\
                        "measure":"qpv.population","members":{"territory":["explained"]}}\
                        """);
        assertThat(explanation.path("members").path("quartier").path("nord").asString())
                .isEqualTo("Quartier nord");
        assertThat(explanation.path("factCount").asInt()).isEqualTo(1);
        var fact = explanation.path("facts").get(0);
        assertThat(fact.path("event").asString()).isEqualTo(published.id().toString());
        assertThat(fact.path("type").asString())
                .isEqualTo("fr.avenant.territory.StatisticPublished.v1");
        assertThat(fact.path("subject").asString()).isEqualTo(published.subject());
        assertThat(fact.path("recordedAt").asString()).isEqualTo(published.recordedAt().toString());
        assertThat(fact.path("position").asLong()).isEqualTo(published.position());
        assertThat(fact.path("basis").asString()).isEqualTo("detail");
        assertThat(value(fact)).isEqualTo("949");
        assertThat(fact.path("dimensions").toString())
                .isEqualTo("{\"quartier\":\"nord\",\"territory\":\"explained\",\"year\":\"2018\"}");
        assertThat(fact.path("locator").asString()).isEqualTo("partie 1, fiche Nord");
        assertThat(fact.path("effective").toString())
                .isEqualTo("{\"basis\":\"printed\",\"from\":\"2018\"}");
        assertThat(fact.path("document").toString())
                .isEqualTo(
                        """
                        {"date":"2024-04","edition":"imprimé","id":"document:explained.cdv",\
                        "issuer":"Agglo","public":true,"sha256":"%s","title":"Contrat de ville"}\
                        """
                                .formatted("ab".repeat(32)));
    }

    @Test
    void every_cell_of_an_answer_is_explained() {
        publisher.publishAll(
                territory("every-a"),
                qpv("every-a", "nord"),
                qpv("every-a", "sud"),
                territory("every-b"),
                qpv("every-b", "nord"),
                population("every-a", "nord").is("1").published(),
                population("every-a", "sud").in(null).is("2").published(),
                population("every-a", "nord").in(2020).is(Quantity.notAvailable()).published());

        for (var by : List.of("territory,quartier,year", "quartier", "territory", "year", "")) {
            var answer = ask(comparison("every-a,every-b", by));
            assertThat(answer.cells()).isNotEmpty();
            for (var cell : answer.cells()) {
                var explanation = ask(cell.path("explain").asString()).json();
                assertThat(explanation.path("cell")).as(by).isEqualTo(cell);
                assertThat(explanation.path("factCount").asInt())
                        .as(cell.toString())
                        .isEqualTo(explanation.path("facts").size());
            }
        }
    }

    @Test
    void a_sum_names_all_its_parts_in_the_order_of_their_recording() {
        publisher.publishAll(
                territory("parts"),
                qpv("parts", "a"),
                qpv("parts", "b"),
                population("parts", "b").is("2").published(),
                population("parts", "a").is("1").published(),
                population("parts", "a").in(2014).is("9").published());

        var explanation = explain(comparison("parts", "territory"));

        assertThat(values(explanation)).containsExactly("2", "1");
    }

    @Test
    void a_conflict_names_all_who_contradict_each_other() {
        publisher.publishAll(
                territory("contradict"),
                qpv("contradict", "nord"),
                population("contradict", "nord").is("949").published(),
                population("contradict", "nord").is("950").again("bis").published());

        assertThat(values(explain(comparison("contradict", "territory"))))
                .containsExactly("949", "950");
    }

    @Test
    void a_cell_without_facts_has_none_to_show() {
        publisher.publishAll(
                territory("empty"),
                qpv("empty", "nord"),
                qpv("empty", "sud"),
                population("empty", "nord").is("949").published());

        var silent = ask(comparison("empty", "quartier,year")).cell("quartier=sud");
        var explanation = ask(silent.path("explain").asString()).json();

        assertThat(explanation.path("cell").path("reason").asString()).isEqualTo("notReported");
        assertThat(explanation.path("facts").isEmpty()).isTrue();
    }

    @Test
    void a_fact_that_came_from_a_system_names_it() {
        publisher.publishAll(
                territory("system"),
                qpv("system", "nord"),
                population("system", "nord").is("1").from(Source.system("dauphin")).published());

        var fact = explain(comparison("system", "quartier")).path("facts").get(0);

        assertThat(fact.path("system").asString()).isEqualTo("dauphin");
        assertThat(fact.has("document")).isFalse();
        assertThat(fact.has("locator")).isFalse();
    }

    @Test
    void a_document_that_is_not_in_the_register_is_named_all_the_same() {
        publisher.publishAll(
                territory("unlisted"),
                qpv("unlisted", "nord"),
                population("unlisted", "nord").is("1").from(source("unlisted.cdv")).published());

        assertThat(
                        explain(comparison("unlisted", "quartier"))
                                .path("facts")
                                .get(0)
                                .path("document")
                                .toString())
                .isEqualTo("{\"id\":\"document:unlisted.cdv\"}");
    }

    @Test
    void earlier_versions_are_told_with_what_changed_from_each_to_the_next() {
        publisher.publishAll(territory("revised"), qpv("revised", "nord"));
        var figure = population("revised", "nord").from(source("revised.cdv"));
        var first = publisher.publish(figure.is("949").published());
        var second =
                publisher.publish(
                        figure.is("950")
                                .from(Source.of("document:revised.cdv", "page 3"))
                                .corrected(first.id()));
        var third =
                publisher.publish(
                        figure.is(Quantity.notAvailable())
                                .from(Source.of("document:revised.cdv", "page 3"))
                                .corrected(second.id()));

        var fact = explain(comparison("revised", "quartier")).path("facts").get(0);

        assertThat(fact.path("earlierCount").asInt()).isEqualTo(2);
        assertThat(fact.path("earlier").valueStream().map(it -> it.path("event").asString()))
                .containsExactly(second.id().toString(), first.id().toString());
        assertThat(fact.path("earlier").valueStream().map(it -> it.path("supersededBy").asString()))
                .containsExactly(third.id().toString(), second.id().toString());
        assertThat(fact.at("/earlier/0/supersededAt").asString())
                .isEqualTo(third.recordedAt().toString());
        assertThat(fact.at("/earlier/1/recordedAt").asString())
                .isEqualTo(first.recordedAt().toString());
        assertThat(changes(fact, 0))
                .containsExactly(
                        "valeur: 950 -> ",
                        "état: value -> notAvailable",
                        "motif:  -> printedNotAvailable");
        assertThat(changes(fact, 1))
                .containsExactly("valeur: 949 -> 950", "emplacement: page 1 -> page 3");
    }

    @Test
    void a_fact_tells_what_it_is_about_and_who_made_it() {
        publisher.publishAll(territory("about"), qpv("about", "nord"));
        publisher.publish(Contracts.registered("about"));
        publisher.publish(population("about", "nord").is("949").published());
        publisher.publish(engagement("about", "e1", "Ouvrir une maison"));

        var figure = explain(comparison("about", "territory")).path("facts").get(0);
        var engagement =
                explain("/api/v1/comparison?measure=engagement.count&by=territory&territory=about")
                        .path("facts")
                        .get(0);

        assertThat(figure.path("about").asString()).isEqualTo("Quartier nord");
        assertThat(figure.path("labels").path("quartier").asString()).isEqualTo("Quartier nord");
        assertThat(figure.path("labels").has("territory")).isTrue();
        assertThat(figure.path("labels").has("year")).isFalse();
        assertThat(figure.path("producer").asString()).isEqualTo("INSEE");
        assertThat(figure.path("yearInferred").asBoolean()).isFalse();
        assertThat(engagement.path("about").asString()).isEqualTo("Ouvrir une maison");
        assertThat(engagement.path("labels").path("contract").asString())
                .isEqualTo("Contrat de ville about");
        assertThat(engagement.path("labels").path("engagement").asString())
                .isEqualTo("Ouvrir une maison");
    }

    @Test
    void facts_of_one_event_have_each_its_own_earlier_versions() {
        publisher.publish(territory("seats"));
        publisher.publish(Contracts.registered("seats"));
        var first =
                publisher.publish(
                        new BodyEstablished(
                                "body:seats.copil",
                                committee(seat("préfet", 1), seat("maires", 4)),
                                Facts.SINCE_2015,
                                Facts.source()));
        publisher.publish(
                new BodyCorrected(
                        "body:seats.copil",
                        first.id(),
                        Nature.RECTIFICATION,
                        committee(seat("préfet", 1), seat("maires", 5)),
                        Facts.SINCE_2015,
                        Facts.source()));

        var facts =
                explain(
                                "/api/v1/comparison?measure=governance.members&by=territory&territory=seats")
                        .path("facts");

        assertThat(facts.valueStream().map(fact -> fact.path("earlierCount").asInt()))
                .containsExactly(1, 1);
        assertThat(changes(facts.get(0), 0)).isEmpty();
        assertThat(changes(facts.get(1), 0)).containsExactly("valeur: 4 -> 5");
    }

    @Test
    void only_the_last_twenty_versions_are_listed_but_all_are_counted() {
        publisher.publishAll(territory("restless"), qpv("restless", "nord"));
        var figure = population("restless", "nord");
        var last = publisher.publish(figure.is("100").published());
        for (var value = 101; value <= 125; value++) {
            last = publisher.publish(figure.is(Integer.toString(value)).corrected(last.id()));
        }

        var fact = explain(comparison("restless", "quartier")).path("facts").get(0);

        assertThat(fact.path("earlierCount").asInt()).isEqualTo(25);
        assertThat(fact.path("earlier").size()).isEqualTo(20);
        assertThat(changes(fact, 0)).containsExactly("valeur: 124 -> 125");
        assertThat(changes(fact, 19)).containsExactly("valeur: 105 -> 106");
    }

    @Test
    void versions_that_came_later_than_asked_are_not_earlier_ones() {
        publisher.publishAll(territory("before"), qpv("before", "nord"));
        var figure = population("before", "nord");
        var first = publisher.publish(figure.is("949").published());
        var second = publisher.publish(figure.is("950").corrected(first.id()));
        publisher.publish(figure.is("951").corrected(second.id()));

        var fact =
                explain(comparison("before", "quartier") + "&asOf=" + second.recordedAt())
                        .path("facts")
                        .get(0);

        assertThat(value(fact)).isEqualTo("950");
        assertThat(changes(fact, 0)).containsExactly("valeur: 949 -> 950");
        assertThat(fact.path("earlierCount").asInt()).isEqualTo(1);
    }

    @Test
    void an_explanation_stays_as_it_was_when_more_is_recorded() {
        publisher.publishAll(territory("stays"), qpv("stays", "nord"));
        var first = publisher.publish(population("stays", "nord").is("949").published());
        var address = ask(comparison("stays", "quartier")).cell().path("explain").asString();
        var before = ask(address).text();
        publisher.publish(population("stays", "nord").is("950").corrected(first.id()));

        assertThat(ask(address).text()).isEqualTo(before);
    }

    @Test
    void facts_of_one_event_are_explained_one_by_one() {
        publisher.publish(territory("signed"));
        publisher.publish(Contracts.registered("signed"));
        publisher.publish(
                new ContractSigned(
                        "contract:signed.cdv",
                        new Contract.Signature(
                                "2024-04-12",
                                List.of(
                                        new Contract.Signatory("organisation:etat", "signataire"),
                                        new Contract.Signatory(
                                                "organisation:ville", "signataire"))),
                        Effective.since("2024"),
                        Facts.source()));

        var explanation =
                explain(
                        "/api/v1/comparison?measure=contract.signatories&by=territory&territory=signed");

        assertThat(value(explanation.path("cell"))).isEqualTo("2");
        assertThat(explanation.path("facts").valueStream())
                .extracting(fact -> fact.path("dimensions").path("partner").asString())
                .containsExactlyInAnyOrder("etat", "ville");
        assertThat(explanation.path("facts").valueStream())
                .extracting(fact -> fact.path("event").asString())
                .hasSize(2)
                .satisfies(events -> assertThat(events.getFirst()).isEqualTo(events.getLast()));
    }

    @Test
    void no_more_than_a_thousand_facts_are_listed_but_all_are_counted() {
        publisher.publish(territory("many"));
        for (var number = 0; number <= 1_000; number++) {
            publisher.publish(engagement("many", "e" + number, "Engagement " + number));
        }

        var explanation =
                explain("/api/v1/comparison?measure=engagement.count&by=territory&territory=many");

        assertThat(value(explanation.path("cell"))).isEqualTo("1001");
        assertThat(explanation.path("factCount").asInt()).isEqualTo(1001);
        assertThat(explanation.path("facts").size()).isEqualTo(1000);
    }

    @Test
    void the_hash_of_an_event_is_the_one_that_the_recording_service_keeps() {
        publisher.publishAll(territory("hashed"), qpv("hashed", "nord"));
        var published =
                publisher.publish(
                        population("hashed", "nord")
                                .is("949")
                                .from(
                                        Source.of(
                                                "document:tests.contrat",
                                                "« page » \"1\"\t\u0001 \\ é 😀"))
                                .published());

        var fact = explain(comparison("hashed", "quartier")).path("facts").get(0);

        assertThat(fact.path("leafHash").asString()).isEqualTo(SequencedHash.of(published));
    }

    private JsonNode explain(String comparison) {
        return ask(ask(comparison).cell().path("explain").asString()).json();
    }

    private Answer ask(String path) {
        reporting.awaitAll(publisher);
        return reporting.get(path);
    }

    private static EngagementSigned engagement(String territory, String code, String label) {
        return new EngagementSigned(
                "engagement:" + territory + "." + code,
                new Engagement(
                        territory,
                        "contract:" + territory + ".cdv",
                        List.of("organisation:etat"),
                        label,
                        null,
                        null,
                        null,
                        null,
                        List.of()),
                Facts.SINCE_2015,
                Facts.source());
    }

    private static Body committee(Body.Seat... seats) {
        return new Body(
                "seats",
                "contract:seats.cdv",
                "Comité de pilotage",
                Body.Kind.STEERING_COMMITTEE,
                null,
                List.of(seats));
    }

    private static Body.Seat seat(String label, int count) {
        return new Body.Seat(label, null, null, null, count, null, null);
    }

    private static List<String> changes(JsonNode fact, int version) {
        return fact.path("earlier")
                .path(version)
                .path("changes")
                .valueStream()
                .map(change ->
                        "%s: %s -> %s"
                                .formatted(
                                        change.path("label").asString(),
                                        change.path("before").asString(""),
                                        change.path("after").asString("")))
                .toList();
    }

    private static List<String> values(JsonNode explanation) {
        return explanation.path("facts").valueStream().map(CellRulesTest::value).toList();
    }

    private static String comparison(String territory, String by) {
        return "/api/v1/comparison?measure=qpv.population&territory=" + territory + "&by=" + by;
    }

    private static Figure population(String territory, String quartier) {
        return Figure.ofQuartier("qpv.population", territory, quartier).in(2018);
    }
}

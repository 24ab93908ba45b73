package fr.avenant.reporting.comparison;

import static fr.avenant.reporting.comparison.CellRulesTest.assertAbsent;
import static fr.avenant.reporting.comparison.CellRulesTest.value;
import static fr.avenant.reporting.scenario.Facts.organisation;
import static fr.avenant.reporting.scenario.Facts.qpv;
import static fr.avenant.reporting.scenario.Facts.territory;
import static org.assertj.core.api.Assertions.assertThat;

import fr.avenant.contracts.Contexts;
import fr.avenant.contracts.Effective;
import fr.avenant.contracts.Euros;
import fr.avenant.contracts.EventType;
import fr.avenant.contracts.Nature;
import fr.avenant.contracts.programmation.CreditKind;
import fr.avenant.contracts.programmation.Envelope;
import fr.avenant.contracts.programmation.EnvelopeEvent.EnvelopeAllocated;
import fr.avenant.contracts.territory.Organisation;
import fr.avenant.contracts.territory.OrganisationEvent.OrganisationCorrected;
import fr.avenant.reporting.scenario.Answer;
import fr.avenant.reporting.scenario.Facts;
import fr.avenant.reporting.scenario.Figure;
import fr.avenant.reporting.scenario.Publisher;
import fr.avenant.reporting.scenario.RunningReporting;
import fr.avenant.reporting.scenario.SharedService;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SharedService.class)
class TimeTravelTest {

    private static final String POPULATION =
            "/api/v1/comparison?measure=qpv.population&by=territory,quartier,year&territory=";

    private final Publisher publisher;
    private final RunningReporting reporting;

    TimeTravelTest(Publisher publisher, RunningReporting reporting) {
        this.publisher = publisher;
        this.reporting = reporting;
    }

    @Test
    void before_a_correction_the_earlier_figure_stands_and_after_a_withdrawal_none() {
        publisher.publishAll(territory("corrected"), qpv("corrected", "nord"));
        var published = publisher.publish(population("corrected", "949").published());
        var corrected = publisher.publish(population("corrected", "950").corrected(published.id()));
        var withdrawn = publisher.publish(population("corrected", "950").withdrawn(corrected.id()));
        var all = POPULATION + "corrected";

        assertThat(value(ask(all + "&asOf=" + corrected.justBefore()).cell())).isEqualTo("949");
        assertThat(value(ask(all + "&asOf=" + corrected.recordedAt()).cell())).isEqualTo("950");
        assertThat(value(ask(all + "&asOf=" + withdrawn.justBefore()).cell())).isEqualTo("950");
        assertAbsent(
                ask(all + "&asOf=" + withdrawn.recordedAt()).cell(), "notAvailable", "notReported");
        assertAbsent(ask(all).cell(), "notAvailable", "notReported");
    }

    @Test
    void what_was_taken_back_can_be_recorded_anew() {
        publisher.publishAll(territory("anew"), qpv("anew", "nord"));
        var first = publisher.publish(population("anew", "949").published());
        publisher.publish(population("anew", "949").withdrawn(first.id()));
        publisher.publish(population("anew", "951").published());

        assertThat(value(ask(POPULATION + "anew").cell())).isEqualTo("951");
    }

    @Test
    void before_the_first_recording_a_cell_says_so() {
        publisher.publishAll(territory("not-yet"), qpv("not-yet", "nord"));
        var published = publisher.publish(population("not-yet", "949").published());

        assertAbsent(
                ask(POPULATION + "not-yet&asOf=" + published.justBefore()).cell(),
                "notAvailable",
                "notYetRecorded");
        assertAbsent(
                ask(POPULATION + "not-yet&asOf=1990-01-01").cell(),
                "notAvailable",
                "notYetRecorded");
    }

    @Test
    void a_day_ends_in_france() {
        publisher.publishAll(territory("days"), qpv("days", "nord"));
        publisher.publish(population("days", "949").published());

        assertThat(value(ask(POPULATION + "days&asOf=2026-01-01").cell())).isEqualTo("949");
        assertAbsent(
                ask(POPULATION + "days&asOf=2025-12-31").cell(), "notAvailable", "notYetRecorded");
    }

    @Test
    void today_is_today_in_france() {
        publisher.publish(territory("today"));

        assertThat(ask(POPULATION + "today").json().path("coordinates").path("on").asString())
                .isEqualTo("2026-11-21");
    }

    @Test
    void a_permalink_gives_the_same_cells_whatever_comes_later() {
        publisher.publishAll(territory("pinned"), qpv("pinned", "nord"), qpv("pinned", "sud"));
        var north = publisher.publish(population("pinned", "949").published());
        var answer = ask(POPULATION + "pinned");
        var permalink = answer.json().path("permalink").asString();
        var before = ask(permalink);

        publisher.publish(population("pinned", "950").corrected(north.id()));
        publisher.publishAll(
                population("pinned", "sud", "10").published(),
                population("pinned", "12").in(2020).published(),
                qpv("pinned", "est"));
        publisher.publish(
                Contexts.TERRITORY, STATISTIC_CORRECTED, north.subject(), "{\"nonsense\":1}");

        assertThat(answer.cells()).isEqualTo(before.cells());
        assertThat(ask(permalink).text()).isEqualTo(before.text());
        assertAbsent(
                ask(POPULATION + "pinned").cell("quartier=nord", "year=2018"),
                "notAvailable",
                "incomplete");
    }

    @Test
    void the_permalink_of_a_question_about_a_time_remembers_what_was_recorded_since() {
        publisher.publishAll(territory("since"), qpv("since", "nord"), qpv("since", "sud"));
        var north = publisher.publish(population("since", "949").published());
        var then = ask(POPULATION + "since&asOf=" + north.justBefore());
        var permalink = then.json().path("permalink").asString();
        var before = ask(permalink);

        publisher.publishAll(population("since", "sud", "10").published());

        assertThat(permalink).contains("&until=");
        assertThat(then.json().path("coordinates").has("until")).isTrue();
        assertThat(before.cells()).isEqualTo(then.cells());
        assertAbsent(before.cell("quartier=nord"), "notAvailable", "notYetRecorded");
        assertThat(ask(permalink).text()).isEqualTo(before.text());
    }

    @Test
    void the_permalink_of_a_question_without_its_default_has_none_either() {
        var answer = ask("/api/v1/comparison?measure=tfpb.expense&by=year&eligible=any");

        assertThat(answer.json().path("permalink").asString()).contains("&eligible=any&");
    }

    @Test
    void an_answer_names_its_coordinates_in_its_header_too() {
        publisher.publish(territory("somewhere"));
        var answer = ask(POPULATION + "somewhere&format=csv");

        assertThat(answer.header("Link").orElseThrow())
                .startsWith("</api/v1/comparison?measure=qpv.population&by=territory,quartier,year")
                .contains("&geography=as-was&definition=1&positions=engagement:")
                .endsWith(">; rel=\"bookmark\"");
    }

    @Test
    void names_are_those_that_were_known() {
        publisher.publish(territory("renamed"));
        var agency = publisher.publish(organisation("renamed.agence", "Pôle emploi", "renamed"));
        publisher.publish(envelope("renamed", "organisation:renamed.agence"));
        var question = "/api/v1/comparison?measure=funding.envelope&by=funder&territory=renamed";
        var pinned = ask(question).json().path("permalink").asString();
        publisher.publish(
                new OrganisationCorrected(
                        agency.subject(),
                        agency.id(),
                        Nature.COMPLETION,
                        new Organisation(
                                "France Travail",
                                Organisation.Kind.EMPLOYMENT,
                                null,
                                null,
                                null,
                                null,
                                "renamed",
                                List.of()),
                        Effective.since("2024"),
                        Facts.source()));

        assertThat(funder(ask(pinned))).isEqualTo("Pôle emploi");
        assertThat(funder(ask(question))).isEqualTo("France Travail");
    }

    @Test
    void an_event_that_cannot_be_read_makes_the_cells_of_its_aggregate_incomplete() {
        publisher.publishAll(
                territory("parked"),
                qpv("parked", "nord"),
                qpv("parked", "sud"),
                population("parked", "sud", "7").published());
        var north = publisher.publish(population("parked", "949").published());
        publisher.publish(
                Contexts.TERRITORY, STATISTIC_CORRECTED, north.subject(), "{\"id\":\"nonsense\"}");
        publisher.publish(population("parked", "950").corrected(north.id()));

        var answer = ask(POPULATION + "parked");

        assertAbsent(answer.cell("quartier=nord"), "notAvailable", "incomplete");
        assertThat(value(answer.cell("quartier=sud"))).isEqualTo("7");
        assertAbsent(
                ask("/api/v1/comparison?measure=qpv.population&by=territory&territory=parked")
                        .cell(),
                "notAvailable",
                "incomplete");
        assertThat(ask("/api/v1/status").json().path("counts").path("parked").asInt())
                .isGreaterThanOrEqualTo(2);
    }

    private static final EventType STATISTIC_CORRECTED =
            EventType.parse("fr.avenant.territory.StatisticCorrected.v1");

    private Answer ask(String path) {
        reporting.awaitAll(publisher);
        return reporting.get(path);
    }

    private static String funder(Answer answer) {
        return answer.json().path("members").path("funder").path("renamed.agence").asString();
    }

    private static Figure population(String territory, String value) {
        return population(territory, "nord", value);
    }

    private static Figure population(String territory, String quartier, String value) {
        return Figure.ofQuartier("qpv.population", territory, quartier).in(2018).is(value);
    }

    private static EnvelopeAllocated envelope(String territory, String funder) {
        return new EnvelopeAllocated(
                "envelope:" + territory + ".une",
                new Envelope(
                        territory,
                        null,
                        2023,
                        "Enveloppe",
                        funder,
                        CreditKind.SPECIFIC,
                        Euros.of("185000.00"),
                        Envelope.Periodicity.ONCE,
                        null),
                Facts.SINCE_2015,
                Facts.source());
    }
}

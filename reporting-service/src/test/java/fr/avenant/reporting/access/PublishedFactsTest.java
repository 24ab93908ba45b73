package fr.avenant.reporting.access;

import static fr.avenant.reporting.scenario.Facts.SINCE_2015;
import static fr.avenant.reporting.scenario.Facts.corrected;
import static fr.avenant.reporting.scenario.Facts.document;
import static fr.avenant.reporting.scenario.Facts.qpv;
import static fr.avenant.reporting.scenario.Facts.source;
import static fr.avenant.reporting.scenario.Facts.territory;
import static org.assertj.core.api.Assertions.assertThat;

import fr.avenant.contracts.Contexts;
import fr.avenant.contracts.DomainEvent;
import fr.avenant.contracts.Effective;
import fr.avenant.contracts.EventType;
import fr.avenant.contracts.Nature;
import fr.avenant.contracts.Source;
import fr.avenant.contracts.territory.DocumentEvent.DocumentWithdrawn;
import fr.avenant.contracts.territory.Perimeter;
import fr.avenant.contracts.territory.Quartier;
import fr.avenant.contracts.territory.QuartierEvent.QuartierGeographyUpdated;
import fr.avenant.contracts.territory.QuartierEvent.QuartierRegistered;
import fr.avenant.reporting.scenario.Answer;
import fr.avenant.reporting.scenario.Figure;
import fr.avenant.reporting.scenario.Publisher;
import fr.avenant.reporting.scenario.RunningReporting;
import fr.avenant.reporting.scenario.SharedService;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** Which facts are published: those whose document is marked public now. */
@ExtendWith(SharedService.class)
class PublishedFactsTest {

    private final Publisher publisher;
    private final RunningReporting reporting;

    PublishedFactsTest(Publisher publisher, RunningReporting reporting) {
        this.publisher = publisher;
        this.reporting = reporting;
    }

    @Test
    void a_fact_is_published_if_its_document_is_and_shown_to_who_sees_its_territory() {
        publisher.publishAll(
                document("seen.open", "Ouvert", true),
                document("seen.closed", "Fermé", false),
                territory("seen"),
                population("seen", "open", source("seen.open")),
                population("seen", "closed", source("seen.closed")),
                population("seen", "unregistered", source("seen.unregistered")),
                population("seen", "system", Source.system("somewhere")));

        assertThat(valuesOf(published("seen"))).containsExactly("open");
        assertThat(valuesOf(ask("seen", "elsewhere"))).containsExactly("open");
        assertThat(valuesOf(ask("seen", "elsewhere", "seen")))
                .containsExactly("closed", "open", "system", "unregistered");
        assertThat(valuesOf(everything("seen")))
                .containsExactly("closed", "open", "system", "unregistered");
    }

    @Test
    void a_document_that_is_no_longer_public_hides_its_facts_at_once_whatever_time_is_asked_for() {
        var registered = publisher.publish(document("shut.doc", "Document", true));
        publisher.publishAll(territory("shut"), population("shut", "nord", source("shut.doc")));
        var pinned = published("shut").json().path("permalink").asString();
        assertThat(valuesOf(reporting.getWithin(pinned))).containsExactly("nord");

        var closed = publisher.publish(corrected(registered, "Document", false));
        reporting.awaitAll(publisher);

        assertThat(valuesOf(reporting.getWithin(pinned))).isEmpty();
        assertThat(valuesOf(published("shut"))).isEmpty();
        assertThat(valuesOf(reporting.get(pinned))).containsExactly("nord");

        publisher.publish(corrected(closed, "Document", true));
        reporting.awaitAll(publisher);

        assertThat(valuesOf(reporting.getWithin(pinned))).containsExactly("nord");
    }

    @Test
    void a_document_that_is_withdrawn_is_public_no_more() {
        var registered = publisher.publish(document("gone.doc", "Document", true));
        publisher.publishAll(territory("gone"), population("gone", "nord", source("gone.doc")));
        assertThat(valuesOf(published("gone"))).containsExactly("nord");

        publisher.publish(
                new DocumentWithdrawn(
                        registered.subject(),
                        registered.id(),
                        Nature.ENTERED_IN_ERROR,
                        Source.system("tests")));

        assertThat(valuesOf(published("gone"))).isEmpty();
    }

    @Test
    void a_document_of_which_an_event_could_not_be_taken_in_may_be_public_no_more() {
        publisher.publishAll(
                document("unsure.doc", "Document", true),
                territory("unsure"),
                population("unsure", "nord", source("unsure.doc")));
        assertThat(valuesOf(published("unsure"))).containsExactly("nord");

        publisher.publish(
                Contexts.TERRITORY,
                EventType.parse("fr.avenant.territory.DocumentCorrected.v1"),
                "document:unsure.doc",
                "{}");

        assertThat(valuesOf(published("unsure"))).isEmpty();
        assertThat(valuesOf(everything("unsure"))).containsExactly("nord");
    }

    @Test
    void perimeters_are_seen_like_quartiers_and_their_document_by_whoever_knows_it() {
        var closed = Source.of("document:drawn.closed", "page secret");
        publisher.publishAll(
                document("drawn.closed", "Fermé", false),
                territory("drawn"),
                new QuartierRegistered("quartier:drawn.nord", drawn("nord"), SINCE_2015, closed),
                new QuartierRegistered("quartier:drawn.sud", drawn("sud"), SINCE_2015, closed));
        publisher.publish(
                new QuartierGeographyUpdated(
                        "quartier:drawn.sud",
                        new Perimeter("décret 2023-1314", "2024", Perimeter.Lineage.LEFT, null),
                        Effective.since("2024"),
                        closed));
        reporting.awaitAll(publisher);

        var seen = reporting.getWithin("/api/v1/quartiers/drawn.nord");
        var territory = reporting.getWithin("/api/v1/territories/drawn?ended=included");

        assertThat(seen.json().path("geography")).hasSize(1);
        assertThat(seen.text())
                .contains("décret 2014-1750")
                .doesNotContain("drawn.closed", "page secret");
        assertThat(reporting.getWithin("/api/v1/quartiers/drawn.nord", "drawn").text())
                .contains("document:drawn.closed", "page secret");
        assertThat(territory.text())
                .contains("décret 2023-1314")
                .doesNotContain("drawn.closed", "page secret");
        assertThat(
                        reporting
                                .getWithin(
                                        "/api/v1/comparison?measure=qpv.population&by=quartier&territory=drawn")
                                .cells())
                .as("whoever left is expected of nobody")
                .extracting(cell -> cell.path("quartier").asString())
                .contains("nord")
                .doesNotContain("sud");
    }

    private static Quartier drawn(String slug) {
        return new Quartier(
                "drawn",
                "Quartier " + slug,
                Quartier.Kind.QPV,
                List.of("Chef-lieu"),
                List.of(new Perimeter("décret 2014-1750", "2015", Perimeter.Lineage.CREATED, null)),
                List.of());
    }

    @Test
    void nobody_is_said_to_be_silent_whose_figures_are_not_published() {
        publisher.publishAll(
                document("silence.closed", "Fermé", false),
                territory("silence"),
                qpv("silence", "nord"),
                qpv("silence", "sud"),
                population("silence", "nord", source("silence.closed")),
                territory("silent"),
                qpv("silent", "nord"));

        var answer = published("silence");
        var silent = published("silent");

        assertThat(reason(answer.cell("quartier=nord"))).isEqualTo("notPublished");
        assertThat(reason(answer.cell("quartier=sud")))
                .as("not even which figure it is")
                .isEqualTo("notPublished");
        assertThat(withheld(answer)).isEqualTo("[\"silence\"]");
        assertThat(reason(silent.cell("quartier=nord"))).isEqualTo("notReported");
        assertThat(withheld(silent)).isEmpty();
        assertThat(reason(everything("silence").cell("quartier=sud"))).isEqualTo("notReported");
        assertThat(withheld(everything("silence"))).isEmpty();
        assertThat(reason(ask("silence", "silence").cell("quartier=sud"))).isEqualTo("notReported");
    }

    @Test
    void a_sum_over_quartiers_is_partial_where_one_is_not_published() {
        publisher.publishAll(
                document("partial.open", "Ouvert", true),
                territory("partial"),
                qpv("partial", "nord"),
                qpv("partial", "sud"),
                population("partial", "nord", source("partial.open")),
                population("partial", "sud", source("partial.closed")));
        reporting.awaitAll(publisher);
        var sum = "/api/v1/comparison?measure=qpv.population&by=territory,year&territory=partial";

        var shown = reporting.getWithin(sum).cell("territory=partial");

        assertThat(reason(shown)).isEqualTo("partialCoverage");
        assertThat(shown.at("/partial/value").asString()).isEqualTo("100");
        assertThat(reporting.get(sum).cell("territory=partial").path("value").asString())
                .isEqualTo("200");
    }

    @Test
    void times_and_positions_are_the_same_for_all() {
        publisher.publishAll(
                document("times.open", "Ouvert", true),
                territory("times"),
                population("times", "open", source("times.open")),
                population("times", "closed", source("times.closed")));

        var asPublic = published("times&asOf=2026-01-01").json().path("coordinates");
        var asAll = everything("times&asOf=2026-01-01").json().path("coordinates");

        assertThat(asPublic.path("positions")).isEqualTo(asAll.path("positions"));
        assertThat(asPublic.path("asOf")).isEqualTo(asAll.path("asOf"));
    }

    private static DomainEvent population(String territory, String quartier, Source source) {
        return Figure.ofQuartier("qpv.population", territory, quartier)
                .in(2018)
                .is("100")
                .from(source)
                .published();
    }

    @Test
    void a_document_of_another_territory_is_not_told_to_those_who_cite_it() {
        publisher.publishAll(
                territory("keeps"),
                territory("cites"),
                document("keeps.secret", "TITRE SECRET", false),
                qpv("cites", "nord"),
                population("cites", "nord", source("keeps.secret")));
        reporting.awaitAll(publisher);

        assertThat(reporting.getWithin("/api/v1/documents", "keeps").json().toString())
                .contains("TITRE SECRET");
        assertThat(reporting.getWithin("/api/v1/documents", "cites").json().toString())
                .doesNotContain("TITRE SECRET");
        assertThat(reporting.getWithin("/api/v1/documents").json().toString())
                .doesNotContain("TITRE SECRET");
    }

    private Answer published(String territory) {
        return ask(territory, new String[0]);
    }

    private Answer ask(String territory, String... seen) {
        reporting.awaitAll(publisher);
        return reporting.getWithin(question(territory), seen);
    }

    private Answer everything(String territory) {
        reporting.awaitAll(publisher);
        return reporting.get(question(territory));
    }

    private static String question(String territory) {
        return "/api/v1/comparison?measure=qpv.population&by=quartier,year&territory=" + territory;
    }

    private static List<String> valuesOf(Answer answer) {
        return answer.cells().stream()
                .filter(cell -> cell.has("value"))
                .map(cell -> cell.path("quartier").asString())
                .toList();
    }

    private static String reason(JsonNode cell) {
        return cell.path("reason").asString();
    }

    private static String withheld(Answer answer) {
        var withheld = answer.json().at("/coordinates/withheld");
        return withheld.isMissingNode() ? "" : withheld.toString();
    }
}

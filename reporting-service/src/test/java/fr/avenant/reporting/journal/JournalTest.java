package fr.avenant.reporting.journal;

import static fr.avenant.reporting.scenario.Facts.organisation;
import static fr.avenant.reporting.scenario.Facts.qpv;
import static fr.avenant.reporting.scenario.Facts.territory;
import static fr.avenant.testplatform.access.TestActor.AUDITOR;
import static fr.avenant.testplatform.access.TestActor.INTEGRATOR;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fr.avenant.contracts.Contexts;
import fr.avenant.contracts.EventType;
import fr.avenant.contracts.territory.GrantEvent.RoleGranted;
import fr.avenant.reporting.generation.ReadModel;
import fr.avenant.reporting.scenario.Answer;
import fr.avenant.reporting.scenario.Contracts;
import fr.avenant.reporting.scenario.Published;
import fr.avenant.reporting.scenario.Publisher;
import fr.avenant.reporting.scenario.RunningReporting;
import fr.avenant.reporting.scenario.SharedService;
import fr.avenant.testplatform.fact.Examples;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ExtendWith(SharedService.class)
class JournalTest {

    private static final EventType TOMORROW =
            EventType.parse("fr.avenant.territory.QuartierTwinned.v1");
    private static final EventType STATISTIC =
            EventType.parse("fr.avenant.territory.StatisticPublished.v1");

    private final Publisher publisher;
    private final RunningReporting reporting;

    JournalTest(Publisher publisher, RunningReporting reporting) {
        this.publisher = publisher;
        this.reporting = reporting;
    }

    @Test
    void an_event_is_there_as_it_was_recorded() {
        var published = publisher.publish(territory("journalled"));

        var answer = ask("/api/v1/events?subject=territory:journalled");

        var event = answer.json().path("events").get(0);
        assertThat(event.path("id").asString()).isEqualTo(published.id().toString());
        assertThat(event.path("type").asString())
                .isEqualTo("fr.avenant.territory.TerritoryRegistered.v1");
        assertThat(event.path("source").asString()).isEqualTo("/avenant/territory-service");
        assertThat(event.path("time").asString()).isEqualTo(published.recordedAt().toString());
        assertThat(event.path("sequence").asLong()).isZero();
        assertThat(event.path("position").asLong()).isEqualTo(published.position());
        assertThat(event.path("context").asString()).isEqualTo("territory");
        assertThat(event.path("territory").asString()).isEqualTo("journalled");
        assertThat(event.path("actor").asString()).isEqualTo(Publisher.ACTOR);
        assertThat(event.path("correlationid").asString())
                .isEqualTo("request-" + published.position());
        assertThat(event.path("causationid").asString()).isEqualTo("cause-" + published.position());
        assertThat(answer.text()).contains("\"data\":" + published.data());
    }

    @Test
    void who_follows_the_events_is_not_told_who_recorded_them_nor_who_has_which_role() {
        var given = publisher.publish(Examples.of(RoleGranted.class));
        publisher.publish(territory("followed"));
        reporting.awaitAll(publisher);
        var roles = "/api/v1/events?type=RoleGranted";
        var fact = "/api/v1/events?subject=territory:followed";

        assertThat(reporting.getAs(AUDITOR, roles).text()).contains(given.id().toString());
        assertThat(reporting.getAs(INTEGRATOR, roles).json().path("events")).isEmpty();
        assertThat(reporting.getAs(AUDITOR, fact).text()).contains(Publisher.ACTOR);
        assertThat(reporting.getAs(INTEGRATOR, fact).text())
                .contains("TerritoryRegistered")
                .doesNotContain(Publisher.ACTOR);
    }

    @Test
    void whoever_goes_on_from_cursor_to_cursor_sees_every_event_once_while_more_arrive() {
        var cursor = end();
        var expected = new ArrayList<String>();
        var seen = new ArrayList<String>();
        for (var round = 0; round < 6; round++) {
            for (var event : threeContexts(round)) {
                expected.add(event.id().toString());
            }
            reporting.awaitAll(publisher);
            var page = reporting.get("/api/v1/events?limit=2&after=" + cursor).json();
            seen.addAll(ids(page));
            cursor = page.path("next").asString();
        }
        while (!cursor.isEmpty()) {
            var page = reporting.get("/api/v1/events?limit=2&after=" + cursor).json();
            seen.addAll(ids(page));
            cursor = page.path("next").asString("");
        }

        assertThat(seen).containsExactlyElementsOf(expected);
    }

    @Test
    void the_end_of_the_journal_is_a_cursor_too() {
        var end = end();
        var nothing = ask("/api/v1/events?after=" + end).json();
        var published = publisher.publish(territory("after-the-end"));

        assertThat(nothing.has("next")).isFalse();
        assertThat(nothing.path("cursor").asString()).isEqualTo(end);
        assertThat(ids(ask("/api/v1/events?after=" + end).json()))
                .containsExactly(published.id().toString());
    }

    @Test
    void events_can_be_kept_to_a_territory_a_type_or_a_subject() {
        var kept = publisher.publish(territory("filtered"));
        var quartier = publisher.publish(qpv("filtered", "nord"));

        assertThat(ids(ask("/api/v1/events?territory=filtered").json()))
                .containsExactly(kept.id().toString(), quartier.id().toString());
        for (var type :
                List.of("QuartierRegistered", "fr.avenant.territory.QuartierRegistered.v1")) {
            assertThat(ids(ask("/api/v1/events?territory=filtered&type=" + type).json()))
                    .containsExactly(quartier.id().toString());
        }
        assertThat(ids(ask("/api/v1/events?subject=quartier:filtered.nord").json()))
                .containsExactly(quartier.id().toString());
        assertThat(
                        ask("/api/v1/events?territory=filtered&type=%25")
                                .problem()
                                .path("code")
                                .asString())
                .isEqualTo("type-unknown");
    }

    @Test
    void a_filter_reads_no_more_of_a_large_journal_than_it_tells() {
        var serving = reporting.bean(ReadModel.class);
        for (var filter :
                List.of(
                        "territory = 'filtered'",
                        "split_part(type, '.', 4) = 'QuartierRegistered'",
                        "territory = 'filtered' and subject = 'territory:filtered'")) {
            var plan =
                    serving.askEverything(jdbc -> {
                        jdbc.sql("set local enable_seqscan = off").update();
                        jdbc.sql("set local enable_sort = off").update();
                        return jdbc.sql(
                                        """
                                        explain select * from journal
                                        where context = 'territory' and position > -1 and %s
                                        order by position limit 50\
                                        """
                                                .formatted(filter))
                                .query((row, _) -> row.getString(1))
                                .list();
                    });

            assertThat(String.join("\n", plan))
                    .as(filter)
                    .containsPattern("Index Cond: .*(territory|split_part|subject)");
        }
    }

    @Test
    void a_filter_and_a_cursor_go_together() {
        var end = end();
        var first = publisher.publish(territory("paged"));
        publisher.publish(territory("paged-other"));
        var second = publisher.publish(qpv("paged", "nord"));

        var page = ask("/api/v1/events?territory=paged&limit=1&after=" + end).json();
        var next = ask("/api/v1/events?territory=paged&after=" + page.path("next").asString());

        assertThat(ids(page)).containsExactly(first.id().toString());
        assertThat(ids(next.json())).containsExactly(second.id().toString());
    }

    @Test
    void whoever_prefers_lines_gets_an_event_a_line() {
        var first = publisher.publish(territory("lines"));
        publisher.publish(qpv("lines", "nord"));
        reporting.awaitAll(publisher);

        var all = reporting.get("/api/v1/events?territory=lines", "Accept", "application/x-ndjson");
        var one =
                reporting.get(
                        "/api/v1/events?territory=lines&limit=1", "Accept", "application/x-ndjson");

        assertThat(all.header("Content-Type").orElseThrow()).startsWith("application/x-ndjson");
        assertThat(all.text()).endsWith("\n");
        assertThat(all.text().lines().map(JsonMapper.shared()::readTree))
                .hasSize(2)
                .first()
                .satisfies(event ->
                        assertThat(event.path("id").asString()).isEqualTo(first.id().toString()));
        assertThat(all.header("Avenant-Next")).isEmpty();
        assertThat(one.text().lines()).hasSize(1);
        assertThat(one.header("Avenant-Next")).isEqualTo(one.header("Avenant-Cursor")).isPresent();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "limit=0 | parameter limit",
                "limit=10001 | parameter limit",
                "limit=many | parameter limit",
                "after=12 | parameter after",
                "after=territory:-2 | parameter after",
                "after=elsewhere:1 | parameter after",
                "after=territory:1;drop | parameter after"
            })
    void what_is_malformed_is_said_to_be_with_its_place(String parameter, String location) {
        var answer = ask("/api/v1/events?" + parameter);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.problem().path("code").asString()).isEqualTo("malformed");
        assertThat(answer.problem().path("location").asString()).isEqualTo(location);
    }

    @Test
    void an_event_that_comes_twice_is_there_once() {
        var published = publisher.publish(territory("twice"));
        publisher.sendAgain(published);
        publisher.publish(qpv("twice", "nord"));
        publisher.sendAgain(published);
        publisher.publish(territory("twice-later"));

        assertThat(ids(ask("/api/v1/events?subject=territory:twice").json())).hasSize(1);
        assertThat(ask("/api/v1/territories/twice").json().path("quartiers").size()).isEqualTo(1);
    }

    @Test
    void a_type_that_nobody_knows_yet_is_kept_and_counted_and_stops_nothing() {
        var unknown =
                publisher.publish(
                        Contexts.TERRITORY,
                        TOMORROW,
                        "quartier:twinned.nord",
                        "{\"with\":\"sud\"}");
        publisher.publish(territory("twinned"));

        assertThat(ask("/api/v1/events?subject=quartier:twinned.nord").text())
                .contains("\"data\":{\"with\":\"sud\"}", unknown.id().toString());
        assertThat(ask("/api/v1/status").json().path("types").path(TOMORROW.toString()).asInt())
                .isEqualTo(1);
        assertThat(ask("/api/v1/territories/twinned").status()).isEqualTo(200);
    }

    @Test
    void bytes_that_are_not_json_are_kept_as_they_are_and_stop_nothing() {
        for (var bytes :
                List.of(
                        "not json".getBytes(UTF_8),
                        new byte[] {'"', 0, '"'},
                        new byte[] {(byte) 0xC3, '('},
                        new byte[0])) {
            var subject = "statistic:bytes." + bytes.length;
            publisher.publish(Contexts.TERRITORY, STATISTIC, subject, bytes);
            publisher.publish(territory("bytes-" + bytes.length));

            var event = ask("/api/v1/events?subject=" + subject).json().path("events").get(0);

            assertThat(event.has("data")).isFalse();
            assertThat(event.path("data_base64").asString())
                    .isEqualTo(Base64.getEncoder().encodeToString(bytes));
            assertThat(ask("/api/v1/territories/bytes-" + bytes.length).status()).isEqualTo(200);
        }
    }

    private List<Published> threeContexts(int round) {
        return List.of(
                publisher.publish(territory("round-" + round)),
                publisher.publish(Contracts.registered("round-" + round)),
                publisher.publish(organisation("round-" + round, "Organisation", null)));
    }

    private String end() {
        return ask("/api/v1/events?limit=10000").json().path("cursor").asString();
    }

    private Answer ask(String path) {
        reporting.awaitAll(publisher);
        return reporting.get(path);
    }

    private static List<String> ids(JsonNode page) {
        return page.path("events").valueStream().map(event -> event.path("id").asString()).toList();
    }
}

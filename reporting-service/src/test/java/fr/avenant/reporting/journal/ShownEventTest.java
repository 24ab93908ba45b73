package fr.avenant.reporting.journal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonInclude.Include;
import fr.avenant.reporting.journal.Authors.Author;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ShownEventTest {

    private static final List<JournalledEvent> EVENTS =
            List.of(event("e1", "a"), event("e2", "b"), event("e3", "a"));

    private static final Author CITY = new Author("organisation:ville", Set.of("contributor"));

    @Test
    void an_auditor_sees_the_pseudonym_and_the_event_as_it_is() {
        var shown = json(ShownEvent.whole(EVENTS)).get(0);

        assertThat(shown.path("actor").asString()).isEqualTo("a");
        assertThat(shown.has("by")).isFalse();
        assertThat(shown.path("id").asString()).isEqualTo("e1");
        assertThat(shown.at("/data/id").asString()).isEqualTo("x");
    }

    @Test
    void others_see_for_whom_it_was_recorded_if_that_is_known_and_never_the_pseudonym() {
        var asked = new ArrayList<Set<String>>();

        var shown =
                json(
                        ShownEvent.withoutActors(
                                EVENTS,
                                actors -> {
                                    asked.add(actors);
                                    return Map.of("a", CITY);
                                }));

        assertThat(asked).as("once a page").containsExactly(Set.of("a", "b"));
        assertThat(shown).noneMatch(event -> event.has("actor"));
        assertThat(shown.get(0).path("by").toString())
                .isEqualTo("{\"organisation\":\"organisation:ville\",\"roles\":[\"contributor\"]}");
        assertThat(shown.get(1).has("by")).isFalse();
        assertThat(shown.get(2).path("by")).isEqualTo(shown.get(0).path("by"));
        assertThat(shown.get(2).path("type").asString()).isEqualTo("t");
    }

    private static List<JsonNode> json(List<ShownEvent> events) {
        var mapper =
                JsonMapper.builder()
                        .changeDefaultPropertyInclusion(
                                it -> it.withValueInclusion(Include.NON_NULL))
                        .build();
        return mapper.readTree(mapper.writeValueAsString(events)).valueStream().toList();
    }

    private static JournalledEvent event(String id, String actor) {
        return new JournalledEvent(
                id,
                "t",
                "/s",
                "x:y",
                "2026-01-01T08:00:00Z",
                0,
                0,
                "territory",
                null,
                actor,
                "c",
                "c",
                "{\"id\":\"x\"}",
                null);
    }
}

package fr.avenant.reporting.journal;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import fr.avenant.reporting.journal.Authors.Author;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An event as a reader of the journal sees it.
 *
 * @param actor pseudonym of who recorded it; absent if the reader may not see it
 * @param by for whom it was recorded, instead; absent if that is not known either
 */
record ShownEvent(
        @JsonUnwrapped JournalledEvent event, @Nullable String actor, @Nullable Author by) {

    /** With the pseudonyms. */
    static List<ShownEvent> whole(List<JournalledEvent> events) {
        return events.stream().map(event -> new ShownEvent(event, event.actor(), null)).toList();
    }

    /** With organisations and roles in their place. */
    static List<ShownEvent> withoutActors(List<JournalledEvent> events, Authors authors) {
        var known =
                authors.of(
                        events.stream()
                                .map(JournalledEvent::actor)
                                .collect(Collectors.toUnmodifiableSet()));
        return events.stream()
                .map(event -> new ShownEvent(event, null, known.get(event.actor())))
                .toList();
    }
}

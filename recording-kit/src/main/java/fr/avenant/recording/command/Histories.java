package fr.avenant.recording.command;

import fr.avenant.contracts.Effective;
import fr.avenant.contracts.EventJson;
import fr.avenant.contracts.Source;
import fr.avenant.recording.decision.FactHistory;
import fr.avenant.recording.decision.Lifecycle;
import fr.avenant.recording.store.EventBuffer;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.node.ObjectNode;

/** What facts were after events of theirs: nobody changes that any more. */
final class Histories {

    /** What is held, under the names that it has in every event. */
    private record Held(Object content, Effective effective, Source source) {}

    private final JdbcClient jdbc;
    private final EventStore store;

    Histories(JdbcClient jdbc, EventStore store) {
        this.jdbc = jdbc;
        this.store = store;
    }

    /** What is recorded as a request would tell it. */
    static ObjectNode told(Lifecycle.Current<?> state) {
        return EventJson.canonicalMapper()
                .valueToTree(new Held(state.content(), state.effective(), state.source()));
    }

    /**
     * What was recorded after each of these events: after a withdrawal, what it took back; after an
     * event that is none of the fact's, what was recorded last.
     *
     * @return nothing of facts that were never recorded
     */
    <C> Map<NamedEvent, Lifecycle.Current<C>> after(
            Collection<NamedEvent> named, FactHistory<C, ?> history) {
        if (named.isEmpty()) {
            return Map.of();
        }
        var wanted =
                named.stream()
                        .collect(
                                Collectors.groupingBy(
                                        NamedEvent::id,
                                        Collectors.mapping(NamedEvent::event, Collectors.toSet())));
        return streams(wanted.keySet())
                .inPlaceOfStore(() -> {
                    var states = new HashMap<NamedEvent, Lifecycle.Current<C>>();
                    wanted.forEach((id, events) -> states.putAll(after(id, events, history)));
                    return states;
                });
    }

    private <C> Map<NamedEvent, Lifecycle.Current<C>> after(
            String id, Set<UUID> wanted, FactHistory<C, ?> history) {
        var states = new HashMap<NamedEvent, Lifecycle.Current<C>>();
        Lifecycle<C> state = Lifecycle.unknown();
        Lifecycle.@Nullable Current<C> last = null;
        for (var message : store.readEvents(id).asStream().toList()) {
            var event = UUID.fromString(message.getIdentifier());
            state = history.after(state, event, message.getPayload());
            if (state instanceof Lifecycle.Current<C> current) {
                last = current;
            }
            if (last != null && wanted.contains(event)) {
                states.put(new NamedEvent(id, event), last);
            }
        }
        if (last != null) {
            for (var event : wanted) {
                states.putIfAbsent(new NamedEvent(id, event), last);
            }
        }
        return states;
    }

    private EventBuffer streams(Set<String> ids) {
        var streams = new EventBuffer();
        ids.forEach(streams::know);
        jdbc.sql(Prelude.STREAMS)
                .param(ids.toArray(String[]::new))
                .query(row -> {
                    streams.addStored(Prelude.event(row));
                });
        return streams;
    }
}

package fr.avenant.reporting.differential;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.avenant.contracts.Contexts;
import fr.avenant.contracts.DomainEvent;
import fr.avenant.contracts.EventJson;
import fr.avenant.reporting.scenario.Publisher;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A history under names of its own, with the positions that its events have got. */
final class PublishedHistory {

    private static final AtomicInteger PUBLISHED = new AtomicInteger();

    private final String name = "chance" + PUBLISHED.incrementAndGet() + "-";
    private final Map<Contexts, List<Long>> positions = new EnumMap<>(Contexts.class);
    private final Map<UUID, UUID> identifiers = new HashMap<>();

    private PublishedHistory() {}

    static PublishedHistory of(History history, Publisher publisher) {
        var published = new PublishedHistory();
        history.events().forEach(it -> published.add(it, publisher));
        return published;
    }

    private void add(Told told, Publisher publisher) {
        var json = named(EventJson.write(told.event()));
        for (var key : identifiers.keySet()) {
            if (json.contains(key.toString())) {
                json = json.replace(key.toString(), String.valueOf(identifiers.get(key)));
            }
        }
        var type = told.event().getClass().asSubclass(Record.class);
        var event = publisher.publish((DomainEvent) EventJson.read(json.getBytes(UTF_8), type));
        identifiers.put(told.key(), event.id());
        positions.computeIfAbsent(told.context(), _ -> new ArrayList<>()).add(event.position());
    }

    /** A text of the history as it is published. */
    String named(String text) {
        return text.replace(History.NAME, name);
    }

    /** The text of an answer as the history would have it. */
    String unnamed(String text) {
        return text.replace(name, History.NAME);
    }

    /** As it stands in addresses. */
    String positions(Known known) {
        return Stream.of(Contexts.values())
                .map(it -> it.label() + ":" + position(it, known.of(it)))
                .collect(Collectors.joining(","));
    }

    private long position(Contexts context, int events) {
        var all = positions.getOrDefault(context, List.of());
        if (all.isEmpty()) {
            return -1;
        }
        return events == 0 ? all.getFirst() - 1 : all.get(events - 1);
    }
}

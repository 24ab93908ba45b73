package fr.avenant.recording.guard;

import fr.avenant.contracts.Contexts;
import fr.avenant.contracts.DomainEvent;
import fr.avenant.contracts.EventEnvelope;
import fr.avenant.contracts.EventJson;
import fr.avenant.contracts.EventReader;
import fr.avenant.contracts.EventType;
import fr.avenant.contracts.EventTypes;
import fr.avenant.kit.consumer.BatchWriter;
import fr.avenant.kit.consumer.ConsumedEvent;
import fr.avenant.kit.consumer.RowArrays;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the identifiers that other services hold, from their topics. What says to whom something
 * belongs, but in words that this version does not know, is parked: until somebody looks, it counts
 * as not known, for it may be closed.
 */
public final class KnownReferences implements BatchWriter {

    /**
     * What an event lets know.
     *
     * @param closed null if it does not say, or nobody publishes it
     * @param codes JSON list; null if it does not say, or has none
     */
    private record Known(
            EventEnvelope envelope, @Nullable Boolean closed, @Nullable String codes) {}

    private static final Set<String> TELLING =
            Stream.of(Contexts.values())
                    .flatMap(context -> EventTypes.eventClasses(context.events()).stream())
                    .filter(Belonging::isToldBy)
                    .map(event -> EventType.of(event).name())
                    .collect(Collectors.toUnmodifiableSet());

    private final EventReader reader;
    private final String own;

    /**
     * @param context of the service that wants to know: what it holds itself, it knows better
     */
    public KnownReferences(Contexts context) {
        this(context, EventReader.ofPlatform());
    }

    KnownReferences(Contexts context, EventReader reader) {
        this.own = context.source();
        this.reader = reader;
    }

    @Override
    public void write(Connection connection, List<ConsumedEvent> events) throws SQLException {
        var lastBySubject = new LinkedHashMap<String, ConsumedEvent>();
        events.stream()
                .filter(event -> !event.envelope().source().equals(own))
                .forEach(event -> lastBySubject.put(event.envelope().subject(), event));
        var last = lastBySubject.values().stream().map(this::known).toList();
        try (var statement =
                connection.prepareStatement(
                        """
                        insert into known_reference (id, withdrawn, sequence, territory, closed, codes)
                        select id, withdrawn, sequence, territory, closed,
                               case when codes is not null then array(select json_array_elements_text(codes::json)) end
                        from unnest(?::text[], ?::boolean[], ?::bigint[], ?::text[], ?::boolean[], ?::text[])
                            as row (id, withdrawn, sequence, territory, closed, codes)
                        on conflict (id) do update
                        set withdrawn = excluded.withdrawn, sequence = excluded.sequence,
                            territory = coalesce(excluded.territory, known_reference.territory),
                            closed = coalesce(excluded.closed, known_reference.closed),
                            codes = coalesce(excluded.codes, known_reference.codes)
                        where known_reference.sequence < excluded.sequence\
                        """)) {
            new RowArrays<>(connection, statement, last)
                    .add("text", it -> it.envelope().subject())
                    .add("boolean", it -> it.envelope().type().name().endsWith("Withdrawn"))
                    .add("bigint", it -> it.envelope().sequence())
                    .add("text", it -> it.envelope().territory())
                    .add("boolean", Known::closed)
                    .add("text", Known::codes);
            statement.executeUpdate();
        }
    }

    private Known known(ConsumedEvent event) {
        var type = event.envelope().type();
        if (!TELLING.contains(type.name())) {
            return new Known(event.envelope(), null, null);
        }
        return switch (reader.read(type, event.raw().value())) {
            case EventReader.Read.Known(DomainEvent told) ->
                    new Known(
                            event.envelope(),
                            Belonging.isClosed(told),
                            json(Belonging.codes(told)));
            case EventReader.Read.Unknown _ ->
                    throw new IllegalStateException(
                            "This version does not know to whom %s says something belongs"
                                    .formatted(type));
        };
    }

    private static @Nullable String json(String @Nullable [] codes) {
        return codes == null ? null : EventJson.write(List.of(codes));
    }
}

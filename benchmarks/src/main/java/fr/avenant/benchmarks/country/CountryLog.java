package fr.avenant.benchmarks.country;

import fr.avenant.contracts.Contexts;
import fr.avenant.contracts.DomainEvent;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Gives events their places: positions without a hole for each context, and times that go through
 * ten years steadily.
 */
final class CountryLog {

    private static final Instant FIRST = Instant.parse("2015-07-01T08:00:00Z");
    private static final Instant LAST = Instant.parse("2025-12-31T17:00:00Z");
    private static final int OF_A_REQUEST = 20;

    private final long events;
    private final Chance chance;
    private final Consumer<GeneratedEvent> listener;
    private final Map<Contexts, Long> positions = new EnumMap<>(Contexts.class);
    private String request = "";
    private long told;

    CountryLog(long events, Chance chance, Consumer<GeneratedEvent> listener) {
        this.events = events;
        this.chance = chance;
        this.listener = listener;
    }

    /** How many events there are so far. */
    long told() {
        return told;
    }

    /** Whether there are as many as there shall be. */
    boolean isFull() {
        return told >= events;
    }

    /**
     * Tells one more event, unless there are enough.
     *
     * @param actor of the territory
     * @param sequence within the aggregate
     * @return its identifier
     */
    UUID tell(@Nullable String territory, String actor, long sequence, DomainEvent event) {
        var id = chance.uuid();
        if (isFull()) {
            return id;
        }
        if (told % OF_A_REQUEST == 0) {
            request = chance.uuid().toString();
        }
        var context = context(event);
        var position = positions.merge(context, 0L, (before, _) -> before + 1);
        listener.accept(
                new GeneratedEvent(
                        context, position, id, event, sequence, time(), territory, actor, request));
        told++;
        return id;
    }

    private Instant time() {
        var micros = ChronoUnit.MICROS.between(FIRST, LAST);
        return FIRST.plus((long) (micros * ((double) told / events)), ChronoUnit.MICROS);
    }

    private static Contexts context(DomainEvent event) {
        for (var context : Contexts.values()) {
            if (context.events().isInstance(event)) {
                return context;
            }
        }
        throw new IllegalArgumentException(event.getClass().getName());
    }
}

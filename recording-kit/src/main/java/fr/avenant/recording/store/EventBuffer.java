package fr.avenant.recording.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.GenericDomainEventEntry;

/**
 * The events of some aggregates, read at once, and those that are decided on top of them and not
 * stored yet: while it is bound to a thread, Axon reads and appends here and nowhere else.
 */
public final class EventBuffer {

    private static final ScopedValue<EventBuffer> BOUND = ScopedValue.newInstance();
    private static final long NOTHING = -1;

    private final Map<String, List<DomainEventData<String>>> streams = new HashMap<>();
    private final List<BufferedEvent> decided = new ArrayList<>();

    /** The one that is bound to the running thread. */
    static Optional<EventBuffer> bound() {
        return BOUND.isBound() ? Optional.of(BOUND.get()) : Optional.empty();
    }

    /** Does the work with this buffer in place of the store. */
    public <T> T inPlaceOfStore(Supplier<T> work) {
        return ScopedValue.where(BOUND, this).call(work::get);
    }

    /** Makes an aggregate known, with no event yet. */
    public void know(String aggregate) {
        streams.computeIfAbsent(aggregate, _ -> new ArrayList<>());
    }

    /** Adds the next event of an aggregate as it is stored. */
    public void addStored(DomainEventData<String> event) {
        streams.computeIfAbsent(event.getAggregateIdentifier(), _ -> new ArrayList<>()).add(event);
    }

    /** Sequence of the newest event of an aggregate, from 0; -1 if it has none. */
    public long version(String aggregate) {
        var events = known(aggregate);
        return events.isEmpty() ? NOTHING : events.getLast().getSequenceNumber();
    }

    /**
     * The first event of an aggregate, of which more cannot be asked without knowing it.
     *
     * @throws IllegalStateException if the aggregate was not read
     */
    public Optional<DomainEventData<String>> first(String aggregate) {
        return known(aggregate).stream().findFirst();
    }

    /** The newest event of an aggregate, stored or decided. */
    public Optional<DomainEventData<String>> newest(String aggregate) {
        var events = known(aggregate);
        return events.isEmpty() ? Optional.empty() : Optional.of(events.getLast());
    }

    /** How many events are decided: where {@link #since(int)} and {@link #undo(int)} begin. */
    public int mark() {
        return decided.size();
    }

    /** What was decided after a mark, in order. */
    public List<BufferedEvent> since(int mark) {
        return List.copyOf(decided.subList(mark, decided.size()));
    }

    /** Forgets what was decided after a mark. */
    public void undo(int mark) {
        var undone = decided.subList(mark, decided.size());
        undone.reversed().forEach(event -> known(event.aggregate()).removeLast());
        undone.clear();
    }

    Stream<DomainEventData<String>> stream(String aggregate, long firstSequence) {
        // A copy: the handlers that read it may append.
        return List.copyOf(known(aggregate)).stream()
                .filter(event -> event.getSequenceNumber() >= firstSequence);
    }

    void append(BufferedEvent event) {
        var message = event.message();
        decided.add(event);
        known(event.aggregate())
                .add(
                        new GenericDomainEventEntry<>(
                                message.getType(),
                                message.getAggregateIdentifier(),
                                message.getSequenceNumber(),
                                message.getIdentifier(),
                                message.getTimestamp(),
                                event.type(),
                                event.revision(),
                                event.payload(),
                                event.metadata()));
    }

    private List<DomainEventData<String>> known(String aggregate) {
        var events = streams.get(aggregate);
        if (events == null) {
            throw new IllegalStateException("Not read: " + aggregate);
        }
        return events;
    }
}

package fr.avenant.reporting.generation;

import fr.avenant.contracts.Contexts;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.Map;

/** Which positions of each context are written: they are dense, so that a bit for each will do. */
final class Positions {

    private final Map<Contexts, Long> most;
    private final Map<Contexts, BitSet> written = new EnumMap<>(Contexts.class);

    /**
     * @param most how many events each context can have
     */
    Positions(Map<Contexts, Long> most) {
        this.most = most;
        most.keySet().forEach(context -> written.put(context, new BitSet()));
    }

    /**
     * Whether it was not there yet.
     *
     * @throws IllegalArgumentException if no event can have it
     */
    boolean add(Contexts context, long position) {
        if (position < 0 || position >= most.getOrDefault(context, 0L)) {
            throw new IllegalArgumentException(
                    "No position of " + context.label() + ": " + position);
        }
        var bits = bits(context);
        var bit = Math.toIntExact(position);
        if (bits.get(bit)) {
            return false;
        }
        bits.set(bit);
        return true;
    }

    void remove(Contexts context, long position) {
        bits(context).clear(Math.toIntExact(position));
    }

    /** Adds those of another part of the events. */
    void addAll(Positions others) {
        others.written.forEach((context, bits) -> bits(context).or(bits));
    }

    long count() {
        return written.values().stream().mapToLong(BitSet::cardinality).sum();
    }

    /** The last one of each context before the first that is missing. */
    Map<Contexts, Long> complete() {
        var complete = new EnumMap<Contexts, Long>(Contexts.class);
        written.forEach((context, bits) -> complete.put(context, bits.nextClearBit(0) - 1L));
        return complete;
    }

    private BitSet bits(Contexts context) {
        return written.computeIfAbsent(context, _ -> new BitSet());
    }
}

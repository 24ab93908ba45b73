package fr.avenant.recording.command;

import fr.avenant.contracts.InvalidContent;
import fr.avenant.contracts.bound.Bounds;
import fr.avenant.contracts.bound.Count;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A request to record or correct many facts of one kind: all of them, or none.
 *
 * @param facts from 1 to {@link #MOST}, no identifier twice
 * @param <C> what is recorded
 */
public record Batch<C>(@Count(Batch.MOST) List<BatchEntry<C>> facts) {

    /** How many facts may come together. */
    public static final int MOST = Bounds.MOST_ELEMENTS;

    public Batch {
        InvalidContent.unless(
                facts == null || (!facts.isEmpty() && facts.size() <= MOST),
                "facts",
                "must be from 1 to " + MOST);
    }

    List<PlacedEntry<C>> placed() {
        return IntStream.range(0, facts.size())
                .mapToObj(index -> new PlacedEntry<>("/facts/" + index, facts.get(index)))
                .toList();
    }
}

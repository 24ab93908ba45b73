package fr.avenant.reporting.means;

import fr.avenant.contracts.Identifier;
import fr.avenant.contracts.Quantity;
import fr.avenant.contracts.engagement.Means;
import fr.avenant.reporting.entry.RecordedFact;
import fr.avenant.reporting.entry.RegisterEntries;
import fr.avenant.reporting.entry.RegisterEntries.Entry;
import fr.avenant.reporting.entry.RegisterEntries.EntrySource;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What an organisation states that it puts in, as its own page shows it.
 *
 * @param contract slug
 * @param unit goes with a quantity
 */
public record StatedMeans(
        String id,
        String label,
        String contract,
        String territory,
        Means.Resource resource,
        @Nullable Quantity quantity,
        @Nullable String unit,
        EntrySource source) {

    /** As whoever asks may see it; null if there is none. */
    static @Nullable Quantity quantity(@Nullable RecordedFact figure) {
        return figure == null ? null : figure.quantity();
    }

    /** Means that an organisation puts in, with their figures. */
    public static List<StatedMeans> of(RegisterEntries entries, List<Entry<Means>> means) {
        var figures =
                entries.facts()
                        .byAggregate(
                                means.stream()
                                        .map(entry -> entry.content().territory())
                                        .collect(Collectors.toSet()),
                                means.stream().map(Entry::id).toList());
        return means.stream()
                .map(entry ->
                        new StatedMeans(
                                entry.id(),
                                entry.content().label(),
                                Identifier.code(entry.content().contract()),
                                entry.content().territory(),
                                entry.content().resource(),
                                quantity(figures.get(entry.id())),
                                entry.content().unit(),
                                entry.source()))
                .toList();
    }
}

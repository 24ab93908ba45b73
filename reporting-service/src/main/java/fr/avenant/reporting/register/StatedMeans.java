package fr.avenant.reporting.register;

import fr.avenant.contracts.Identifier;
import fr.avenant.contracts.Quantity;
import fr.avenant.contracts.engagement.Means;
import fr.avenant.reporting.register.RegisterEntries.EntrySource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an organisation states that it puts in, as its own page shows it.
 *
 * @param contract slug
 * @param unit goes with a quantity
 */
record StatedMeans(
        String id,
        String label,
        String contract,
        String territory,
        Means.Resource resource,
        @Nullable Quantity quantity,
        @Nullable String unit,
        EntrySource source) {

    static List<StatedMeans> by(RegisterEntries entries, String organisation) {
        return entries.naming("means", "partner", organisation, Means.class).stream()
                .map(entry ->
                        new StatedMeans(
                                entry.id(),
                                entry.content().label(),
                                Identifier.code(entry.content().contract()),
                                entry.content().territory(),
                                entry.content().resource(),
                                entry.content().quantity(),
                                entry.content().unit(),
                                entry.source()))
                .toList();
    }
}

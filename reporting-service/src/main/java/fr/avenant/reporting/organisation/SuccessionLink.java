package fr.avenant.reporting.organisation;

import fr.avenant.contracts.Effective;
import fr.avenant.contracts.territory.Succession;
import fr.avenant.reporting.entry.Partner;
import fr.avenant.reporting.entry.RegisterEntries;
import fr.avenant.reporting.entry.RegisterEntries.EntrySource;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Another organisation before or after an organisation.
 *
 * @param since the first day of the successor; null if the source does not say
 */
record SuccessionLink(
        String id,
        Partner organisation,
        @Nullable LocalDate since,
        @Nullable String legalBasis,
        Effective effective,
        EntrySource source) {

    static List<SuccessionLink> predecessors(RegisterEntries entries, String organisation) {
        return read(entries, "successor", organisation, Succession::predecessor);
    }

    static List<SuccessionLink> successors(RegisterEntries entries, String organisation) {
        return read(entries, "predecessor", organisation, Succession::successor);
    }

    private static List<SuccessionLink> read(
            RegisterEntries entries,
            String field,
            String organisation,
            Function<Succession, String> other) {
        var links = entries.naming("succession", field, organisation, Succession.class);
        var names =
                new Partner.Names(
                        entries, links.stream().map(link -> other.apply(link.content())).toList());
        return links.stream()
                .map(link ->
                        new SuccessionLink(
                                link.id(),
                                names.partner(other.apply(link.content())),
                                link.validFrom(),
                                link.content().legalBasis(),
                                link.effective(),
                                link.source()))
                .toList();
    }
}

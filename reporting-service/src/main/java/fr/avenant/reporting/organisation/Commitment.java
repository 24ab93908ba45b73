package fr.avenant.reporting.organisation;

import fr.avenant.contracts.Identifier;
import fr.avenant.contracts.engagement.Engagement;
import fr.avenant.reporting.entry.RegisterEntries;
import fr.avenant.reporting.entry.RegisterEntries.Entry;
import fr.avenant.reporting.entry.RegisterEntries.EntrySource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An engagement as the page of one of its partners shows it.
 *
 * @param contract slug
 * @param contractTitle null if the contract is not registered
 * @param node code in the contract's framework
 * @param indicators how many follow it
 */
record Commitment(
        String id,
        String label,
        String contract,
        @Nullable String contractTitle,
        String territory,
        @Nullable String pillar,
        @Nullable String theme,
        @Nullable String node,
        int indicators,
        EntrySource source) {

    static List<Commitment> of(
            RegisterEntries entries, String organisation, OrganisationWindows windows) {
        var engagements =
                windows.entries(
                        OrganisationWindows.ENGAGEMENTS,
                        entries.listing(
                                "engagement",
                                "partners",
                                organisation,
                                Engagement.class,
                                windows.of(OrganisationWindows.ENGAGEMENTS)));
        var titles =
                entries.contractTitles(
                        engagements.stream().map(entry -> entry.content().contract()).toList());
        var indicators = entries.counts().indicators(engagements.stream().map(Entry::id).toList());
        return engagements.stream()
                .map(entry ->
                        new Commitment(
                                entry.id(),
                                entry.content().label(),
                                Identifier.code(entry.content().contract()),
                                titles.get(entry.content().contract()),
                                entry.content().territory(),
                                entry.content().pillar(),
                                entry.content().theme(),
                                entry.content().node(),
                                indicators.getOrDefault(entry.id(), 0),
                                entry.source()))
                .toList();
    }
}

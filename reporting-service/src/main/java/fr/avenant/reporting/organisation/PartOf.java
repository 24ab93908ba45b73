package fr.avenant.reporting.organisation;

import fr.avenant.contracts.territory.Organisation;
import fr.avenant.reporting.entry.Partner;
import fr.avenant.reporting.entry.RegisterEntries;
import fr.avenant.reporting.entry.RegisterEntries.Entry;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an organisation is a part of, and when.
 *
 * @param from the first day, month or year of it; null if no source tells
 * @param to the last one; null while it goes on, or if no source tells
 * @param legalBasis the act that it rests on; null if no source gives it
 * @param reason why it is taken for a part; null if a source says that it is one
 */
public record PartOf(
        Partner organisation,
        @Nullable String from,
        @Nullable String to,
        @Nullable String legalBasis,
        @Nullable String reason) {

    static List<PartOf> of(RegisterEntries entries, Organisation organisation) {
        var names =
                new Partner.Names(
                        entries,
                        organisation.partOf().stream()
                                .map(Organisation.Whole::organisation)
                                .toList());
        return organisation.partOf().stream()
                .map(whole ->
                        new PartOf(
                                names.partner(whole.organisation()),
                                whole.from(),
                                whole.to(),
                                whole.legalBasis(),
                                whole.reason()))
                .toList();
    }

    /** What is a part of an organisation: each with the part in its place. */
    static List<PartOf> parts(
            RegisterEntries entries, String organisation, OrganisationWindows windows) {
        var links =
                windows.entries(
                        OrganisationWindows.PARTS,
                        entries.naming(
                                "part",
                                "whole",
                                organisation,
                                Organisation.Whole.class,
                                windows.of(OrganisationWindows.PARTS)));
        var names = new Partner.Names(entries, links.stream().map(Entry::id).toList());
        return links.stream()
                .map(link ->
                        new PartOf(
                                names.partner(link.id()),
                                link.content().from(),
                                link.content().to(),
                                link.content().legalBasis(),
                                link.content().reason()))
                .toList();
    }
}

package fr.avenant.reporting.organisation;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import fr.avenant.contracts.Effective;
import fr.avenant.contracts.engagement.Means;
import fr.avenant.contracts.territory.Organisation;
import fr.avenant.reporting.answer.Standpoint;
import fr.avenant.reporting.entry.RegisterEntries;
import fr.avenant.reporting.entry.RegisterEntries.Entry;
import fr.avenant.reporting.entry.RegisterEntries.EntrySource;
import fr.avenant.reporting.generation.Snapshot;
import fr.avenant.reporting.means.StatedMeans;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An organisation as its page shows it.
 *
 * @param siren nine digits
 * @param siret fourteen digits
 * @param rna the number of an association in the national register
 * @param territory slug; null for a national one
 * @param partOf what it is or was a part of, as a service of the State is
 * @param predecessors those whose place it took
 * @param successors those that took its place
 * @param parts what is a part of it: there each names the part
 * @param signed contracts that it signed
 * @param engagements those that it takes part in, in every territory
 * @param totals by list, how many there are in all, whatever part is told here
 * @param next by list, what to ask for after the part that is told here; null if all is told
 * @param ended whether it was there no longer on the day of the question
 * @param failed sections that are empty, and entries that are missing, because they cannot be read;
 *     null if all can
 */
record OrganisationDetail(
        String id,
        String code,
        String name,
        Organisation.Kind kind,
        @Nullable String sigle,
        @Nullable String siren,
        @Nullable String siret,
        @Nullable String rna,
        @Nullable String territory,
        List<String> otherNames,
        List<PartOf> partOf,
        Effective effective,
        EntrySource source,
        List<SuccessionLink> predecessors,
        List<SuccessionLink> successors,
        List<PartOf> parts,
        List<SignedContract> signed,
        List<Commitment> engagements,
        List<StatedMeans> means,
        List<BodySeat> bodies,
        List<HeldPost> posts,
        Map<String, Integer> totals,
        @Nullable Map<String, String> next,
        boolean ended,
        @Nullable List<String> failed,
        @JsonUnwrapped Standpoint standpoint) {

    /**
     * @param code what stands after the colon of its identifier
     * @param windows which part of each list
     */
    static Optional<OrganisationDetail> read(
            Snapshot snapshot, String code, OrganisationWindows windows) {
        var entries = new RegisterEntries(snapshot);
        return entries.one("organisation", "organisation:" + code, Organisation.class)
                .map(entry -> of(entries, entry, snapshot, windows));
    }

    private static OrganisationDetail of(
            RegisterEntries entries,
            Entry<Organisation> entry,
            Snapshot snapshot,
            OrganisationWindows windows) {
        var organisation = entry.content();
        return new OrganisationDetail(
                entry.id(),
                entry.code(),
                organisation.name(),
                organisation.kind(),
                organisation.sigle(),
                organisation.siren(),
                organisation.siret(),
                organisation.rna(),
                organisation.territory(),
                organisation.otherNames(),
                entries.section("partOf", () -> PartOf.of(entries, organisation), List.of()),
                entry.effective(),
                entry.source(),
                entries.section(
                        "predecessors",
                        () -> SuccessionLink.predecessors(entries, entry.id()),
                        List.of()),
                entries.section(
                        "successors",
                        () -> SuccessionLink.successors(entries, entry.id()),
                        List.of()),
                entries.section(
                        "parts", () -> PartOf.parts(entries, entry.id(), windows), List.of()),
                entries.section(
                        "signed", () -> SignedContract.by(entries, entry.id(), windows), List.of()),
                entries.section(
                        "engagements",
                        () -> Commitment.of(entries, entry.id(), windows),
                        List.of()),
                entries.section(
                        "means",
                        () -> StatedMeans.of(entries, means(entries, entry.id(), windows)),
                        List.of()),
                entries.section(
                        "bodies", () -> BodySeat.of(entries, entry.id(), windows), List.of()),
                entries.section(
                        "posts", () -> HeldPost.by(entries, entry.id(), windows), List.of()),
                windows.totals(),
                windows.next(),
                entry.ended(),
                entries.failed(),
                Standpoint.of(snapshot));
    }

    private static List<Entry<Means>> means(
            RegisterEntries entries, String organisation, OrganisationWindows windows) {
        return windows.entries(
                OrganisationWindows.MEANS,
                entries.naming(
                        "means",
                        "partner",
                        organisation,
                        Means.class,
                        windows.of(OrganisationWindows.MEANS)));
    }
}

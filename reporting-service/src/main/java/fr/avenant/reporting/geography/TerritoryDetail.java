package fr.avenant.reporting.geography;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import fr.avenant.contracts.Effective;
import fr.avenant.contracts.engagement.Contract;
import fr.avenant.contracts.territory.Perimeter;
import fr.avenant.contracts.territory.Quartier;
import fr.avenant.contracts.territory.Territory;
import fr.avenant.reporting.aidedpost.PostDetail;
import fr.avenant.reporting.answer.Standpoint;
import fr.avenant.reporting.contract.ContractSummary;
import fr.avenant.reporting.entry.RegisterEntries;
import fr.avenant.reporting.entry.RegisterEntries.Entry;
import fr.avenant.reporting.entry.RegisterEntries.EntrySource;
import fr.avenant.reporting.funding.MoneyDetail;
import fr.avenant.reporting.funding.OperationDetail;
import fr.avenant.reporting.generation.Snapshot;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A territory with what it has.
 *
 * @param formerSirens SIREN numbers that the intercommunality had before merging
 * @param money envelopes that no contract has
 * @param posts those that no contract has
 * @param ended whether it was there no longer on the day of the question
 * @param failed sections that are empty, and entries that are missing, because they cannot be read;
 *     null if all can
 */
record TerritoryDetail(
        String slug,
        String name,
        Territory.Epci epci,
        List<String> formerSirens,
        Territory.Area department,
        Territory.Area region,
        List<Territory.ContractCode> contractCodes,
        List<Territory.Commune> communes,
        List<QuartierDetail> quartiers,
        List<ContractSummary> contracts,
        List<OperationDetail> operations,
        List<MoneyDetail> money,
        List<PostDetail> posts,
        Effective effective,
        EntrySource source,
        boolean ended,
        @Nullable List<String> failed,
        @JsonUnwrapped Standpoint standpoint) {

    /** A quartier with the versions of its perimeter, in the order in which they were recorded. */
    record QuartierDetail(
            String id,
            String slug,
            String name,
            Quartier.Kind kind,
            List<String> communes,
            List<Perimeter> geography,
            boolean ended,
            Effective effective,
            EntrySource source) {}

    static Optional<TerritoryDetail> read(Snapshot snapshot, String slug) {
        var entries = new RegisterEntries(snapshot);
        return entries.one("territory", "territory:" + slug, Territory.class)
                .map(territory -> of(territory, entries, snapshot));
    }

    private static TerritoryDetail of(
            Entry<Territory> entry, RegisterEntries entries, Snapshot snapshot) {
        var territory = entry.content();
        return new TerritoryDetail(
                territory.slug(),
                territory.name(),
                territory.epci(),
                territory.formerSirens(),
                territory.department(),
                territory.region(),
                territory.contractCodes(),
                territory.communes(),
                entries.section("quartiers", () -> quartiers(territory.slug(), entries), List.of()),
                entries.section("contracts", () -> contracts(territory.slug(), entries), List.of()),
                entries.section(
                        "operations",
                        () -> OperationDetail.ofTerritory(entries, territory.slug()),
                        List.of()),
                entries.section(
                        "money",
                        () -> MoneyDetail.ofNoContract(entries, territory.slug()),
                        List.of()),
                entries.section(
                        "posts",
                        () -> PostDetail.ofNoContract(entries, territory.slug()),
                        List.of()),
                entry.effective(),
                entry.source(),
                entry.ended(),
                entries.failed(),
                Standpoint.of(snapshot));
    }

    private static List<QuartierDetail> quartiers(String territory, RegisterEntries entries) {
        Map<String, List<Perimeter>> perimeters =
                entries.ofTerritory("perimeter", territory, Perimeter.class).stream()
                        .collect(
                                Collectors.groupingBy(
                                        Entry::id,
                                        Collectors.mapping(Entry::content, Collectors.toList())));
        return entries.ofTerritory("quartier", territory, Quartier.class).stream()
                .map(entry ->
                        new QuartierDetail(
                                entry.id(),
                                entry.slug(),
                                entry.content().name(),
                                entry.content().kind(),
                                entry.content().communes(),
                                perimeters.getOrDefault(entry.id(), List.of()),
                                entry.ended(),
                                entry.effective(),
                                entry.source()))
                .toList();
    }

    private static List<ContractSummary> contracts(String territory, RegisterEntries entries) {
        var signatures =
                ContractSummary.signatures(
                        entries.ofTerritory("signature", territory, Contract.Signature.class));
        return entries.ofTerritory("contract", territory, Contract.class).stream()
                .map(entry -> ContractSummary.of(entry, signatures))
                .toList();
    }
}

package fr.avenant.reporting.means;

import fr.avenant.contracts.Effective;
import fr.avenant.contracts.Period;
import fr.avenant.contracts.Quantity;
import fr.avenant.contracts.engagement.Contract;
import fr.avenant.contracts.engagement.Means;
import fr.avenant.reporting.entry.Partner;
import fr.avenant.reporting.entry.RegisterEntries;
import fr.avenant.reporting.entry.RegisterEntries.Entry;
import fr.avenant.reporting.entry.RegisterEntries.EntrySource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a signatory states that it puts in besides money.
 *
 * @param partnerInferred why it is taken for the partner; null if the place names it
 * @param unit goes with a quantity
 * @param period null if it is the contract's
 * @param quartiers identifiers, if it is for some only
 */
public record MeansDetail(
        String id,
        String label,
        Partner partner,
        @Nullable String partnerInferred,
        Means.Resource resource,
        @Nullable Quantity quantity,
        @Nullable String unit,
        @Nullable Period period,
        List<String> quartiers,
        Effective effective,
        EntrySource source) {

    public static List<MeansDetail> ofContract(RegisterEntries entries, Entry<Contract> contract) {
        var means = entries.ofContract("means", contract, Means.class);
        var names =
                new Partner.Names(
                        entries,
                        means.stream().map(entry -> entry.content().partner()).distinct().toList());
        var figures =
                entries.facts()
                        .byAggregate(
                                List.of(contract.content().territory()),
                                means.stream().map(Entry::id).toList());
        return means.stream()
                .map(entry ->
                        new MeansDetail(
                                entry.id(),
                                entry.content().label(),
                                names.partner(entry.content().partner()),
                                entry.content().partnerInferred(),
                                entry.content().resource(),
                                StatedMeans.quantity(figures.get(entry.id())),
                                entry.content().unit(),
                                entry.content().period(),
                                entry.content().quartiers(),
                                entry.effective(),
                                entry.source()))
                .toList();
    }
}

package fr.avenant.reporting.funding;

import fr.avenant.contracts.Effective;
import fr.avenant.contracts.programmation.FundingShare;
import fr.avenant.contracts.programmation.RenewalOperation;
import fr.avenant.reporting.entry.Partner;
import fr.avenant.reporting.entry.RegisterEntries;
import fr.avenant.reporting.entry.RegisterEntries.Entry;
import fr.avenant.reporting.entry.RegisterEntries.EntrySource;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An operation of urban renewal, of a contract or of none.
 *
 * @param contract identifier; null if the source ties it to none
 * @param quartier identifier; null if the source names none
 * @param plan who gives what; none if the source gives no amounts
 * @param totalEuros that the source prints, whatever the plan adds up to
 * @param approximate whether the source says "about" of the total
 */
public record OperationDetail(
        String id,
        String label,
        RenewalOperation.Programme programme,
        @Nullable String contract,
        @Nullable String quartier,
        List<MoneyDetail.Share> plan,
        @Nullable BigDecimal totalEuros,
        boolean approximate,
        Effective effective,
        EntrySource source) {

    public static List<OperationDetail> ofTerritory(RegisterEntries entries, String territory) {
        return of(entries, entries.ofTerritory("operation", territory, RenewalOperation.class));
    }

    /** In a quartier, by its identifier. */
    public static List<OperationDetail> ofQuartier(
            RegisterEntries entries, String territory, String quartier) {
        return of(
                entries,
                entries.ofTerritory("operation", territory, RenewalOperation.class).stream()
                        .filter(entry -> quartier.equals(entry.content().quartier()))
                        .toList());
    }

    private static List<OperationDetail> of(
            RegisterEntries entries, List<Entry<RenewalOperation>> operations) {
        var names =
                new Partner.Names(
                        entries,
                        operations.stream()
                                .flatMap(entry -> entry.content().plan().stream())
                                .map(FundingShare::funder)
                                .distinct()
                                .toList());
        return operations.stream().map(entry -> of(entry, names)).toList();
    }

    private static OperationDetail of(Entry<RenewalOperation> entry, Partner.Names names) {
        var operation = entry.content();
        var total = operation.statedTotalEuros();
        return new OperationDetail(
                entry.id(),
                operation.label(),
                operation.programme(),
                operation.contract(),
                operation.quartier(),
                operation.plan().stream().map(share -> MoneyDetail.Share.of(share, names)).toList(),
                total == null ? null : total.amount(),
                Boolean.TRUE.equals(operation.approximate()),
                entry.effective(),
                entry.source());
    }
}

package fr.avenant.reporting.funding;

import fr.avenant.contracts.Quantity;
import fr.avenant.contracts.Recording;
import fr.avenant.contracts.programmation.FundingShare;
import fr.avenant.reporting.readtable.FactMembers;
import fr.avenant.reporting.readtable.FactRow;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Who gives what. A funder who stands there twice, with the same purse, gives both. */
record FundingPlan(List<FundingShare> shares) {

    /** One fact for each funder and purse. */
    List<FactRow> facts(
            String measure,
            String territory,
            @Nullable Integer year,
            Map<String, String> shared,
            Map<String, String> labels,
            Recording<?> event) {
        var amounts = new LinkedHashMap<Map<String, String>, BigDecimal>();
        for (var share : shares) {
            var given =
                    new FactMembers()
                            .aggregate("funder", share.funder())
                            .word("creditKind", share.creditKind());
            amounts.merge(given.byDimension(), share.amountEuros().amount(), BigDecimal::add);
        }
        return amounts.entrySet().stream()
                .map(amount -> {
                    var members = new TreeMap<>(shared);
                    members.putAll(amount.getKey());
                    return FactRow.euros(
                            measure,
                            FactRow.Basis.DETAIL,
                            territory,
                            year,
                            members,
                            labels,
                            Quantity.measured(amount.getValue().toPlainString()),
                            event);
                })
                .toList();
    }
}

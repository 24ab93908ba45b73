package fr.avenant.reporting.funding;

import fr.avenant.contracts.Effective;
import fr.avenant.contracts.Quantity;
import fr.avenant.contracts.engagement.Contract;
import fr.avenant.contracts.programmation.CreditKind;
import fr.avenant.contracts.programmation.FundingRule;
import fr.avenant.reporting.entry.Partner;
import fr.avenant.reporting.entry.RegisterEntries;
import fr.avenant.reporting.entry.RegisterEntries.Entry;
import fr.avenant.reporting.entry.RegisterEntries.EntrySource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A rule by which the partners of a contract fund actions.
 *
 * @param unit goes with a quantity
 * @param funders those that it binds; none if it binds all
 */
public record FundingRuleDetail(
        String id,
        String label,
        FundingRule.Subject subject,
        @Nullable Quantity quantity,
        @Nullable String unit,
        List<Partner> funders,
        @Nullable CreditKind creditKind,
        Effective effective,
        EntrySource source) {

    public static List<FundingRuleDetail> ofContract(
            RegisterEntries entries, Entry<Contract> contract) {
        var rules = entries.ofContract("funding-rule", contract, FundingRule.class);
        var names =
                new Partner.Names(
                        entries,
                        rules.stream()
                                .flatMap(entry -> entry.content().funders().stream())
                                .distinct()
                                .toList());
        return rules.stream()
                .map(entry ->
                        new FundingRuleDetail(
                                entry.id(),
                                entry.content().label(),
                                entry.content().subject(),
                                entry.content().quantity(),
                                entry.content().unit(),
                                names.partners(entry.content().funders()),
                                entry.content().creditKind(),
                                entry.effective(),
                                entry.source()))
                .toList();
    }
}

package fr.avenant.reporting.funding;

import fr.avenant.contracts.Quantity;
import fr.avenant.contracts.Recording;
import fr.avenant.contracts.programmation.FundingRule;
import fr.avenant.contracts.programmation.FundingRuleEvent;
import fr.avenant.contracts.programmation.FundingRuleEvent.FundingRuleAdopted;
import fr.avenant.contracts.programmation.FundingRuleEvent.FundingRuleCorrected;
import fr.avenant.contracts.programmation.FundingRuleEvent.FundingRuleWithdrawn;
import fr.avenant.reporting.readtable.Changes;
import fr.avenant.reporting.readtable.EntityRow;
import fr.avenant.reporting.readtable.FactMembers;
import fr.avenant.reporting.readtable.FactRow;
import java.util.List;
import java.util.Map;

/** What becomes of a funding rule: itself, counted by what it decides about. */
public final class FundingRuleProjection {

    private FundingRuleProjection() {}

    public static Changes of(FundingRuleEvent event) {
        return switch (event) {
            case FundingRuleAdopted it -> rule(it);
            case FundingRuleCorrected it -> rule(it);
            case FundingRuleWithdrawn _ -> Changes.ending();
        };
    }

    private static Changes rule(Recording<FundingRule> event) {
        var rule = event.content();
        return Changes.replacing(
                List.of(
                        EntityRow.of("funding-rule", rule.territory(), rule, event)
                                .called(rule.label())
                                .ofContract(rule.contract())
                                .with(FundingRuleRow.of(rule))),
                List.of(
                        new FactRow(
                                "rule",
                                "funding.rules",
                                FactRow.Basis.DETAIL,
                                rule.territory(),
                                null,
                                new FactMembers()
                                        .aggregate("contract", rule.contract())
                                        .aggregate("rule", event.id())
                                        .word("ruleSubject", rule.subject())
                                        .byDimension(),
                                Map.of("rule", rule.label()),
                                Quantity.measured("1"),
                                "rules",
                                event.effective(),
                                event.source())));
    }
}

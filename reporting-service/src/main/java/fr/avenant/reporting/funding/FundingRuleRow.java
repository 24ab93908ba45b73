package fr.avenant.reporting.funding;

import fr.avenant.contracts.programmation.FundingRule;
import fr.avenant.reporting.readtable.Column;
import fr.avenant.reporting.readtable.DetailRow;
import fr.avenant.reporting.readtable.DetailTable;
import java.util.List;

/** What SQL asks of a rule of funding. */
public record FundingRuleRow(List<String> funders) implements DetailRow {

    public static final DetailTable<FundingRuleRow> TABLE =
            DetailTable.one(
                    "funding_rule",
                    "funding-rule",
                    List.of(Column.texts("funders", FundingRuleRow::funders)));

    static FundingRuleRow of(FundingRule rule) {
        return new FundingRuleRow(rule.funders());
    }

    @Override
    public DetailTable<FundingRuleRow> table() {
        return TABLE;
    }
}

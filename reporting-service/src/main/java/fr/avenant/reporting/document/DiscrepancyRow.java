package fr.avenant.reporting.document;

import fr.avenant.contracts.territory.Discrepancy;
import fr.avenant.reporting.readtable.Column;
import fr.avenant.reporting.readtable.DetailRow;
import fr.avenant.reporting.readtable.DetailTable;
import fr.avenant.reporting.readtable.FactMembers;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What SQL asks of a discrepancy, besides its places. */
public record DiscrepancyRow(
        String nature, String severity, @Nullable String recomputed, @Nullable String rule)
        implements DetailRow {

    public static final DetailTable<DiscrepancyRow> TABLE =
            DetailTable.one(
                    "discrepancy",
                    "discrepancy",
                    List.of(
                            Column.text("nature", DiscrepancyRow::nature),
                            Column.text("severity", DiscrepancyRow::severity),
                            Column.text("recomputed", DiscrepancyRow::recomputed),
                            Column.text("rule", DiscrepancyRow::rule)));

    static DiscrepancyRow of(Discrepancy discrepancy) {
        return new DiscrepancyRow(
                FactMembers.written(discrepancy.nature()),
                FactMembers.written(discrepancy.severity()),
                discrepancy.recomputed(),
                discrepancy.rule());
    }

    @Override
    public DetailTable<DiscrepancyRow> table() {
        return TABLE;
    }
}

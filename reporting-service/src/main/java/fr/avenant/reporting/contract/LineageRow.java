package fr.avenant.reporting.contract;

import fr.avenant.contracts.engagement.Contract;
import fr.avenant.reporting.readtable.Column;
import fr.avenant.reporting.readtable.DetailRow;
import fr.avenant.reporting.readtable.DetailTable;
import fr.avenant.reporting.readtable.FactMembers;
import java.util.List;

/**
 * What a contract follows, amends or prolongs.
 *
 * @param other identifier of the other contract
 */
public record LineageRow(String relation, String other) implements DetailRow {

    public static final DetailTable<LineageRow> TABLE =
            DetailTable.list(
                    "contract_lineage",
                    "contract",
                    List.of(
                            Column.text("relation", LineageRow::relation),
                            Column.text("other", LineageRow::other)));

    static List<LineageRow> of(Contract contract) {
        return contract.lineage().stream()
                .map(link -> new LineageRow(FactMembers.written(link.relation()), link.contract()))
                .toList();
    }

    @Override
    public DetailTable<LineageRow> table() {
        return TABLE;
    }
}

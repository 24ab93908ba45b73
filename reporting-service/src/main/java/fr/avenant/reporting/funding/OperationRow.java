package fr.avenant.reporting.funding;

import fr.avenant.contracts.programmation.RenewalOperation;
import fr.avenant.reporting.readtable.Column;
import fr.avenant.reporting.readtable.DetailRow;
import fr.avenant.reporting.readtable.DetailTable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What SQL asks of an operation of renewal. */
public record OperationRow(@Nullable String quartier, @Nullable Boolean approximate)
        implements DetailRow {

    public static final DetailTable<OperationRow> TABLE =
            DetailTable.one(
                    "operation",
                    "operation",
                    List.of(
                            Column.text("quartier", OperationRow::quartier),
                            Column.of("approximate", "boolean", OperationRow::approximate)));

    static OperationRow of(RenewalOperation operation) {
        return new OperationRow(operation.quartier(), operation.approximate());
    }

    @Override
    public DetailTable<OperationRow> table() {
        return TABLE;
    }
}

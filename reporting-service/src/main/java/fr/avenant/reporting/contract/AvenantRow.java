package fr.avenant.reporting.contract;

import fr.avenant.contracts.ReducedDate;
import fr.avenant.contracts.engagement.Contract;
import fr.avenant.reporting.readtable.Column;
import fr.avenant.reporting.readtable.DetailRow;
import fr.avenant.reporting.readtable.DetailTable;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What SQL asks of an act that amends a contract.
 *
 * @param act identifier of the amending contract
 * @param signedOn as it is printed
 * @param prolongsTo as it is printed
 * @param dayAfter the first day after the new end; null if it moves none
 */
public record AvenantRow(
        String act,
        @Nullable String signedOn,
        @Nullable String prolongsTo,
        @Nullable LocalDate dayAfter)
        implements DetailRow {

    public static final DetailTable<AvenantRow> TABLE =
            DetailTable.one(
                    "avenant",
                    "avenant",
                    List.of(
                            Column.text("act", AvenantRow::act),
                            Column.text("signed_on", AvenantRow::signedOn),
                            Column.text("prolongs_to", AvenantRow::prolongsTo),
                            Column.date("day_after", AvenantRow::dayAfter)));

    static AvenantRow of(Contract.Avenant avenant) {
        var prolongsTo = avenant.prolongsTo();
        return new AvenantRow(
                avenant.contract(),
                avenant.signedOn(),
                prolongsTo,
                prolongsTo == null ? null : ReducedDate.dayAfter(prolongsTo));
    }

    @Override
    public DetailTable<AvenantRow> table() {
        return TABLE;
    }
}

package fr.avenant.reporting.organisation;

import fr.avenant.contracts.territory.Succession;
import fr.avenant.reporting.readtable.Column;
import fr.avenant.reporting.readtable.DetailRow;
import fr.avenant.reporting.readtable.DetailTable;
import java.util.List;

/** Which organisation came after which. */
public record SuccessionRow(String predecessor, String successor) implements DetailRow {

    public static final DetailTable<SuccessionRow> TABLE =
            DetailTable.one(
                    "succession",
                    "succession",
                    List.of(
                            Column.text("predecessor", SuccessionRow::predecessor),
                            Column.text("successor", SuccessionRow::successor)));

    static SuccessionRow of(Succession succession) {
        return new SuccessionRow(succession.predecessor(), succession.successor());
    }

    @Override
    public DetailTable<SuccessionRow> table() {
        return TABLE;
    }
}

package fr.avenant.reporting.organisation;

import fr.avenant.contracts.territory.Organisation;
import fr.avenant.reporting.readtable.Column;
import fr.avenant.reporting.readtable.DetailRow;
import fr.avenant.reporting.readtable.DetailTable;
import java.util.List;

/**
 * Of what an organisation is a part.
 *
 * @param whole identifier
 */
public record PartRow(String whole) implements DetailRow {

    public static final DetailTable<PartRow> TABLE =
            DetailTable.one("part", "part", List.of(Column.text("whole", PartRow::whole)));

    static PartRow of(Organisation.Whole whole) {
        return new PartRow(whole.organisation());
    }

    @Override
    public DetailTable<PartRow> table() {
        return TABLE;
    }
}

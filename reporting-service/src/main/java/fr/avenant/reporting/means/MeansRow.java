package fr.avenant.reporting.means;

import fr.avenant.contracts.engagement.Means;
import fr.avenant.reporting.readtable.Column;
import fr.avenant.reporting.readtable.DetailRow;
import fr.avenant.reporting.readtable.DetailTable;
import java.util.List;

/** What SQL asks of means. */
public record MeansRow(String partner, List<String> quartiers) implements DetailRow {

    public static final DetailTable<MeansRow> TABLE =
            DetailTable.one(
                    "means",
                    "means",
                    List.of(
                            Column.text("partner", MeansRow::partner),
                            Column.texts("quartiers", MeansRow::quartiers)));

    static MeansRow of(Means means) {
        return new MeansRow(means.partner(), means.quartiers());
    }

    @Override
    public DetailTable<MeansRow> table() {
        return TABLE;
    }
}

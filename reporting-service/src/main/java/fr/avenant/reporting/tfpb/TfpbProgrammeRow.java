package fr.avenant.reporting.tfpb;

import fr.avenant.contracts.programmation.TfpbProgramme;
import fr.avenant.reporting.readtable.Column;
import fr.avenant.reporting.readtable.DetailRow;
import fr.avenant.reporting.readtable.DetailTable;
import java.util.List;

/** What SQL asks of a programme that an abatement pays for, besides its lines. */
public record TfpbProgrammeRow(String landlord, List<String> quartiers) implements DetailRow {

    public static final DetailTable<TfpbProgrammeRow> TABLE =
            DetailTable.one(
                    "tfpb_programme",
                    "tfpb-programme",
                    List.of(
                            Column.text("landlord", TfpbProgrammeRow::landlord),
                            Column.texts("quartiers", TfpbProgrammeRow::quartiers)));

    static TfpbProgrammeRow of(TfpbProgramme programme) {
        return new TfpbProgrammeRow(programme.landlord(), programme.quartiers());
    }

    @Override
    public DetailTable<TfpbProgrammeRow> table() {
        return TABLE;
    }
}

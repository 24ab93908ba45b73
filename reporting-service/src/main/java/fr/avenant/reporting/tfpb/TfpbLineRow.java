package fr.avenant.reporting.tfpb;

import fr.avenant.contracts.programmation.TfpbProgramme;
import fr.avenant.reporting.readtable.Column;
import fr.avenant.reporting.readtable.DetailRow;
import fr.avenant.reporting.readtable.DetailTable;
import java.util.List;

/**
 * A line of the table of a programme, in its order.
 *
 * @param landlord identifier of the programme's
 */
public record TfpbLineRow(String landlord, String code, String label) implements DetailRow {

    public static final DetailTable<TfpbLineRow> TABLE =
            DetailTable.list(
                    "tfpb_line",
                    "tfpb-programme",
                    List.of(
                            Column.text("landlord", TfpbLineRow::landlord),
                            Column.text("code", TfpbLineRow::code),
                            Column.text("line_label", TfpbLineRow::label)));

    static List<TfpbLineRow> of(TfpbProgramme programme) {
        return programme.lines().stream()
                .map(line -> new TfpbLineRow(programme.landlord(), line.code(), line.label()))
                .toList();
    }

    @Override
    public DetailTable<TfpbLineRow> table() {
        return TABLE;
    }
}

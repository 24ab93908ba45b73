package fr.avenant.reporting.geography;

import fr.avenant.contracts.territory.Quartier;
import fr.avenant.reporting.readtable.Column;
import fr.avenant.reporting.readtable.DetailRow;
import fr.avenant.reporting.readtable.DetailTable;
import fr.avenant.reporting.readtable.FactMembers;
import java.util.List;

/**
 * What SQL asks of a quartier.
 *
 * @param legalKind such as {@code qpv}
 */
public record QuartierRow(String legalKind, List<String> otherNames) implements DetailRow {

    public static final DetailTable<QuartierRow> TABLE =
            DetailTable.one(
                    "quartier",
                    "quartier",
                    List.of(
                            Column.text("legal_kind", QuartierRow::legalKind),
                            Column.texts("other_names", QuartierRow::otherNames)));

    static QuartierRow of(Quartier quartier) {
        return new QuartierRow(FactMembers.written(quartier.kind()), quartier.otherNames());
    }

    @Override
    public DetailTable<QuartierRow> table() {
        return TABLE;
    }
}

package fr.avenant.reporting.geography;

import fr.avenant.contracts.ReducedDate;
import fr.avenant.contracts.territory.Perimeter;
import fr.avenant.reporting.readtable.Column;
import fr.avenant.reporting.readtable.DetailRow;
import fr.avenant.reporting.readtable.DetailTable;
import fr.avenant.reporting.readtable.FactMembers;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What SQL asks of a version of a perimeter.
 *
 * @param effect the first day that it can have; null if the source does not say
 * @param lineage what became of the quartier, such as {@code left}
 */
public record PerimeterRow(
        @Nullable LocalDate effect, String lineage, @Nullable String officialCode)
        implements DetailRow {

    public static final DetailTable<PerimeterRow> TABLE =
            DetailTable.one(
                    "perimeter",
                    "perimeter",
                    List.of(
                            Column.date("effect", PerimeterRow::effect),
                            Column.text("lineage", PerimeterRow::lineage),
                            Column.text("official_code", PerimeterRow::officialCode)));

    static PerimeterRow of(Perimeter perimeter) {
        var effect = perimeter.effect();
        return new PerimeterRow(
                effect == null ? null : ReducedDate.firstDay(effect),
                FactMembers.written(perimeter.lineage()),
                perimeter.officialCode());
    }

    @Override
    public DetailTable<PerimeterRow> table() {
        return TABLE;
    }
}

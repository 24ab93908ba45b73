package fr.avenant.reporting.document;

import fr.avenant.contracts.territory.Discrepancy;
import fr.avenant.reporting.readtable.Column;
import fr.avenant.reporting.readtable.DetailRow;
import fr.avenant.reporting.readtable.DetailTable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A place of a discrepancy, in its order. */
public record DiscrepancyPlaceRow(
        String document, String locator, @Nullable String printed, @Nullable String comment)
        implements DetailRow {

    public static final DetailTable<DiscrepancyPlaceRow> TABLE =
            DetailTable.list(
                    "discrepancy_place",
                    "discrepancy",
                    List.of(
                            Column.text("printed_in", DiscrepancyPlaceRow::document),
                            Column.text("printed_at", DiscrepancyPlaceRow::locator),
                            Column.text("printed", DiscrepancyPlaceRow::printed),
                            Column.text("comment", DiscrepancyPlaceRow::comment)));

    static List<DiscrepancyPlaceRow> of(Discrepancy discrepancy) {
        return discrepancy.places().stream()
                .map(place ->
                        new DiscrepancyPlaceRow(
                                place.document(),
                                place.locator(),
                                place.printed(),
                                place.comment()))
                .toList();
    }

    @Override
    public DetailTable<DiscrepancyPlaceRow> table() {
        return TABLE;
    }
}

package fr.avenant.reporting.governance;

import fr.avenant.contracts.engagement.Body;
import fr.avenant.reporting.readtable.Column;
import fr.avenant.reporting.readtable.DetailRow;
import fr.avenant.reporting.readtable.DetailTable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A seat of a body, in its order.
 *
 * @param people how many there are, where the text says
 */
public record SeatRow(
        String label,
        @Nullable String organisation,
        @Nullable Integer people,
        @Nullable Integer women,
        @Nullable Integer men)
        implements DetailRow {

    public static final DetailTable<SeatRow> TABLE =
            DetailTable.list(
                    "seat",
                    "body",
                    List.of(
                            Column.text("seat_label", SeatRow::label),
                            Column.text("organisation", SeatRow::organisation),
                            Column.of("people", "int", SeatRow::people),
                            Column.of("women", "int", SeatRow::women),
                            Column.of("men", "int", SeatRow::men)));

    static List<SeatRow> of(Body body) {
        return body.seats().stream()
                .map(seat ->
                        new SeatRow(
                                seat.label(),
                                seat.organisation(),
                                seat.count(),
                                seat.women(),
                                seat.men()))
                .toList();
    }

    @Override
    public DetailTable<SeatRow> table() {
        return TABLE;
    }
}

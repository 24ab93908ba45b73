package fr.avenant.reporting.disclosure;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A figure as it was recorded once, superseded or not.
 *
 * @param unit as its source has it
 * @param period null if nobody knows which
 * @param dimensions members besides territory and year, by name
 * @param value null if the source gives none
 * @param suppressed whether its source suppressed it
 * @param position number of its event within the context
 */
public record RecordedFigure(
        FigureId id,
        String measure,
        String unit,
        @Nullable CountedPeriod period,
        Map<String, String> dimensions,
        @Nullable BigDecimal value,
        boolean suppressed,
        String context,
        long position,
        Instant recordedAt) {

    static final Comparator<RecordedFigure> AS_RECORDED =
            Comparator.comparing(RecordedFigure::recordedAt)
                    .thenComparing(RecordedFigure::context)
                    .thenComparingLong(RecordedFigure::position)
                    .thenComparingInt(figure -> figure.id().ordinal());

    /** What it is about. */
    Place place() {
        return new Place(measure, unit, period, dimensions);
    }

    /** What a figure is about: figures of one place are statements of one figure. */
    record Place(
            String measure,
            String unit,
            @Nullable CountedPeriod period,
            Map<String, String> dimensions) {

        /** Whether both are of one time; one that has none may be of any. */
        boolean isOfTheTimeOf(Place other) {
            return period == null || other.period == null || period.meets(other.period);
        }
    }
}

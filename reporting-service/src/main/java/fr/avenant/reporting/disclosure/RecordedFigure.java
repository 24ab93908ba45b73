package fr.avenant.reporting.disclosure;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A figure as it was recorded once, superseded or not.
 *
 * @param unit as its source has it
 * @param year null if the source gives none
 * @param dimensions members besides territory and year, by name
 * @param value null if the source gives none
 * @param suppressed whether its source suppressed it
 * @param position number of its event within the context
 */
public record RecordedFigure(
        FigureId id,
        String measure,
        String unit,
        @Nullable Integer year,
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
        return new Place(measure, year, dimensions);
    }

    /** What a figure is about. */
    record Place(String measure, @Nullable Integer year, Map<String, String> dimensions) {

        /**
         * Whether the figures of two places may have counted some of the same people, and yet are
         * not two statements of one figure.
         */
        boolean overlaps(Place other) {
            return isOfTheYearOf(other)
                    && !(measure.equals(other.measure)
                            && dimensions.keySet().equals(other.dimensions.keySet()))
                    && dimensions.entrySet().stream()
                            .allMatch(member ->
                                    member.getValue()
                                            .equals(
                                                    other.dimensions.getOrDefault(
                                                            member.getKey(), member.getValue())));
        }

        /** Whether both are of one year; one that has none may be of any. */
        boolean isOfTheYearOf(Place other) {
            return year == null || other.year == null || Objects.equals(year, other.year);
        }
    }
}

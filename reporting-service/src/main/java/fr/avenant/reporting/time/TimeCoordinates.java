package fr.avenant.reporting.time;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * When an answer stands: the same coordinates give the same answer at any time.
 *
 * @param asOf when the last recording that counts was made, UTC, microseconds; null before the
 *     first
 * @param on the day on which it was true
 * @param ended whether what has ended by then is in the answer
 * @param positions what {@code asOf} comes to, by context
 * @param until positions up to which later recordings are told from none; null if there are none
 */
public record TimeCoordinates(
        @Nullable String asOf,
        LocalDate on,
        Ended ended,
        Map<String, Long> positions,
        @Nullable Map<String, Long> until) {

    /** As an answer says them. */
    public static TimeCoordinates of(Coordinate coordinate, PositionLookup recorded) {
        return new TimeCoordinates(
                recorded.recordedAt(coordinate.known()),
                coordinate.on(),
                coordinate.ended(),
                coordinate.known().byContext(),
                coordinate.hasLater() ? coordinate.until().byContext() : null);
    }
}

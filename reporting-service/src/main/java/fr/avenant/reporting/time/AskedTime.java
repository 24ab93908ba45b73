package fr.avenant.reporting.time;

import fr.avenant.kit.problem.InvalidParameter;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * When an address asks.
 *
 * @param positions what was known, pinned; null if it is not
 * @param asOf until when it was recorded; null if that is pinned, or if all counts
 * @param until which later recordings count as later, pinned; null if they are not
 * @param ended null if the address does not say: what has ended is not there then
 */
public record AskedTime(
        @Nullable Positions positions,
        @Nullable Instant asOf,
        @Nullable Positions until,
        LocalDate on,
        @Nullable Ended ended)
        implements When {

    /** The same; with what has ended, unless the address says otherwise. */
    public AskedTime withEndedByDefault() {
        return ended == null ? new AskedTime(positions, asOf, until, on, Ended.INCLUDED) : this;
    }

    @Override
    public Coordinate at(PositionLookup recorded) {
        var complete = recorded.complete();
        var known = known(recorded, complete);
        return new Coordinate(
                known,
                until(known, complete),
                on,
                Objects.requireNonNullElse(ended, Ended.EXCLUDED));
    }

    private Positions known(PositionLookup recorded, Positions complete) {
        if (positions != null) {
            return recorded(positions, TimeParameters.POSITIONS, complete);
        }
        return asOf == null ? complete : recorded.at(asOf);
    }

    /**
     * What is pinned, or else all there is now if the question is about a time; nothing if its
     * positions are pinned, so that the answer never changes.
     */
    private Positions until(Positions known, Positions complete) {
        if (until == null) {
            return asOf == null ? known : complete;
        }
        var pinned = recorded(until, TimeParameters.UNTIL, complete);
        InvalidParameter.unless(
                known.isWithin(pinned), TimeParameters.UNTIL, "must not be before positions");
        return pinned;
    }

    private static Positions recorded(Positions named, String parameter, Positions complete) {
        InvalidParameter.unless(
                named.isWithin(complete), parameter, "names a position that is not recorded yet");
        return named;
    }
}

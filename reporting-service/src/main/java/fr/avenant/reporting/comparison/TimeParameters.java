package fr.avenant.reporting.comparison;

import fr.avenant.kit.problem.InvalidParameter;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;

/** Reads what was known and what was true from an address. */
final class TimeParameters {

    /** Days begin and end where the contracts are. */
    private static final ZoneId FRANCE = ZoneId.of("Europe/Paris");

    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final Pattern INSTANT =
            Pattern.compile(DAY + "T[0-9:.]{5,18}(Z|[+-][0-9]{2}:[0-9]{2})");

    private final Parameters given;
    private final Clock clock;

    TimeParameters(Parameters given, Clock clock) {
        this.given = given;
        this.clock = clock;
    }

    /** The day, today in France unless the address says otherwise. */
    LocalDate on() {
        var text = given.one("on");
        return text == null
                ? LocalDate.now(clock.withZone(FRANCE))
                : day(text, "on", "must be a date such as 2026-11-21");
    }

    /** What was known: pinned, at a time, or all there is. */
    Positions positions(PositionLookup lookup) {
        var pinned = given.one("positions");
        var asOf = given.one("asOf");
        InvalidParameter.unless(
                pinned == null || asOf == null,
                "positions",
                "goes without asOf: both say until when");
        if (pinned != null) {
            return recorded(pinned, "positions", lookup);
        }
        return asOf == null ? lookup.complete() : lookup.at(instant(asOf));
    }

    /**
     * What counts as recorded later: what is pinned, or else all there is now if the question is
     * about a time; nothing if its positions are pinned, so that the answer never changes.
     */
    Positions until(PositionLookup lookup, Positions known) {
        var pinned = given.one("until");
        if (pinned == null) {
            return given.one("asOf") == null ? known : lookup.complete();
        }
        var until = recorded(pinned, "until", lookup);
        InvalidParameter.unless(known.isWithin(until), "until", "must not be before positions");
        return until;
    }

    private static Positions recorded(String text, String parameter, PositionLookup lookup) {
        var positions = Positions.parse(text, parameter);
        InvalidParameter.unless(
                positions.isWithin(lookup.complete()),
                parameter,
                "names a position that is not recorded yet");
        return positions;
    }

    /** A day ends with its last microsecond, the precision of recordings. */
    private static Instant instant(String text) {
        var problem = "must be a date (2026-11-21) or an instant (2026-11-21T10:00:00Z)";
        if (!INSTANT.matcher(text).matches()) {
            var nextDay = day(text, "asOf", problem).plusDays(1);
            return nextDay.atStartOfDay(FRANCE).toInstant().minus(1, ChronoUnit.MICROS);
        }
        try {
            return Instant.parse(text);
        } catch (DateTimeException _) {
            throw new InvalidParameter("asOf", problem);
        }
    }

    private static LocalDate day(String text, String parameter, String problem) {
        InvalidParameter.unless(DAY.matcher(text).matches(), parameter, problem);
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException _) {
            throw new InvalidParameter(parameter, problem);
        }
    }
}

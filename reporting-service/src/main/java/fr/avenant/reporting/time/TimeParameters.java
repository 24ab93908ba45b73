package fr.avenant.reporting.time;

import fr.avenant.kit.problem.InvalidParameter;
import fr.avenant.reporting.parameter.Parameters;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.regex.Pattern;

/** The parameters of an address that say when it asks. */
public final class TimeParameters {

    public static final String AS_OF = "asOf";
    public static final String ON = "on";
    public static final String POSITIONS = "positions";
    public static final String UNTIL = "until";
    public static final String ENDED = "ended";

    /** All of them. */
    public static final List<String> NAMES = List.of(AS_OF, ON, POSITIONS, UNTIL, ENDED);

    /** Days begin and end where the contracts are. */
    private static final ZoneId FRANCE = ZoneId.of("Europe/Paris");

    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final Pattern INSTANT =
            Pattern.compile(DAY + "T[0-9:.]{5,18}(Z|[+-][0-9]{2}:[0-9]{2})");

    private TimeParameters() {}

    /**
     * Reads them, without asking what is recorded.
     *
     * @param clock says which day it is, for an address that does not
     * @throws InvalidParameter if one is malformed
     */
    public static AskedTime read(Parameters given, Clock clock) {
        var positions = given.one(POSITIONS);
        var asOf = given.one(AS_OF);
        InvalidParameter.unless(
                positions == null || asOf == null,
                POSITIONS,
                "goes without asOf: both say until when");
        var until = given.one(UNTIL);
        var on = given.one(ON);
        var ended = given.one(ENDED);
        return new AskedTime(
                positions == null ? null : Positions.parse(positions, POSITIONS),
                asOf == null ? null : instant(asOf),
                until == null ? null : Positions.parse(until, UNTIL),
                on == null ? LocalDate.now(clock.withZone(FRANCE)) : on(on, ON),
                ended == null ? null : Ended.parse(ended, ENDED));
    }

    /**
     * Reads a day, as {@code 2026-11-21}.
     *
     * @param parameter where it stands
     * @throws InvalidParameter if it is none, or none of our era
     */
    public static LocalDate on(String text, String parameter) {
        var problem = "must be a date such as 2026-11-21";
        var day = day(text, parameter, problem);
        InvalidParameter.unless(day.getYear() > 0, parameter, problem);
        return day;
    }

    /** A day ends with its last microsecond, the precision of recordings. */
    private static Instant instant(String text) {
        var problem = "must be a date (2026-11-21) or an instant (2026-11-21T10:00:00Z)";
        if (!INSTANT.matcher(text).matches()) {
            var nextDay = day(text, AS_OF, problem).plusDays(1);
            return nextDay.atStartOfDay(FRANCE).toInstant().minus(1, ChronoUnit.MICROS);
        }
        try {
            return Instant.parse(text);
        } catch (DateTimeException _) {
            throw new InvalidParameter(AS_OF, problem);
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

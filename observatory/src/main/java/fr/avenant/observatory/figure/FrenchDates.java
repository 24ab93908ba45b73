package fr.avenant.observatory.figure;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Dates as French writes them, as precise as the source is and no more. */
public final class FrenchDates {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final DateTimeFormatter MONTH =
            DateTimeFormatter.ofPattern("MMMM uuuu", Locale.FRENCH);
    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("H'\u00a0h\u00a0'mm", Locale.FRENCH);

    private FrenchDates() {}

    /**
     * @param text {@code 2019}, {@code 2019-04}, {@code 2019-04-12}, an instant, {@code unknown} or
     *     null; anything else comes back as it is
     */
    public static String written(@Nullable String text) {
        if (text == null || text.equals("unknown")) {
            return "date non connue";
        }
        if (text.matches("\\d{4}-\\d{2}")) {
            return MONTH.format(YearMonth.parse(text));
        }
        if (text.matches("\\d{4}-\\d{2}-\\d{2}")) {
            return day(LocalDate.parse(text));
        }
        return text.matches("\\d{4}-\\d{2}-\\d{2}T.*Z") ? moment(Instant.parse(text)) : text;
    }

    /** From when to when; an end that is not known is left out. */
    public static String span(@Nullable String from, @Nullable String to) {
        if (to == null) {
            return isKnown(from) ? "depuis " + written(from) : written(from);
        }
        if (to.equals(from)) {
            return written(to);
        }
        return isKnown(from)
                ? "de " + written(from) + " à " + written(to)
                : "jusqu’à " + written(to);
    }

    private static boolean isKnown(@Nullable String date) {
        return date != null && !date.equals("unknown");
    }

    private static String moment(Instant instant) {
        var local = ZonedDateTime.ofInstant(instant, PARIS);
        return day(local.toLocalDate()) + " à " + CLOCK.format(local);
    }

    private static String day(LocalDate date) {
        var number = date.getDayOfMonth() == 1 ? "1er" : String.valueOf(date.getDayOfMonth());
        return number + "\u00a0" + MONTH.format(date);
    }
}

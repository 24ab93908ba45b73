package fr.avenant.contracts;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Pattern;

/**
 * Dates as precise as their source and no more: {@code 2019}, {@code 2019-04}, {@code 2019-04-12}.
 */
public final class ReducedDate {

    /** Wider than {@link fr.avenant.contracts.bound.Text#DATE}: what is recorded stays readable. */
    private static final Pattern PATTERN = Pattern.compile("[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?");

    private ReducedDate() {}

    public static boolean isWellFormed(String text) {
        if (!PATTERN.matcher(text).matches()) {
            return false;
        }
        try {
            firstDay(text);
            return true;
        } catch (DateTimeException _) {
            return false;
        }
    }

    /** The first day that the text can mean. */
    public static LocalDate firstDay(String text) {
        return switch (text.length()) {
            case 4 -> LocalDate.of(Integer.parseInt(text), 1, 1);
            case 7 -> YearMonth.parse(text).atDay(1);
            default -> LocalDate.parse(text);
        };
    }

    /** The day after the last one that the text can mean. */
    public static LocalDate dayAfter(String text) {
        return switch (text.length()) {
            case 4 -> firstDay(text).plusYears(1);
            case 7 -> firstDay(text).plusMonths(1);
            default -> firstDay(text).plusDays(1);
        };
    }
}

package fr.avenant.observatory.contribution;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What people write, as the API wants it; what has no such form stays as it is. */
final class FrenchInput {

    private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0\\u202f]");
    private static final Pattern NUMBER = Pattern.compile("[-−]?\\d+(,\\d+)?");
    private static final Pattern DAY = Pattern.compile("(\\d{1,2})/(\\d{1,2})/(\\d{4})");
    private static final Pattern MONTH = Pattern.compile("(\\d{1,2})/(\\d{4})");

    private FrenchInput() {}

    /** Null if there is nothing but spaces. */
    static @Nullable String text(String text) {
        return text.isBlank() ? null : text.strip();
    }

    /** {@code 1 234,5} is {@code 1234.5}. */
    static @Nullable String number(String text) {
        var dense = SPACES.matcher(text).replaceAll("");
        return NUMBER.matcher(dense).matches()
                ? dense.replace(',', '.').replace('−', '-')
                : text(dense.isEmpty() ? dense : text);
    }

    /** {@code 30/6/2024} is {@code 2024-06-30}, and {@code inconnue} is {@code unknown}. */
    static @Nullable String date(String text) {
        var date = text.strip();
        if (date.toLowerCase(Locale.FRENCH).matches("inconnue?")) {
            return "unknown";
        }
        var day = DAY.matcher(date);
        if (day.matches()) {
            return day.group(3) + "-" + two(day.group(2)) + "-" + two(day.group(1));
        }
        var month = MONTH.matcher(date);
        return month.matches() ? month.group(2) + "-" + two(month.group(1)) : text(date);
    }

    private static String two(String digits) {
        return digits.length() == 1 ? "0" + digits : digits;
    }
}

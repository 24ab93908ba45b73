package fr.avenant.observatory.figure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Numbers as French typography writes them: 1 013, 43,3 %, 3 104,00 €. */
public final class FrenchNumbers {

    private static final char NO_BREAK = '\u00a0';
    private static final char NARROW_NO_BREAK = '\u202f';

    private FrenchNumbers() {}

    /**
     * A figure with the sign of its unit, if the unit has one.
     *
     * @param value decimal; a share is a fraction of one
     * @param unit code of the unit
     */
    public static String figure(String value, @Nullable String unit) {
        var number = new BigDecimal(value);
        return switch (unit == null ? "" : unit) {
            case "share" -> grouped(number.movePointRight(2)) + NO_BREAK + "%";
            case "euros" -> grouped(cents(number)) + NO_BREAK + "€";
            case "eurosPerYear" -> grouped(number) + NO_BREAK + "€/an";
            default -> grouped(number);
        };
    }

    /** The same with the unit in words where it has no sign. */
    public static String spelled(String value, @Nullable String unit, @Nullable String unitLabel) {
        var figure = figure(value, unit);
        return unitLabel == null || hasSign(unit) ? figure : figure + NO_BREAK + unitLabel;
    }

    /**
     * A text that a source prints: grouped if it is a number of more than four digits or with
     * decimals, otherwise as it is, because it may be a year.
     */
    public static String printed(String text) {
        return text.matches("-?\\d{5,15}|-?\\d{1,15}\\.\\d{1,12}")
                ? grouped(new BigDecimal(text))
                : text;
    }

    /** Thousands apart, a comma before the decimals, as many decimals as the value has. */
    public static String grouped(BigDecimal number) {
        var symbols = DecimalFormatSymbols.getInstance(Locale.FRENCH);
        symbols.setGroupingSeparator(NARROW_NO_BREAK);
        symbols.setMinusSign('−');
        var format = new DecimalFormat("#,##0", symbols);
        format.setMinimumFractionDigits(Math.max(0, number.scale()));
        return format.format(number);
    }

    /** A whole number. */
    public static String grouped(long number) {
        return grouped(BigDecimal.valueOf(number));
    }

    private static BigDecimal cents(BigDecimal euros) {
        return euros.scale() > 2 ? euros : euros.setScale(2, RoundingMode.UNNECESSARY);
    }

    private static boolean hasSign(@Nullable String unit) {
        return unit != null
                && switch (unit) {
                    case "share", "euros", "eurosPerYear" -> true;
                    default -> false;
                };
    }
}

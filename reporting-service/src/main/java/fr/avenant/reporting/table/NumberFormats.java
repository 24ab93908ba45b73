package fr.avenant.reporting.table;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** How a workbook shows a number; the number itself is never rounded. */
final class NumberFormats {

    static final String YEAR = "0";
    static final String COUNT = "#,##0";

    private NumberFormats() {}

    /**
     * @param unit null if there is none
     */
    static String of(BigDecimal number, @Nullable String unit) {
        var whole = number.stripTrailingZeros().scale() <= 0;
        return switch (unit) {
            case "share" -> "0.0%";
            case "calendarYear", "rank" -> YEAR;
            case "euros", "eurosPerYear" -> whole ? "#,##0\\ \"€\"" : "#,##0.00\\ \"€\"";
            case "percent" -> whole ? "0\\ \"%\"" : "0.0\\ \"%\"";
            case null, default -> whole ? COUNT : "#,##0.00";
        };
    }
}

package fr.avenant.reporting.csv;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;

/** How a line of CSV (RFC 4180) is written. */
public final class CsvLine {

    public static final MediaType MEDIA_TYPE = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private static final String STARTS_A_FORMULA = "=+-@\t\r";
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");
    private static final Pattern NEEDS_QUOTES = Pattern.compile("[\",\r\n]");

    private CsvLine() {}

    /**
     * A line with its end. A text that a spreadsheet would take for a formula is made harmless; a
     * number is none.
     *
     * @param fields null and empty are the same
     */
    public static String of(List<? extends @Nullable String> fields) {
        return fields.stream().map(CsvLine::field).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String field(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return "";
        }
        var harmless = startsAFormula(text) ? "'" + text : text;
        return NEEDS_QUOTES.matcher(harmless).find()
                ? '"' + harmless.replace("\"", "\"\"") + '"'
                : harmless;
    }

    private static boolean startsAFormula(String text) {
        return STARTS_A_FORMULA.indexOf(text.charAt(0)) >= 0 && !NUMBER.matcher(text).matches();
    }
}

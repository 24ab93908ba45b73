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

    /** For the descriptions of those who answer with CSV. */
    public static final String DESCRIPTION =
            "CSV (RFC 4180) in UTF-8, with the decimal point. A text that a spreadsheet would run as a formula,"
                    + " because it begins with = + - @, their full-width forms, a tab or a line break, or has one of these"
                    + " after a semicolon, a tab or a line break, has an apostrophe before it; numbers, negative ones"
                    + " included, are as they are.";

    private static final String NUMBER_FORM = "-?[0-9]+(?:\\.[0-9]+)?";
    private static final Pattern NUMBER = Pattern.compile(NUMBER_FORM);

    /**
     * Where a formula would start: at the beginning, and, for spreadsheets to which a semicolon
     * ends a cell, after each of these.
     */
    private static final Pattern FORMULA =
            Pattern.compile(
                    "^(?=\\s*[=+\\-@＝＋－＠]|[\\t\\r\\n])"
                            + "|(?<=[;\\t\\r\\n])(\\s*)(?!%s\\s*(?:[;\\t\\r\\n]|$))(?=[=+\\-@＝＋－＠])"
                                    .formatted(NUMBER_FORM));

    /** Without any of these behind its first character, a text ends no cell. */
    private static final String ENDS = ";\t\r\n";

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
        var harmless =
                isPlain(text) || NUMBER.matcher(text).matches() ? text : withoutFormulas(text);
        return NEEDS_QUOTES.matcher(harmless).find()
                ? '"' + harmless.replace("\"", "\"\"") + '"'
                : harmless;
    }

    /** As most are: no pattern needs to look at them. */
    private static boolean isPlain(String text) {
        return Character.isLetterOrDigit(text.charAt(0))
                && text.chars().noneMatch(it -> ENDS.indexOf(it) >= 0);
    }

    private static String withoutFormulas(String text) {
        return FORMULA.matcher(text).replaceAll("$1'");
    }
}

package fr.avenant.reporting.csv;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;

/** How a line of CSV (RFC 4180) is written. */
public final class CsvLine {

    public static final MediaType MEDIA_TYPE = CsvForm.MEDIA_TYPE;

    /** For the descriptions of those who answer with CSV. */
    public static final String DESCRIPTION =
            "CSV (RFC 4180) in UTF-8, with the decimal point. A text that a spreadsheet would run as a formula,"
                    + " because it begins with = + - @, their full-width forms, a tab or a line break, or has one of these"
                    + " after a comma, a semicolon, a quote, a tab or a line break, has an apostrophe before it; numbers,"
                    + " negative ones included, are as they are.";

    private CsvLine() {}

    /**
     * A line with its end. A text that a spreadsheet would take for a formula is made harmless; a
     * number is none.
     *
     * @param fields null and empty are the same
     */
    public static String of(List<? extends @Nullable String> fields) {
        return CsvForm.RFC_4180.line(fields);
    }
}

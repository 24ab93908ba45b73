package fr.avenant.reporting.quality;

import fr.avenant.reporting.quality.Finding.PrintedPlace;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;

/** Findings as CSV (RFC 4180): one row a finding, all its places in one column. */
final class FindingCsv {

    static final MediaType MEDIA_TYPE = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private static final String HEADER =
            "rule,severity,territory,what,printed,recomputed,difference,places\r\n";
    private static final String STARTS_A_FORMULA = "=+-@\t\r";

    private FindingCsv() {}

    static String of(List<Finding> findings) {
        return findings.stream().map(FindingCsv::row).collect(Collectors.joining("", HEADER, ""));
    }

    private static String row(Finding finding) {
        return Stream.of(
                                finding.rule(),
                                finding.severity().label(),
                                orEmpty(finding.territory()),
                                finding.what(),
                                orEmpty(finding.printed()),
                                orEmpty(finding.recomputed()),
                                orEmpty(finding.difference()),
                                finding.places().stream()
                                        .map(FindingCsv::place)
                                        .collect(Collectors.joining(" | ")))
                        .map(FindingCsv::quoted)
                        .collect(Collectors.joining(","))
                + "\r\n";
    }

    private static String place(PrintedPlace place) {
        var where = place.document() + ", " + place.locator();
        return place.printed() == null ? where : where + " : " + place.printed();
    }

    /** A text that a spreadsheet would take for a formula is made harmless; a number is none. */
    private static String quoted(String text) {
        var startsAFormula = !text.isEmpty() && STARTS_A_FORMULA.indexOf(text.charAt(0)) >= 0;
        var isNumber = text.matches("-?[0-9]+(\\.[0-9]+)?");
        var harmless = startsAFormula && !isNumber ? "'" + text : text;
        return '"' + harmless.replace("\"", "\"\"") + '"';
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}

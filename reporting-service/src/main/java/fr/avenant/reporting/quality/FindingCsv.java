package fr.avenant.reporting.quality;

import fr.avenant.reporting.csv.CsvLine;
import fr.avenant.reporting.quality.Finding.PrintedPlace;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Findings as CSV: one row a finding, all its places in one column. */
final class FindingCsv {

    private static final List<String> HEADER =
            List.of(
                    "rule",
                    "severity",
                    "territory",
                    "what",
                    "printed",
                    "recomputed",
                    "difference",
                    "places");

    private FindingCsv() {}

    static String of(List<Finding> findings) {
        return findings.stream()
                .map(FindingCsv::row)
                .collect(Collectors.joining("", CsvLine.of(HEADER), ""));
    }

    private static String row(Finding finding) {
        return CsvLine.of(
                Arrays.asList(
                        finding.rule(),
                        finding.severity().label(),
                        finding.territory(),
                        finding.what(),
                        finding.printed(),
                        finding.recomputed(),
                        finding.difference(),
                        finding.places().stream()
                                .map(FindingCsv::place)
                                .collect(Collectors.joining(" | "))));
    }

    private static String place(PrintedPlace place) {
        var where = place.document() + ", " + place.locator();
        return place.printed() == null ? where : where + " : " + place.printed();
    }
}

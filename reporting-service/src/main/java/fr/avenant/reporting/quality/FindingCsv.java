package fr.avenant.reporting.quality;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.avenant.reporting.csv.CsvLine;
import fr.avenant.reporting.quality.Finding.PrintedPlace;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

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
                    "places",
                    "id",
                    "sameAs",
                    "subjects");

    private FindingCsv() {}

    /**
     * Writes a row at a time: first the rules that could not be applied to everything, so that
     * nobody takes their silence for an all-clear.
     */
    static void write(Map<String, RuleFailure> failures, List<Finding> findings, OutputStream out)
            throws IOException {
        var csv = new BufferedWriter(new OutputStreamWriter(out, UTF_8));
        csv.append(CsvLine.of(HEADER));
        for (var failure : new TreeMap<>(failures).entrySet()) {
            csv.append(row(failure.getKey(), failure.getValue()));
        }
        for (var finding : findings) {
            csv.append(row(finding));
        }
        csv.flush();
    }

    private static String row(String rule, RuleFailure failure) {
        var met = failure.met();
        return CsvLine.of(
                Arrays.asList(
                        rule,
                        "failed",
                        met.size() == 1 ? met.getFirst().territory() : null,
                        "La règle n'a pas pu être appliquée à tout : " + failure.reason().french(),
                        null,
                        null,
                        null,
                        met.stream()
                                .map(it -> it.aggregate() + ", " + it.events())
                                .collect(Collectors.joining(" | ")),
                        null,
                        null,
                        null));
    }

    /** What else says the same: the rule beside a reader's finding, readers beside a rule's. */
    private static @Nullable String sameAs(Finding finding) {
        return finding.computedBy() != null
                ? finding.computedBy()
                : String.join(" | ", finding.notedAs());
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
                                .collect(Collectors.joining(" | ")),
                        finding.id(),
                        sameAs(finding),
                        String.join(" | ", finding.subjects())));
    }

    private static String place(PrintedPlace place) {
        var source = place.document() == null ? place.system() : place.document();
        var named = source == null ? place.aggregate() : source;
        var where = place.locator() == null ? named : named + ", " + place.locator();
        var printed = place.printed() == null ? where : where + " : " + place.printed();
        return place.comment() == null ? printed : printed + " (" + place.comment() + ")";
    }
}

package fr.avenant.reporting.quality;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Findings with the rules that were asked for.
 *
 * @param rules in the order of their names, each with how many of the findings are its own
 * @param counts of the findings
 * @param findings the worst ones first, as they were found
 */
record DataQuality(List<CountedRule> rules, SeverityCounts counts, List<Finding> findings) {

    /** A rule without its SQL; {@code findings} is a count. */
    record CountedRule(
            String id,
            String label,
            Severity severity,
            String meaning,
            String remedy,
            long findings) {}

    /** How many findings there are of each severity. */
    record SeverityCounts(long error, long warning, long naming, long note) {}

    static DataQuality of(List<Rule> rules, List<Finding> findings) {
        var byRule = counts(findings, Finding::rule);
        var bySeverity = counts(findings, Finding::severity);
        return new DataQuality(
                rules.stream()
                        .map(rule -> counted(rule, byRule.getOrDefault(rule.id(), 0L)))
                        .toList(),
                new SeverityCounts(
                        bySeverity.getOrDefault(Severity.ERROR, 0L),
                        bySeverity.getOrDefault(Severity.WARNING, 0L),
                        bySeverity.getOrDefault(Severity.NAMING, 0L),
                        bySeverity.getOrDefault(Severity.NOTE, 0L)),
                findings);
    }

    private static <K> Map<K, Long> counts(List<Finding> findings, Function<Finding, K> key) {
        return findings.stream().collect(Collectors.groupingBy(key, Collectors.counting()));
    }

    private static CountedRule counted(Rule rule, long findings) {
        return new CountedRule(
                rule.id(), rule.label(), rule.severity(), rule.meaning(), rule.remedy(), findings);
    }
}

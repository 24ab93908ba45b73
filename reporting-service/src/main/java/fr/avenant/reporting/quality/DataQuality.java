package fr.avenant.reporting.quality;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import fr.avenant.reporting.answer.Standpoint;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Findings with the rules that were asked for.
 *
 * @param rules in the order of their names, each with how many of the findings are its own
 * @param counts of the findings
 * @param findings a page of them, the worst ones first, as they were found
 * @param next what to ask for after these; null if there are no more
 */
record DataQuality(
        List<CountedRule> rules,
        SeverityCounts counts,
        List<Finding> findings,
        @Nullable String next,
        @JsonUnwrapped Standpoint standpoint) {

    /**
     * A rule without its SQL; {@code findings} is a count.
     *
     * @param failure null if the rule could be applied to everything
     */
    record CountedRule(
            String id,
            String label,
            Severity severity,
            String meaning,
            String remedy,
            long findings,
            @Nullable RuleFailure failure) {}

    /** How many findings there are of each severity. */
    record SeverityCounts(long error, long warning, long naming, long note) {}

    /**
     * @param findings of the rules, in the order of the answer
     * @param after how many of them were on the pages before
     * @param limit how many this page may have
     */
    static DataQuality of(
            List<RuleOutcome> outcomes,
            List<Finding> findings,
            int after,
            int limit,
            Standpoint standpoint) {
        var byRule = counts(findings, Finding::rule);
        var bySeverity = counts(findings, Finding::severity);
        var start = Math.min(after, findings.size());
        var end = Math.min(start + limit, findings.size());
        return new DataQuality(
                outcomes.stream()
                        .map(outcome ->
                                counted(outcome, byRule.getOrDefault(outcome.rule().id(), 0L)))
                        .toList(),
                new SeverityCounts(
                        bySeverity.getOrDefault(Severity.ERROR, 0L),
                        bySeverity.getOrDefault(Severity.WARNING, 0L),
                        bySeverity.getOrDefault(Severity.NAMING, 0L),
                        bySeverity.getOrDefault(Severity.NOTE, 0L)),
                findings.subList(start, end),
                end < findings.size() ? Integer.toString(end) : null,
                standpoint);
    }

    private static <K> Map<K, Long> counts(List<Finding> findings, Function<Finding, K> key) {
        return findings.stream().collect(Collectors.groupingBy(key, Collectors.counting()));
    }

    private static CountedRule counted(RuleOutcome outcome, long findings) {
        var rule = outcome.rule();
        return new CountedRule(
                rule.id(),
                rule.label(),
                rule.severity(),
                rule.meaning(),
                rule.remedy(),
                findings,
                outcome.failure());
    }
}

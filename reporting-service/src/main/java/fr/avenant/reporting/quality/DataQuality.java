package fr.avenant.reporting.quality;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingLong;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import fr.avenant.reporting.answer.Standpoint;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Findings with the rules that were asked for. Where the coordinates have an {@code until}, what
 * was recorded since is not looked at yet.
 *
 * @param rules in the order of their names, each with how many of the findings are its own
 * @param counts of the findings
 * @param findings a page of them, the worst ones first; without the spellings that have a list of
 *     their own, unless a rule or a severity is asked for
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
     * @param asked rules, in the order of the answer
     */
    static DataQuality of(List<Rule> asked, QualityAnswers.Answer answer) {
        var page = answer.page();
        var byRule = sums(page.counts(), FindingCount::rule);
        var bySeverity = sums(page.counts(), FindingCount::severity);
        return new DataQuality(
                asked.stream()
                        .map(rule ->
                                counted(
                                        rule,
                                        byRule.getOrDefault(rule.id(), 0L),
                                        page.failures().get(rule.id())))
                        .toList(),
                new SeverityCounts(
                        bySeverity.getOrDefault(Severity.ERROR, 0L),
                        bySeverity.getOrDefault(Severity.WARNING, 0L),
                        bySeverity.getOrDefault(Severity.NAMING, 0L),
                        bySeverity.getOrDefault(Severity.NOTE, 0L)),
                page.findings(),
                page.nextText(),
                answer.standpoint());
    }

    private static <K> Map<K, Long> sums(List<FindingCount> counts, Function<FindingCount, K> key) {
        return counts.stream().collect(groupingBy(key, summingLong(FindingCount::findings)));
    }

    private static CountedRule counted(Rule rule, long findings, @Nullable RuleFailure failure) {
        return new CountedRule(
                rule.id(),
                rule.label(),
                rule.severity(),
                rule.meaning(),
                rule.remedy(),
                findings,
                failure);
    }
}

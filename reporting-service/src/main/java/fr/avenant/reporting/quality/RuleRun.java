package fr.avenant.reporting.quality;

import fr.avenant.reporting.quality.RuleFailure.Reason;
import fr.avenant.reporting.quality.SeenByRules.Extent;
import fr.avenant.reporting.questionbudget.StatementTimeout;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Runs rules on what holds at a coordinate: together, which reads every table once, or one by one
 * if one of them fails. A rule that fails ends nothing but itself: what it fails at is looked for,
 * and left out.
 */
final class RuleRun {

    private static final String FINDINGS =
            """
            (select '%1$s' as rule,
                    row_number() over (order by %4$s) as rank,
                    (to_jsonb(finding) || jsonb_build_object('notedAs', (
                        select jsonb_agg(distinct noted.aggregate_id)
                        from discrepancy noted
                        join discrepancy_place mine using (event_id, ordinal)
                        cross join jsonb_array_elements(to_jsonb(finding.places)) its
                        where noted.rule = '%1$s' and noted.territory = finding.territory
                            and mine.printed_in = its ->> 'document'
                            and (starts_with(its ->> 'locator', mine.printed_at)
                                 or starts_with(mine.printed_at, its ->> 'locator')))))::text as finding
            from (
            %2$s
            ) finding
            where true%3$s
            order by %4$s
            limit %5$d)
            """;

    private static final String ORDER =
            """
            coalesce(finding.territory, '') collate "C", finding.what, finding.printed::text, to_jsonb(finding.places)::text\
            """;

    private static final int MOST_FINDINGS = 20_000;
    private static final int MOST_LEFT_OUT = 3;

    private static final Logger log = LoggerFactory.getLogger(RuleRun.class);

    private final JdbcClient jdbc;
    private final SeenByRules seen;
    private final Scope scope;
    private final DocumentTitles titles;
    private final Duration longestRule;
    private final Instant end;

    /**
     * @param scope about which territories
     * @param longestRule how long one rule may take
     * @param end when all rules together must be done
     */
    RuleRun(JdbcClient jdbc, SeenByRules seen, Scope scope, Duration longestRule, Instant end) {
        this.jdbc = jdbc;
        this.seen = seen;
        this.scope = scope;
        this.titles = DocumentTitles.read(jdbc);
        this.longestRule = longestRule;
        this.end = end;
    }

    /** What each of these rules finds, in the order of territories. */
    List<RuleOutcome> of(List<Rule> rules) {
        if (rules.size() > 1) {
            try {
                var halfway = Duration.between(Instant.now(), end).dividedBy(2);
                return together(rules, Extent.EVERYTHING, Instant.now().plus(halfway));
            } catch (RuntimeException e) {
                failed(e);
                log.info("Rules run one by one: {}", cause(e));
            }
        }
        return rules.stream().map(this::alone).toList();
    }

    private RuleOutcome alone(Rule rule) {
        var ruleEnd = earlier(end, Instant.now().plus(longestRule));
        var culprits = new ArrayList<String>();
        @Nullable Reason reason = null;
        while (true) {
            try {
                var extent = culprits.isEmpty() ? Extent.EVERYTHING : Extent.without(culprits);
                var outcome = together(List.of(rule), extent, ruleEnd).getFirst();
                return reason == null ? outcome : failing(rule, outcome, reason, culprits);
            } catch (RuntimeException e) {
                reason = failed(e);
                log.warn("The rule {} fails: {}", rule.id(), cause(e));
            }
            var culprit =
                    reason == Reason.TIMEOUT || culprits.size() == MOST_LEFT_OUT
                            ? Optional.<String>empty()
                            : new Culprits(jdbc, scope, extent -> fails(rule, extent, ruleEnd))
                                    .find(culprits);
            if (culprit.isEmpty()) {
                return failing(rule, new RuleOutcome(rule, List.of(), null), reason, culprits);
            }
            culprits.add(culprit.get());
        }
    }

    private RuleOutcome failing(
            Rule rule, RuleOutcome outcome, Reason reason, List<String> culprits) {
        return outcome.failure() != null
                ? outcome
                : new RuleOutcome(
                        rule,
                        outcome.findings(),
                        new RuleFailure(
                                reason, new Culprits(jdbc, scope, _ -> false).named(culprits)));
    }

    private boolean fails(Rule rule, Extent extent, Instant ruleEnd) {
        try {
            together(List.of(rule), extent, ruleEnd);
            return false;
        } catch (RuntimeException e) {
            return failed(e) != Reason.TIMEOUT;
        }
    }

    /** Undoes what rules began. */
    private Reason failed(RuntimeException failure) {
        if (failure instanceof DataAccessResourceFailureException
                && !StatementTimeout.ended(failure)) {
            throw failure; // the connection is gone
        }
        jdbc.sql("rollback to savepoint rule").update();
        return Reason.of(failure);
    }

    private List<RuleOutcome> together(List<Rule> rules, Extent extent, Instant statementEnd) {
        jdbc.sql("savepoint rule").update();
        var left = Duration.between(Instant.now(), statementEnd).toMillis();
        new StatementTimeout(Duration.ofMillis(Math.max(left, 1))).set(jdbc);
        var found = new HashMap<String, List<Finding>>();
        var byId = rules.stream().collect(Collectors.toMap(Rule::id, rule -> rule));
        jdbc.sql(seen.sql(rules, question(rules, scope), extent, scope))
                .params(seen.parameters())
                .params(extent.parameters())
                .params(scope.parameters())
                .query(row -> {
                    var rule = byId.get(row.getString("rule"));
                    if (rule != null) {
                        found.computeIfAbsent(rule.id(), _ -> new ArrayList<>())
                                .add(FindingRow.read(row.getString("finding")).of(rule, titles));
                    }
                });
        jdbc.sql("rollback to savepoint rule").update(); // the timeout of before, nothing else
        return rules.stream()
                .map(rule -> outcome(rule, found.getOrDefault(rule.id(), List.of())))
                .toList();
    }

    private static RuleOutcome outcome(Rule rule, List<Finding> findings) {
        return findings.size() > MOST_FINDINGS
                ? new RuleOutcome(
                        rule,
                        findings.subList(0, MOST_FINDINGS),
                        new RuleFailure(Reason.TOO_MANY_FINDINGS, List.of()))
                : new RuleOutcome(rule, findings, null);
    }

    /** What rules find, with the SQL of each in it. */
    static String question(List<Rule> rules, Scope scope) {
        var condition =
                scope.isEverything()
                        ? ""
                        : " and coalesce(finding.territory, '') = any(:territories::text[])";
        return rules.stream()
                .map(rule ->
                        FINDINGS.formatted(
                                rule.id(), rule.sql(), condition, ORDER, MOST_FINDINGS + 1))
                .collect(
                        Collectors.joining(
                                "union all\n",
                                "select * from (\n",
                                ") found order by rule collate \"C\", rank"));
    }

    private static String cause(RuntimeException failure) {
        return String.valueOf(NestedExceptionUtils.getMostSpecificCause(failure).getMessage());
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}

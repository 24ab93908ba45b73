package fr.avenant.reporting.quality;

import fr.avenant.contracts.Effective;
import fr.avenant.reporting.quality.Finding.PrintedPlace;
import fr.avenant.reporting.quality.RuleFailure.Reason;
import fr.avenant.reporting.quality.SeenByRules.Extent;
import fr.avenant.reporting.questionbudget.StatementTimeout;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Runs rules on what holds at a coordinate. A rule that fails ends nothing but itself: what it
 * fails at is looked for, and left out.
 */
final class RuleRun {

    /** A column that no finding has is a mistake in a rule. */
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

    private static final String FINDINGS =
            """
            select (to_jsonb(finding) || jsonb_build_object('notedAs', (
                        select jsonb_agg(distinct noted.aggregate_id)
                        from discrepancy noted
                        join discrepancy_place mine using (event_id, ordinal)
                        cross join jsonb_array_elements(to_jsonb(finding.places)) its
                        where noted.rule = :rule and noted.territory = finding.territory
                            and mine.printed_in = its ->> 'document'
                            and (starts_with(its ->> 'locator', mine.printed_at)
                                 or starts_with(mine.printed_at, its ->> 'locator')))))::text
            from (
            %s
            ) finding
            where :territory::text is null or finding.territory = :territory
            order by finding.territory, finding.what, finding.printed::text
            limit %d
            """;

    private static final int MOST_FINDINGS = 20_000;
    private static final int MOST_LEFT_OUT = 3;
    private static final Duration LONGEST_RULE = Duration.ofSeconds(2);

    /** A finding as the SQL of a rule gives it; what it has no column for is null. */
    private record Row(
            @Nullable String territory,
            String what,
            @Nullable String printed,
            @Nullable String recomputed,
            @Nullable String difference,
            @Nullable Severity severity,
            @Nullable String id,
            @Nullable String nature,
            @Nullable Effective effective,
            @Nullable String computedBy,
            @Nullable List<String> notedAs,
            List<@Nullable Place> places) {}

    private static final Logger log = LoggerFactory.getLogger(RuleRun.class);

    private record Place(
            String document, String locator, @Nullable String printed, @Nullable String comment) {}

    private final JdbcClient jdbc;
    private final SeenByRules seen;
    private final DocumentTitles titles;
    private final Instant end;

    /**
     * @param patience how long all rules together may take
     */
    RuleRun(JdbcClient jdbc, SeenByRules seen, Duration patience) {
        this.jdbc = jdbc;
        this.seen = seen;
        this.titles = DocumentTitles.read(jdbc);
        this.end = Instant.now().plus(patience);
    }

    /**
     * What a rule finds.
     *
     * @param territory slug; null for all
     */
    RuleOutcome of(Rule rule, @Nullable String territory) {
        var ruleEnd = earlier(end, Instant.now().plus(LONGEST_RULE));
        var culprits = new ArrayList<String>();
        @Nullable Reason reason = null;
        while (true) {
            try {
                var extent = culprits.isEmpty() ? Extent.EVERYTHING : Extent.without(culprits);
                var findings = run(rule, territory, extent, ruleEnd);
                return outcome(rule, findings, reason, culprits);
            } catch (RuntimeException e) {
                reason = failed(e);
                log.warn(
                        "The rule {} fails: {}",
                        rule.id(),
                        NestedExceptionUtils.getMostSpecificCause(e).getMessage());
            }
            var culprit =
                    reason == Reason.TIMEOUT || culprits.size() == MOST_LEFT_OUT
                            ? Optional.<String>empty()
                            : new Culprits(jdbc, extent -> fails(rule, territory, extent, ruleEnd))
                                    .find(culprits);
            if (culprit.isEmpty()) {
                return outcome(rule, List.of(), reason, culprits);
            }
            culprits.add(culprit.get());
        }
    }

    private RuleOutcome outcome(
            Rule rule, List<Finding> findings, @Nullable Reason reason, List<String> culprits) {
        if (findings.size() > MOST_FINDINGS) {
            return new RuleOutcome(
                    rule,
                    findings.subList(0, MOST_FINDINGS),
                    new RuleFailure(Reason.TOO_MANY_FINDINGS, List.of()));
        }
        return new RuleOutcome(
                rule,
                findings,
                reason == null
                        ? null
                        : new RuleFailure(reason, new Culprits(jdbc, _ -> false).named(culprits)));
    }

    private boolean fails(Rule rule, @Nullable String territory, Extent extent, Instant ruleEnd) {
        try {
            run(rule, territory, extent, ruleEnd);
            return false;
        } catch (RuntimeException e) {
            return failed(e) != Reason.TIMEOUT;
        }
    }

    /** Undoes what a rule began. */
    private Reason failed(RuntimeException failure) {
        if (failure instanceof DataAccessResourceFailureException
                && !StatementTimeout.ended(failure)) {
            throw failure; // the connection is gone
        }
        jdbc.sql("rollback to savepoint rule").update();
        return Reason.of(failure);
    }

    private List<Finding> run(
            Rule rule, @Nullable String territory, Extent extent, Instant ruleEnd) {
        jdbc.sql("savepoint rule").update();
        var left = Duration.between(Instant.now(), ruleEnd).toMillis();
        new StatementTimeout(Duration.ofMillis(Math.max(left, 1))).set(jdbc);
        var question = FINDINGS.formatted(rule.sql(), MOST_FINDINGS + 1);
        var sql = seen.sql(question, extent) + question;
        var findings =
                jdbc.sql(sql)
                        .params(seen.parameters())
                        .params(extent.parameters())
                        .param("territory", territory)
                        .param("rule", rule.id())
                        .query((row, _) ->
                                finding(rule, JSON.readValue(row.getString(1), Row.class)))
                        .list();
        jdbc.sql("rollback to savepoint rule").update(); // the timeout of before, nothing else
        return findings;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private Finding finding(Rule rule, Row row) {
        return new Finding(
                rule.id(),
                Objects.requireNonNullElse(row.severity(), rule.severity()),
                row.territory(),
                row.what(),
                row.printed(),
                row.recomputed(),
                row.difference(),
                row.id(),
                row.nature(),
                row.effective(),
                row.computedBy(),
                Objects.requireNonNullElse(row.notedAs(), List.of()),
                row.places().stream().filter(Objects::nonNull).map(this::place).toList());
    }

    private PrintedPlace place(Place place) {
        return new PrintedPlace(
                place.document(),
                titles.of(place.document()),
                place.locator(),
                place.printed(),
                place.comment());
    }
}

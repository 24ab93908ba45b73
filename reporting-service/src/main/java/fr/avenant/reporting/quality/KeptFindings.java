package fr.avenant.reporting.quality;

import fr.avenant.reporting.generation.Snapshot;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads findings that are kept, as the views of the generation show them to whoever asks. A page
 * reads no more of an index than it shows; what one aggregate has is found first, and put in order
 * then.
 */
final class KeptFindings {

    private static final JsonMapper JSON = JsonMapper.shared();

    private static final String EVERYBODYS = "";
    private static final String OWN = "own_";

    private static final String COLUMNS =
            "select severity, rule, territory, rank, finding::text as finding from ";

    /** The limit is no parameter: a plan for whatever limit comes would put all rows in order. */
    private static final String ORDER = " order by severity, rule, territory, rank limit %d";

    private static final String COUNTED =
            "select %3$s as territory, rule, severity, findings from %1$sfinding_count where about = :about and %2$s";

    private static final String COUNTS =
            """
            select %3$s as territory, rule, severity, count(*) as findings from %1$sfinding
            where %2$s
            group by 1, rule, severity\
            """;

    private static final String SUMS =
            """
            select territory, rule, severity, sum(findings)::bigint as findings from (%s) counted
            group by territory, rule, severity
            order by territory, rule, severity\
            """;

    private static final String FAILURES =
            "select territory, rule, failure::text as failure from %1$sfinding_failure where %2$s";

    private final JdbcClient jdbc;

    private final boolean isOfATerritory;

    KeptFindings(Snapshot snapshot) {
        this.jdbc = snapshot.jdbc();
        this.isOfATerritory =
                !snapshot.asker().everywhere() && !snapshot.asker().territories().isEmpty();
    }

    /**
     * Whether they are kept for whoever asks: people of a territory may be too new.
     *
     * @param scope about which territories
     */
    static boolean isKept(Snapshot snapshot, Scope scope) {
        var own = new TreeSet<>(snapshot.asker().territories());
        if (scope.territories() != null) {
            own.retainAll(scope.territories());
        }
        return snapshot.asker().everywhere()
                || own.isEmpty()
                || new HashSet<>(
                                snapshot.jdbc()
                                        .sql("select territory from finding_scope")
                                        .query((row, _) -> row.getString(1))
                                        .list())
                        .containsAll(own);
    }

    /** A row of a list, with its place in it. */
    private record Row(FindingCursor place, String finding) {}

    FindingPage page(FindingQuestion question) {
        var asked = jdbc.sql(list(question, isOfATerritory)).params(parameters(question));
        var rows =
                asked.query((row, _) ->
                                new Row(
                                        new FindingCursor(
                                                row.getInt("severity"),
                                                row.getString("rule"),
                                                row.getString("territory"),
                                                row.getInt("rank")),
                                        row.getString("finding")))
                        .list();
        var shown = rows.subList(0, Math.min(question.limit(), rows.size()));
        return new FindingPage(
                failures(question.filter()),
                counts(question.filter(), question.byTerritory()),
                shown.stream().map(row -> JSON.readValue(row.finding(), Finding.class)).toList(),
                rows.size() > shown.size() ? shown.getLast().place() : null);
    }

    static Map<String, @Nullable Object> parameters(FindingQuestion question) {
        var parameters = question.filter().parameters();
        var after = question.after();
        if (after != null) {
            parameters.put("afterSeverity", after.severity());
            parameters.put("afterRule", after.rule());
            parameters.put("afterTerritory", after.territory());
            parameters.put("afterRank", after.rank());
        }
        return parameters;
    }

    /**
     * The question for a page of a list: parts in order, of which none reads more than a page.
     *
     * @param isOfATerritory whether whoever asks is
     */
    static String list(FindingQuestion question, boolean isOfATerritory) {
        var filter = question.filter();
        var order = ORDER.formatted(question.limit() + 1L);
        return "select * from (%s) found%s"
                .formatted(
                        union(
                                isOfATerritory,
                                list ->
                                        places(filter, question.after()).stream()
                                                .map(place -> part(list, filter, place, order))),
                        order);
    }

    /** What people of a territory are told of it is a list of its own. */
    private static String union(boolean isOfATerritory, Function<String, Stream<String>> parts) {
        return (isOfATerritory ? Stream.of(EVERYBODYS, OWN) : Stream.of(EVERYBODYS))
                .flatMap(parts)
                .collect(Collectors.joining(" union all "));
    }

    /**
     * Conditions, in each of which an index begins where the page does: severity by severity. What
     * is of one territory or one aggregate is little, and read at once.
     */
    private static List<String> places(FindingFilter filter, @Nullable FindingCursor after) {
        if (filter.territory() != null || filter.subject() != null) {
            var listed = "severity = any(:listed::smallint[])";
            return List.of(
                    after == null
                            ? listed
                            : listed
                                    + " and (severity, rule, territory, rank)"
                                    + " > (:afterSeverity, :afterRule, :afterTerritory, :afterRank)");
        }
        var places =
                Arrays.stream(Severity.values())
                        .filter(filter::isListed)
                        .filter(it -> after == null || it.rank() >= after.severity())
                        .map(it -> "severity = " + it.rank() + after(filter, after, it))
                        .toList();
        return places.isEmpty() ? List.of("false") : places;
    }

    private static String after(
            FindingFilter filter, @Nullable FindingCursor after, Severity severity) {
        if (after == null || severity.rank() > after.severity()) {
            return "";
        }
        return after.rule().equals(filter.rule())
                ? " and (territory, rank) > (:afterTerritory, :afterRank)"
                : " and (rule, territory, rank) > (:afterRule, :afterTerritory, :afterRank)";
    }

    private static String part(String list, FindingFilter filter, String place, String order) {
        var findings = list + "finding";
        if (filter.subject() != null) {
            return "(with its as materialized (select * from %s where subjects @> array[:subject]::text[]) %sits where %s and %s%s)"
                    .formatted(findings, COLUMNS, filter.condition(), place, order);
        }
        if (filter.territory() != null || !filter.isAboutSomething()) {
            return "(%s%s where %s and %s%s)"
                    .formatted(COLUMNS, findings, filter.condition(), place, order);
        }
        var listed =
                "select audience, severity, rule, territory, rank from %s_about where about = :about and %s and %s"
                        .formatted(findings, filter.narrow(), place);
        return "(%s(%s%s) listed join %s using (audience, severity, rule, territory, rank) where %s%s)"
                .formatted(
                        COLUMNS,
                        listed,
                        filter.isCounted() ? order : "",
                        findings,
                        filter.condition(),
                        order);
    }

    private List<FindingCount> counts(FindingFilter filter, boolean byTerritory) {
        var territory = byTerritory ? "territory" : "''";
        var counts = filter.isCounted() ? COUNTED : COUNTS;
        var condition = filter.isCounted() ? filter.narrow() : filter.condition();
        return jdbc.sql(
                        SUMS.formatted(
                                union(
                                        isOfATerritory,
                                        list ->
                                                Stream.of(
                                                        counts.formatted(
                                                                list, condition, territory)))))
                .params(filter.parameters())
                .query((row, _) ->
                        new FindingCount(
                                territory(row.getString("territory")),
                                row.getString("rule"),
                                Severity.ofRank(row.getInt("severity")),
                                row.getLong("findings")))
                .list();
    }

    private Map<String, RuleFailure> failures(FindingFilter filter) {
        var failures = new TreeMap<String, RuleFailure>();
        var kept = new FindingFilter(filter.territory(), filter.rule(), null, null, null, null);
        jdbc.sql(
                        union(
                                        isOfATerritory,
                                        list -> Stream.of(FAILURES.formatted(list, kept.narrow())))
                                + " order by territory")
                .params(kept.parameters())
                .query(row -> {
                    failures.merge(
                            row.getString("rule"),
                            JSON.readValue(row.getString("failure"), RuleFailure.class),
                            RuleFailure::and);
                });
        return failures;
    }

    private static @Nullable String territory(String kept) {
        return kept.equals(Scope.NATIONAL) ? null : kept;
    }
}

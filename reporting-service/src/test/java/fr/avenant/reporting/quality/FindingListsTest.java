package fr.avenant.reporting.quality;

import static org.assertj.core.api.Assertions.assertThat;

import fr.avenant.reporting.scenario.RunningReporting;
import fr.avenant.reporting.scenario.SharedService;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a page of findings costs, as PostgreSQL says itself, beside a good many of them. */
@ExtendWith(SharedService.class)
class FindingListsTest {

    private static final int LIMIT = 20;

    private static final FindingCursor IN_THE_MIDDLE = new FindingCursor(1, "rule-3", "many-70", 3);

    /** What is of one territory, or of one document, is put in order once it is found. */
    private static final int OF_A_TERRITORY = 60;

    /** Of 200 territories 60 each, of 15 rules, three of four no names; one document is of all. */
    private static final String MANY =
            """
            insert into %1$s.kept_finding
            select 'public', 'many-' || t, 'rule-' || n %% 15, n, n %% 4, '{}',
                   array['document:many.of-all', 'document:many-' || t],
                   array['kind-' || n %% 3 || ':many-' || t || '.' || n], array['kind-' || n %% 3]
            from generate_series(1, 200) t, generate_series(1, 60) n\
            """;

    private static final String ABOUT =
            """
            insert into %1$s.kept_finding_about
            select audience, about, severity, rule, territory, rank from %1$s.kept_finding
            cross join unnest(documents || kinds) about where territory like 'many-%%'\
            """;

    private final RunningReporting reporting;

    FindingListsTest(RunningReporting reporting) {
        this.reporting = reporting;
    }

    private static List<FindingFilter> filters() {
        return List.of(
                of(null, null, null, null, null, null),
                of("many-7", null, null, null, null, null),
                of(null, "rule-3", null, null, null, null),
                of(null, null, Severity.NAMING, null, null, null),
                of(null, "rule-3", Severity.NOTE, null, null, null),
                of("many-7", null, Severity.ERROR, null, null, null),
                of(null, null, null, "document:many.of-all", null, null),
                of(null, null, null, "document:many-7", null, null),
                of(null, null, null, null, "kind-1", null),
                of(null, null, Severity.WARNING, null, "kind-1", null),
                of(null, null, null, null, "kind-9", null),
                of(null, null, null, null, null, "kind-1:many-7.1"),
                of(null, null, null, "document:many-7", "kind-1", null));
    }

    @Test
    void a_page_reads_no_more_than_it_shows_wherever_it_begins() {
        var jdbc = reporting.bean(JdbcClient.class);
        new TransactionTemplate(reporting.bean(PlatformTransactionManager.class))
                .executeWithoutResult(status -> {
                    status.setRollbackOnly();
                    seeMany(jdbc, reporting.tables());
                    for (var filter : filters()) {
                        assertReadsLittle(jdbc, new FindingQuestion(filter, null, LIMIT, false));
                        assertReadsLittle(
                                jdbc, new FindingQuestion(filter, IN_THE_MIDDLE, LIMIT, false));
                    }
                });
    }

    private static void seeMany(JdbcClient jdbc, String tables) {
        jdbc.sql(MANY.formatted(tables)).update();
        jdbc.sql(ABOUT.formatted(tables)).update();
        jdbc.sql("analyze %1$s.kept_finding, %1$s.kept_finding_about".formatted(tables)).update();
        jdbc.sql("set local search_path to %s_published".formatted(tables)).update();
        jdbc.sql(
                        """
                        select set_config('avenant.territories', '{}', true),
                               set_config('avenant.public_documents', (
                                   select coalesce(array_agg(id), '{}') from %s.kept_document)::text, true)\
                        """
                                .formatted(tables))
                .query((_, _) -> true)
                .single();
    }

    private static void assertReadsLittle(JdbcClient jdbc, FindingQuestion question) {
        var filter = question.filter();
        var plan =
                jdbc.sql(
                                "explain (analyze, costs off, timing off, buffers off, format json) "
                                        + KeptFindings.list(question, true))
                        .params(KeptFindings.parameters(question))
                        .query(String.class)
                        .single();
        var isOfOne = filter.territory() != null || filter.subject() != null;
        var most = isOfOne || !filter.isCounted() ? OF_A_TERRITORY : LIMIT + 1;
        assertThat(scans(JsonMapper.shared().readTree(plan)))
                .as(question + plan)
                .isNotEmpty()
                .allSatisfy(scan -> {
                    assertThat(scan.path("Node Type").asString())
                            .isIn("Index Scan", "Index Only Scan", "Bitmap Heap Scan");
                    assertThat(read(scan)).isLessThanOrEqualTo(most);
                });
    }

    /** Of the large tables. */
    private static List<JsonNode> scans(JsonNode plan) {
        var scans = new ArrayList<JsonNode>();
        for (var node : plan.findParents("Relation Name")) {
            var table = node.path("Relation Name").asString();
            if (table.equals("kept_finding") || table.equals("kept_finding_about")) {
                scans.add(node);
            }
        }
        return scans;
    }

    /** How many rows, shown or passed over. */
    private static double read(JsonNode scan) {
        return (scan.path("Actual Rows").asDouble()
                        + scan.path("Rows Removed by Filter").asDouble(0))
                * scan.path("Actual Loops").asDouble();
    }

    private static FindingFilter of(
            @Nullable String territory,
            @Nullable String rule,
            @Nullable Severity severity,
            @Nullable String document,
            @Nullable String kind,
            @Nullable String subject) {
        return new FindingFilter(territory, rule, severity, document, kind, subject);
    }
}

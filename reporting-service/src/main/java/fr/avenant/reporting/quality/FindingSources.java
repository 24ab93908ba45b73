package fr.avenant.reporting.quality;

import fr.avenant.reporting.quality.Rule.Lookup;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Writes out of which documents what is kept of a territory is found: those of all its rows, and of
 * what rules look up elsewhere. Whether they quote them or not, findings must not be shown once one
 * of these is closed.
 */
final class FindingSources {

    private static final String FORGET =
            "delete from kept_source where territory = any(:territories::text[])";

    private static final String KEEP =
            """
            insert into kept_source (territory, document)
            select distinct coalesce(territory, ''), document from (
            %s
            ) source
            where document is not null\
            """;

    private static final String CITED =
            "select territory, %2$s as document from %1$s_known where true%3$s";

    private static final String LOOKED_UP =
            """
            select named.territory, looked.document from %1$s_known named
            join %2$s_known looked on looked.aggregate_id = %3$s
            where true%4$s\
            """;

    private final JdbcClient jdbc;
    private final String keep;
    private final Scope scope;

    /**
     * @param jdbc sees everything at the coordinate of what is kept
     */
    FindingSources(JdbcClient jdbc, Rules rules, SeenByRules tables, Scope scope) {
        this.jdbc = jdbc;
        this.scope = scope;
        var parts = new ArrayList<String>();
        parts.add(CITED.formatted("entity", "document", scope.condition("territory")));
        parts.add(CITED.formatted("fact", "document", scope.condition("territory")));
        parts.add(CITED.formatted("discrepancy_place", "printed_in", scope.condition("territory")));
        for (var lookup : lookups(rules)) {
            var column = "named." + lookup.column();
            parts.add(
                    LOOKED_UP.formatted(
                            lookup.of(),
                            lookup.table(),
                            tables.isArray(lookup) ? "any(%s)".formatted(column) : column,
                            scope.condition("named.territory")));
        }
        this.keep = KEEP.formatted(String.join("\nunion all\n", parts));
    }

    /** That something is registered is no secret of the document that it stands in. */
    private static List<Lookup> lookups(Rules rules) {
        return rules.all().stream()
                .flatMap(rule -> rule.elsewhere().stream())
                .filter(it -> !it.table().equals(Rule.REGISTERED))
                .distinct()
                .toList();
    }

    void replace() {
        jdbc.sql(FORGET).params(scope.parameters()).update();
        jdbc.sql(keep).params(scope.parameters()).update();
    }
}

package fr.avenant.reporting.status;

import fr.avenant.contracts.Contexts;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How many there are of what.
 *
 * @param eventsByType by the published type
 * @param eventsByContext by the context's name
 * @param facts all versions
 * @param currentFacts those that stand now
 */
record Tally(
        Map<String, Long> eventsByType,
        Map<String, Long> eventsByContext,
        long facts,
        long currentFacts) {

    static Tally of(JdbcClient jdbc) {
        var byType = new TreeMap<String, Long>();
        var byContext = new HashMap<String, Long>();
        jdbc.sql("select context, type, count(*) as events from journal group by context, type")
                .query(row -> {
                    byType.merge(row.getString("type"), row.getLong("events"), Long::sum);
                    byContext.merge(row.getString("context"), row.getLong("events"), Long::sum);
                });
        return jdbc.sql(
                        """
                        select count(*) as facts, count(*) filter (where superseded_position is null) as current
                        from fact\
                        """)
                .query((row, _) ->
                        new Tally(byType, byContext, row.getLong("facts"), row.getLong("current")))
                .single();
    }

    long events() {
        return eventsByContext.values().stream().mapToLong(Long::longValue).sum();
    }

    long events(Contexts context) {
        return eventsByContext.getOrDefault(context.label(), 0L);
    }
}

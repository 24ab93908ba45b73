package fr.avenant.reporting.status;

import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How many there are of what.
 *
 * @param eventsByType by the published type
 * @param facts all versions
 * @param currentFacts those that stand now
 */
record Tally(Map<String, Long> eventsByType, long facts, long currentFacts) {

    static Tally of(JdbcClient jdbc) {
        var byType = new TreeMap<String, Long>();
        jdbc.sql("select type, count(*) as events from journal group by type")
                .query(row -> {
                    byType.put(row.getString("type"), row.getLong("events"));
                });
        return jdbc.sql(
                        """
                        select count(*) as facts, count(*) filter (where superseded_position is null) as current
                        from fact\
                        """)
                .query((row, _) -> new Tally(byType, row.getLong("facts"), row.getLong("current")))
                .single();
    }
}

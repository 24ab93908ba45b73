package fr.avenant.reporting.entry;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Counts what is registered at a coordinate. */
public final class RegisterCounts {

    private final JdbcClient jdbc;

    RegisterCounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Indicators by the engagement that they follow; engagements without any are left out. */
    public Map<String, Integer> indicators(Collection<String> engagements) {
        var counts = new HashMap<String, Integer>();
        jdbc.sql(
                        """
                        select engagement, count(*) as entries from indicator_held
                        where engagement = any(?)
                        group by engagement\
                        """)
                .param(engagements.toArray(String[]::new))
                .query(row -> {
                    counts.put(row.getString("engagement"), row.getInt("entries"));
                });
        return counts;
    }

    /** Entries of a kind by territory; territories without any are left out. */
    public Map<String, Integer> byTerritory(String kind) {
        var counts = new HashMap<String, Integer>();
        jdbc.sql(
                        """
                        select territory, count(*) as entries from entity_held
                        where kind = ? group by territory\
                        """)
                .param(kind)
                .query(row -> {
                    counts.put(row.getString("territory"), row.getInt("entries"));
                });
        return counts;
    }
}

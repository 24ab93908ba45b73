package fr.avenant.allinone;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the writing services' databases hold, read past the services. */
final class Stores {

    private final JdbcClient jdbc;

    Stores(EmbeddedPlatform platform) {
        jdbc = JdbcClient.create(platform.dataSource());
    }

    /** How many events the service of a topic has stored. */
    long events(String topic) {
        return jdbc.sql("select count(*) from " + schema(topic) + ".event")
                .query((row, _) -> row.getLong(1))
                .single();
    }

    Set<String> eventIds(String topic) {
        return ids("select event_id from " + schema(topic) + ".event");
    }

    /** Identifiers in the journal of the serving generation. */
    Set<String> journalledIds(String topic) {
        var generation =
                jdbc.sql("select number from reporting.generation where state = 'serving'")
                        .query((row, _) -> row.getInt(1))
                        .single();
        return ids(
                "select event_id from reporting_g%d.journal where context = '%s'"
                        .formatted(generation, schema(topic)));
    }

    /** Positions of a service's log, in order. */
    List<Long> positions(String topic) {
        return jdbc.sql("select position from " + schema(topic) + ".event_log order by position")
                .query((row, _) -> row.getLong(1))
                .list();
    }

    private Set<String> ids(String sql) {
        return new TreeSet<>(jdbc.sql(sql).query((row, _) -> row.getString(1)).list());
    }

    private static String schema(String topic) {
        return topic.substring(0, topic.indexOf('.'));
    }
}

package fr.avenant.reporting.generation;

import fr.avenant.contracts.Contexts;
import fr.avenant.kit.consumer.TopicReader;
import fr.avenant.kit.topic.Topics;
import fr.avenant.reporting.projection.ProjectionWriter;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Map;
import javax.sql.DataSource;
import org.apache.kafka.common.TopicPartition;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Fills a generation from the beginning of the topics up to where they end now. */
final class Builds {

    private final Topics topics;

    Builds(Topics topics) {
        this.topics = topics;
    }

    /**
     * Returns when every event that was on the topics at the start is in the generation's tables.
     */
    void fill(Generation generation, DataSource tables) throws SQLException {
        var writer = new ProjectionWriter();
        for (var context : Contexts.values()) {
            topics.ensure(context);
            var ends = topics.ends(context.topic());
            try (var reader =
                    new TopicReader(
                            tables, topics, context.topic(), group(generation, context), writer)) {
                while (!hasReached(ends, tables)) {
                    reader.poll();
                }
            }
        }
    }

    static String group(Generation generation, Contexts context) {
        return "reporting-g" + generation.number() + "-" + context.label();
    }

    private static boolean hasReached(Map<TopicPartition, Long> ends, DataSource tables) {
        var missing = new ArrayList<>(ends.entrySet());
        var stored = JdbcClient.create(tables);
        missing.removeIf(end ->
                end.getValue() == 0
                        || stored.sql(
                                        "select next_offset from consumer_offset where topic = ? and partition = ?")
                                .params(end.getKey().topic(), end.getKey().partition())
                                .query((row, _) -> row.getLong(1))
                                .optional()
                                .filter(next -> next >= end.getValue())
                                .isPresent());
        return missing.isEmpty();
    }
}

package fr.avenant.reporting.generation;

import fr.avenant.contracts.Contexts;
import fr.avenant.kit.topic.Topics;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.common.TopicPartition;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Where topics ended at a moment: whoever has read that far knows what was on them then. */
final class Milestone {

    private final Map<TopicPartition, Long> ends = new HashMap<>();
    private final Map<String, UUID> topicIds = new HashMap<>();

    private Milestone() {}

    /** Where the topics of these contexts end now. */
    static Milestone ahead(Topics topics, Contexts... contexts) {
        var milestone = new Milestone();
        for (var context : contexts) {
            topics.ensure(context);
            milestone.ends.putAll(topics.ends(context.topic()));
            milestone.topicIds.put(context.topic(), topics.id(context.topic()));
        }
        return milestone;
    }

    /** Whether the tables that are read here have everything up to there. */
    boolean isReachedBy(JdbcClient tables) {
        var missing = new HashMap<>(ends);
        missing.values().removeIf(end -> end == 0);
        tables.sql("select topic, partition, topic_id, next_offset from consumer_offset")
                .query(row -> {
                    var partition =
                            new TopicPartition(row.getString("topic"), row.getInt("partition"));
                    var end = missing.get(partition);
                    if (end != null
                            && row.getObject("topic_id", UUID.class)
                                    .equals(topicIds.get(partition.topic()))
                            && row.getLong("next_offset") >= end) {
                        missing.remove(partition);
                    }
                });
        return missing.isEmpty();
    }
}

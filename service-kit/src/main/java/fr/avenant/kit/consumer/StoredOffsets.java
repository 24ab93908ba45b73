package fr.avenant.kit.consumer;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** The consumer's offsets, in the same transaction as the rows they stand for. */
final class StoredOffsets {

    private final String topic;
    private final UUID topicId;

    StoredOffsets(String topic, UUID topicId) {
        this.topic = topic;
        this.topicId = topicId;
    }

    /** Offsets of another topic of the same name say nothing about this one, and are left out. */
    Map<TopicPartition, Long> load(Connection connection) throws SQLException {
        try (var statement =
                connection.prepareStatement(
                        "select partition, next_offset from consumer_offset where topic = ? and topic_id = ?")) {
            statement.setString(1, topic);
            statement.setObject(2, topicId);
            try (var rows = statement.executeQuery()) {
                var offsets = new HashMap<TopicPartition, Long>();
                while (rows.next()) {
                    offsets.put(new TopicPartition(topic, rows.getInt(1)), rows.getLong(2));
                }
                return offsets;
            }
        }
    }

    void save(Connection connection, Map<TopicPartition, OffsetAndMetadata> nextOffsets)
            throws SQLException {
        try (var statement =
                connection.prepareStatement(
                        """
                        insert into consumer_offset (topic, partition, topic_id, next_offset) values (?, ?, ?, ?)
                        on conflict (topic, partition)
                        do update set topic_id = excluded.topic_id, next_offset = excluded.next_offset\
                        """)) {
            for (var next : nextOffsets.entrySet()) {
                statement.setString(1, topic);
                statement.setInt(2, next.getKey().partition());
                statement.setObject(3, topicId);
                statement.setLong(4, next.getValue().offset());
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }
}

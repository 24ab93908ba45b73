package fr.avenant.kit.consumer;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** The consumer's offsets, in the same transaction as the rows they stand for. */
final class StoredOffsets {

    private static final String RACE_LOST = "40001";

    private static final String MOVE =
            """
            insert into consumer_offset as stored (topic, partition, topic_id, next_offset)
            select ?, partition, ?, next_offset from unnest(?::int[], ?::bigint[]) as next (partition, next_offset)
            on conflict (topic, partition)
            do update set topic_id = excluded.topic_id, next_offset = excluded.next_offset
            where stored.topic_id <> excluded.topic_id
               or exists (select from unnest(?::int[], ?::bigint[]) as known (partition, next_offset)
                          where known.partition = stored.partition and known.next_offset = stored.next_offset)\
            """;

    private final String topic;
    private final UUID topicId;
    private final Map<TopicPartition, Long> known = new HashMap<>();

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
                known.clear();
                known.putAll(offsets);
                return offsets;
            }
        }
    }

    /**
     * Moves on from where {@link #load} or the last call left off. A member of the group that was
     * taken for dead may still have a batch in hand when another one has its partitions; it must
     * not write, because what the other one has parked meanwhile it does not know.
     *
     * @throws SQLException if somebody else moved them; the transaction must be rolled back then
     */
    void save(Connection connection, Map<TopicPartition, OffsetAndMetadata> nextOffsets)
            throws SQLException {
        var next = List.copyOf(nextOffsets.entrySet());
        try (var statement = connection.prepareStatement(MOVE)) {
            statement.setString(1, topic);
            statement.setObject(2, topicId);
            var partitions = next.stream().map(it -> it.getKey().partition()).toArray();
            statement.setArray(3, connection.createArrayOf("int", partitions));
            var offsets = next.stream().map(it -> it.getValue().offset()).toArray();
            statement.setArray(4, connection.createArrayOf("bigint", offsets));
            statement.setArray(5, connection.createArrayOf("int", partitions));
            var before = next.stream().map(it -> known.getOrDefault(it.getKey(), 0L)).toArray();
            statement.setArray(6, connection.createArrayOf("bigint", before));
            if (statement.executeUpdate() < next.size()) {
                throw new SQLException("Somebody else reads partitions of " + topic, RACE_LOST);
            }
        }
        next.forEach(it -> known.put(it.getKey(), it.getValue().offset()));
    }
}

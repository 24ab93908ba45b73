package fr.avenant.kit.relay;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;

/**
 * What Kafka has acknowledged, as far as the database knows. The topic itself may know more, or
 * less.
 */
final class RelayProgress {

    /** The last acknowledged event of a partition and its offset. */
    record Acknowledged(long position, long offset) {}

    /**
     * @param watermark everything up to this position is on the topic
     */
    record Stored(long watermark, Map<Integer, Acknowledged> byPartition) {}

    private static final long NOTHING = -1;

    private final Connection connection;
    private final String topic;

    RelayProgress(Connection connection, String topic) {
        this.connection = connection;
        this.topic = topic;
    }

    Stored load() throws SQLException {
        return new Stored(watermark(), byPartition());
    }

    private long watermark() throws SQLException {
        try (var statement =
                connection.prepareStatement(
                        "select position from relay_watermark where topic = ?")) {
            statement.setString(1, topic);
            try (var row = statement.executeQuery()) {
                return row.next() ? row.getLong(1) : NOTHING;
            }
        }
    }

    private Map<Integer, Acknowledged> byPartition() throws SQLException {
        try (var statement =
                connection.prepareStatement(
                        "select partition, position, record_offset from relay_progress where topic = ?")) {
            statement.setString(1, topic);
            try (var rows = statement.executeQuery()) {
                var byPartition = new TreeMap<Integer, Acknowledged>();
                while (rows.next()) {
                    byPartition.put(
                            rows.getInt(1), new Acknowledged(rows.getLong(2), rows.getLong(3)));
                }
                return byPartition;
            }
        }
    }

    /**
     * Both in one statement: neither is true without the other. Its commit need not wait for the
     * disk, because progress that a crash forgets is found again at the topic's ends.
     */
    void save(long watermark, Map<Integer, Acknowledged> byPartition) throws SQLException {
        try (var statement =
                connection.prepareStatement(
                        """
                        with everywhere as (
                            insert into relay_watermark (topic, position)
                            select ?, ? where set_config('synchronous_commit', 'off', true) is not null
                            on conflict (topic) do update set position = excluded.position)
                        insert into relay_progress (topic, partition, position, record_offset)
                        select ?, * from unnest(?, ?, ?)
                        on conflict (topic, partition)
                        do update set position = excluded.position, record_offset = excluded.record_offset\
                        """)) {
            statement.setString(1, topic);
            statement.setLong(2, watermark);
            statement.setString(3, topic);
            statement.setArray(4, connection.createArrayOf("int", byPartition.keySet().toArray()));
            statement.setArray(
                    5,
                    connection.createArrayOf(
                            "bigint",
                            byPartition.values().stream().map(Acknowledged::position).toArray()));
            statement.setArray(
                    6,
                    connection.createArrayOf(
                            "bigint",
                            byPartition.values().stream().map(Acknowledged::offset).toArray()));
            statement.executeUpdate();
        }
    }
}

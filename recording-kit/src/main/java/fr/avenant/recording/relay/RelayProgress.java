package fr.avenant.recording.relay;

import fr.avenant.recording.sequencer.LockedSession;
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
    private final long epoch;
    private final String duty;
    private final String topic;

    RelayProgress(LockedSession session, String duty, String topic) {
        this.connection = session.connection();
        this.epoch = session.epoch();
        this.duty = duty;
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
     *
     * @throws SQLException if another relay has had the lock since; nothing is saved then
     */
    void save(long watermark, Map<Integer, Acknowledged> byPartition) throws SQLException {
        try (var statement =
                connection.prepareStatement(
                        """
                        with fence as materialized (
                            select epoch from duty_epoch
                            where duty = ? and epoch = ? and set_config('synchronous_commit', 'off', true) is not null
                            for share
                        ), everywhere as (
                            insert into relay_watermark (topic, position)
                            select ?, ? from fence
                            on conflict (topic) do update set position = excluded.position
                            returning position
                        ), somewhere as (
                            insert into relay_progress (topic, partition, position, record_offset)
                            select ?, next.* from fence cross join unnest(?, ?, ?) as next
                            on conflict (topic, partition)
                            do update set position = excluded.position, record_offset = excluded.record_offset
                        )
                        select position from everywhere\
                        """)) {
            statement.setString(1, duty);
            statement.setLong(2, epoch);
            statement.setString(3, topic);
            statement.setLong(4, watermark);
            statement.setString(5, topic);
            statement.setArray(6, connection.createArrayOf("int", byPartition.keySet().toArray()));
            statement.setArray(
                    7,
                    connection.createArrayOf(
                            "bigint",
                            byPartition.values().stream().map(Acknowledged::position).toArray()));
            statement.setArray(
                    8,
                    connection.createArrayOf(
                            "bigint",
                            byPartition.values().stream().map(Acknowledged::offset).toArray()));
            try (var saved = statement.executeQuery()) {
                if (!saved.next()) {
                    throw new SQLException("Another relay has taken over since epoch " + epoch);
                }
            }
        }
    }
}

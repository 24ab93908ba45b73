package fr.avenant.kit.consumer;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Poisoned events and the later ones of their keys, set aside with the reason. */
final class ParkedEvents {

    private static final int LONGEST_REASON = 1_000;

    private final String topic;

    ParkedEvents(String topic) {
        this.topic = topic;
    }

    Set<String> keys(Connection connection, Collection<String> among) throws SQLException {
        try (var statement =
                connection.prepareStatement(
                        "select distinct key from parked_event where topic = ? and key = any(?)")) {
            statement.setString(1, topic);
            statement.setArray(2, connection.createArrayOf("text", among.toArray()));
            try (var rows = statement.executeQuery()) {
                var keys = new HashSet<String>();
                while (rows.next()) {
                    keys.add(rows.getString(1));
                }
                return keys;
            }
        }
    }

    void park(Connection connection, ConsumerRecord<byte[], byte[]> event, String reason)
            throws SQLException {
        try (var statement =
                connection.prepareStatement(
                        """
                        insert into parked_event (topic, partition, record_offset, key, reason)
                        values (?, ?, ?, ?, ?) on conflict do nothing\
                        """)) {
            statement.setString(1, topic);
            statement.setInt(2, event.partition());
            statement.setLong(3, event.offset());
            statement.setString(4, key(event));
            statement.setString(5, reason.substring(0, Math.min(reason.length(), LONGEST_REASON)));
            statement.executeUpdate();
        }
    }

    static String key(ConsumerRecord<byte[], byte[]> event) {
        return event.key() == null ? "" : new String(event.key(), UTF_8);
    }
}

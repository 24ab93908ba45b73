package fr.avenant.kit.consumer;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.avenant.contracts.CloudEventHeaders;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** Poisoned events and the later ones of their keys, set aside with the reason. */
final class ParkedEvents {

    private static final int LONGEST_TEXT = 1_000;

    private final String topic;

    ParkedEvents(String topic) {
        this.topic = topic;
    }

    /** Which keys are parked; none of them is retried before the transaction ends. */
    Set<String> keys(Connection connection, Collection<String> among) throws SQLException {
        RetryLock.keepRetriesOut(connection, topic);
        try (var statement =
                connection.prepareStatement(
                        """
                        select distinct key from parked_event
                        where topic = ? and key = any(?) and released_at is null\
                        """)) {
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

    /**
     * Another topic of the same name tells its events anew, whatever was wrong with the old ones.
     */
    void forgetOtherTopic(Connection connection, UUID topicId) throws SQLException {
        try (var statement =
                connection.prepareStatement(
                        """
                        delete from parked_event using consumer_offset
                        where parked_event.topic = ? and consumer_offset.topic = parked_event.topic
                          and consumer_offset.partition = parked_event.partition and topic_id <> ?\
                        """)) {
            statement.setString(1, topic);
            statement.setObject(2, topicId);
            statement.executeUpdate();
        }
    }

    /**
     * @param admitted whether the consumer took note of it, and only its rows are missing
     */
    void park(
            Connection connection,
            ConsumerRecord<byte[], byte[]> event,
            String reason,
            boolean admitted)
            throws SQLException {
        try (var statement =
                connection.prepareStatement(
                        """
                        insert into parked_event (topic, partition, record_offset, key, reason, admitted, event_id, event_type)
                        values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing\
                        """)) {
            statement.setString(1, topic);
            statement.setInt(2, event.partition());
            statement.setLong(3, event.offset());
            statement.setString(4, key(event));
            statement.setString(5, text(reason));
            statement.setBoolean(6, admitted);
            statement.setString(7, header(event, CloudEventHeaders.ID));
            statement.setString(8, header(event, CloudEventHeaders.TYPE));
            statement.executeUpdate();
        }
    }

    static String key(ConsumerRecord<byte[], byte[]> event) {
        return event.key() == null ? "" : text(new String(event.key(), UTF_8));
    }

    private static @Nullable String header(ConsumerRecord<byte[], byte[]> event, String name) {
        var value = CloudEventHeaders.read(event.headers(), name);
        return value == null ? null : text(value);
    }

    /** What PostgreSQL can hold: parking must not fail because of what an event says. */
    static String text(String any) {
        return any.substring(0, Math.min(any.length(), LONGEST_TEXT)).replace('\0', '\uFFFD');
    }
}

package fr.avenant.kit.consumer;

import fr.avenant.contracts.CloudEventHeaders;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** The table of parked events as an operator sees it, in the transaction of a connection. */
final class ParkedRows {

    /** Events of a topic under one key hold each other up. */
    record Key(String topic, String text) {}

    /**
     * An event to retry.
     *
     * @param admitted whether only its rows are missing
     */
    record Row(String topic, int partition, long offset, boolean admitted) {

        boolean isPlaceOf(ConsumerRecord<?, ?> event) {
            return event.partition() == partition && event.offset() == offset;
        }
    }

    private static final String ROW =
            "where topic = ? and partition = ? and record_offset = ? and released_at is null";

    private final JdbcClient jdbc;

    ParkedRows(Connection connection) {
        this.jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
    }

    ParkedList list(int atMost) {
        var events =
                jdbc.sql(
                                """
                                select * from parked_event
                                order by parked_at, topic, partition, record_offset limit ?\
                                """)
                        .param(atMost)
                        .query(ParkedRows::event)
                        .list();
        return jdbc.sql(
                        "select count(*) as total, count(released_at) as released from parked_event")
                .query((row, _) ->
                        new ParkedList(
                                row.getLong("total") - row.getLong("released"),
                                row.getLong("released"),
                                events))
                .single();
    }

    /** Those that are parked, longest first, of all topics or one, and all or one. */
    List<Key> keys(@Nullable String topic, @Nullable String key) {
        return jdbc.sql(
                        """
                        select topic, key from parked_event
                        where released_at is null
                          and topic = coalesce(:topic::text, topic) and key = coalesce(:key::text, key)
                        group by topic, key order by min(parked_at), topic, key\
                        """)
                .param("topic", topic)
                .param("key", key)
                .query((row, _) -> new Key(row.getString(1), row.getString(2)))
                .list();
    }

    /** Its first events; none that came from another topic of the same name. */
    List<Row> first(Key key, UUID topicId, int atMost) {
        return jdbc.sql(
                        """
                        select topic, partition, record_offset, admitted
                        from parked_event join consumer_offset using (topic, partition)
                        where topic = ? and key = ? and released_at is null and topic_id = ?
                        order by partition, record_offset limit ?\
                        """)
                .params(key.topic(), key.text(), topicId, atMost)
                .query((row, _) ->
                        new Row(
                                row.getString("topic"),
                                row.getInt("partition"),
                                row.getLong("record_offset"),
                                row.getBoolean("admitted")))
                .list();
    }

    /** What became of a key that was retried. */
    Retried.OfKey after(Key key, long written) {
        return jdbc.sql(
                        """
                        select count(*) as parked, (array_agg(reason order by partition, record_offset))[1] as reason
                        from parked_event where topic = ? and key = ? and released_at is null\
                        """)
                .params(key.topic(), key.text())
                .query((row, _) ->
                        new Retried.OfKey(
                                key.topic(),
                                key.text(),
                                written,
                                row.getLong("parked"),
                                row.getString("reason")))
                .single();
    }

    void remove(Row row) {
        change("delete from parked_event " + ROW, row);
    }

    void markAdmitted(Row row) {
        change("update parked_event set admitted = true " + ROW, row);
    }

    void keep(Row row, String reason) {
        jdbc.sql("update parked_event set reason = ? " + ROW)
                .params(reason, row.topic(), row.partition(), row.offset())
                .update();
    }

    /** The key that was held up; empty if there is no such event, or it was released before. */
    Optional<Key> release(String topic, int partition, long offset) {
        return jdbc.sql("update parked_event set released_at = now() " + ROW + " returning key")
                .params(topic, partition, offset)
                .query((row, _) -> new Key(topic, row.getString(1)))
                .optional();
    }

    private void change(String sql, Row row) {
        jdbc.sql(sql).params(row.topic(), row.partition(), row.offset()).update();
    }

    private static ParkedEvent event(ResultSet row, int index) throws SQLException {
        var releasedAt = row.getObject("released_at", OffsetDateTime.class);
        return new ParkedEvent(
                row.getString("topic"),
                row.getInt("partition"),
                row.getLong("record_offset"),
                row.getString("key"),
                row.getString("reason"),
                row.getString("event_id"),
                row.getString("event_type"),
                CloudEventHeaders.time(
                        row.getObject("parked_at", OffsetDateTime.class).toInstant()),
                releasedAt == null ? null : CloudEventHeaders.time(releasedAt.toInstant()));
    }
}

package fr.avenant.recording.relay;

import static fr.avenant.testplatform.topic.TopicContents.header;
import static fr.avenant.testplatform.topic.TopicContents.key;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fr.avenant.contracts.EventType;
import fr.avenant.recording.sequencer.Rounds;
import fr.avenant.recording.store.StoredEvents;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CloudEventRecordTest {

    private static final EventType TYPE =
            new EventType("fr.avenant.territory.StatisticPublished", 3);
    private static final String ID = "statistic:aurillac.marmiers";

    /** Canonical, and full of what canonical JSON escapes or does not. */
    private static final String PAYLOAD =
            "{\"amount\":\"12.50\",\"text\":\"é € 😀 / \\\\ \\\" \\b\\t\\n\\f\\r \\u0001\\u001f \u007f \u2028\"}";

    private RelayedStore store;

    @BeforeEach
    void fresh_store() throws Exception {
        store = RelayedStore.fresh();
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void every_attribute_of_the_envelope_is_a_header() throws SQLException {
        append(
                6,
                "{\"actor\":\"actor-1\",\"causationid\":\"c-1\",\"correlationid\":\"r-1\",\"territory\":\"aurillac\"}");
        append(
                7,
                "{\"actor\":\"actor-2\",\"causationid\":\"c-2\",\"correlationid\":\"r-2\",\"territory\":\"cahors\"}");

        var event = relayed().getLast();

        var stored =
                store.jdbc()
                        .sql(
                                """
                                select event_id::text, recorded_at,
                                       to_char(recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as time
                                from event join event_log using (global_index) where sequence = 7\
                                """)
                        .query()
                        .singleRow();
        assertThat(headers(event))
                .isEqualTo(
                        Map.ofEntries(
                                Map.entry("ce_specversion", "1.0"),
                                Map.entry("ce_id", stored.get("event_id")),
                                Map.entry("ce_type", "fr.avenant.territory.StatisticPublished.v3"),
                                Map.entry("ce_source", "/avenant/programmation-service"),
                                Map.entry("ce_subject", ID),
                                Map.entry("ce_time", stored.get("time")),
                                Map.entry(
                                        "ce_dataschema",
                                        "urn:avenant:schema:fr.avenant.territory.StatisticPublished.v3"),
                                Map.entry("ce_sequence", "0000000000000000007"),
                                Map.entry("ce_position", "0000000000000000001"),
                                Map.entry("ce_territory", "cahors"),
                                Map.entry("ce_correlationid", "r-2"),
                                Map.entry("ce_causationid", "c-2"),
                                Map.entry("ce_actor", "actor-2"),
                                Map.entry("content-type", "application/json")));
        assertThat(key(event)).isEqualTo(ID);
        var recordedAt =
                store.jdbc()
                        .sql("select recorded_at from event_log where position = 1")
                        .query(OffsetDateTime.class)
                        .single();
        assertThat(event.timestamp()).isEqualTo(recordedAt.toInstant().toEpochMilli());
    }

    @Test
    void what_belongs_to_no_territory_has_no_such_header() throws SQLException {
        append(0, "{\"actor\":\"actor-1\",\"causationid\":\"c-1\",\"correlationid\":\"r-1\"}");

        assertThat(headers(relayed().getFirst())).doesNotContainKey("ce_territory").hasSize(13);
    }

    @Test
    void the_bytes_on_the_topic_are_those_of_the_store() throws SQLException {
        append(0, "{\"actor\":\"actor-1\",\"causationid\":\"c-1\",\"correlationid\":\"r-1\"}");

        assertThat(relayed().getFirst().value()).isEqualTo(PAYLOAD.getBytes(UTF_8));
    }

    @Test
    void an_auditor_recomputes_each_leaf_hash_from_the_topic_alone() throws Exception {
        append(0, "{\"actor\":\"actor-1\",\"causationid\":\"c-1\",\"correlationid\":\"r-1\"}");
        append(
                1,
                "{\"actor\":\"actor-1\",\"causationid\":\"c-1\",\"correlationid\":\"r-1\",\"territory\":\"cahors\"}");
        store.log(0, 1_000);

        var byAuditor = new HashMap<String, String>();
        for (var event : relayed()) {
            byAuditor.put(header(event, "ce_id"), new AuditedEvent(event).leafHash());
        }

        var logged = new HashMap<String, String>();
        store.jdbc()
                .sql(
                        """
                        select event_id::text, encode(leaf_hash, 'hex')
                        from event join event_log using (global_index)\
                        """)
                .query(row -> {
                    logged.put(row.getString(1), row.getString(2));
                });
        assertThat(byAuditor).hasSize(1_002).isEqualTo(logged);
    }

    private void append(long sequence, String metadata) throws SQLException {
        try (var connection = store.dataSource().getConnection()) {
            StoredEvents.append(connection, ID, sequence, TYPE, PAYLOAD, metadata);
        }
    }

    private List<ConsumerRecord<byte[], byte[]>> relayed() throws SQLException {
        Rounds.placeAll(store.dataSource());
        store.relayAll();
        return store.topic().records();
    }

    private static Map<String, Object> headers(ConsumerRecord<?, ?> event) {
        var headers = new HashMap<String, Object>();
        event.headers().forEach(it -> headers.put(it.key(), new String(it.value(), UTF_8)));
        return headers;
    }
}

package fr.avenant.recording;

import static fr.avenant.recording.sample.Requests.freshId;
import static fr.avenant.testplatform.topic.TopicContents.header;
import static fr.avenant.testplatform.topic.TopicContents.position;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.avenant.contracts.Contexts;
import fr.avenant.kit.consumer.ConsumedEvent;
import fr.avenant.kit.consumer.TopicReader;
import fr.avenant.kit.topic.KafkaConnection;
import fr.avenant.kit.topic.Topics;
import fr.avenant.recording.sample.Requests;
import fr.avenant.recording.sample.RunningSample;
import fr.avenant.recording.sample.SampleEvents;
import fr.avenant.recording.sample.SampleExtension;
import fr.avenant.recording.sequencer.LogCheck;
import fr.avenant.recording.store.StoredEvents;
import fr.avenant.testplatform.TestPlatform;
import fr.avenant.testplatform.topic.TopicContents;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The whole way: command, store, log, topic, table. */
@ExtendWith(SampleExtension.class)
class DeliveryTest {

    private static final Contexts CONTEXT = Contexts.TERRITORY;

    /** An event with its place and its bytes. */
    private record Delivered(long position, String id, String bytes) {}

    private final RunningSample sample;
    private final Requests requests;

    DeliveryTest(RunningSample sample) {
        this.sample = sample;
        requests = new Requests(sample);
    }

    @Test
    void store_topic_and_table_hold_the_same_bytes_at_the_same_positions_without_a_hole()
            throws Exception {
        try (var slow = sample.elsewhere()) {
            slow.setAutoCommit(false);
            SampleEvents.register(slow, freshId());
            sendCommandsFromFourThreads();
            slow.commit();
        }
        await().atMost(Duration.ofMinutes(2)).until(this::everythingIsOnTheTopic);

        var stored = stored();
        assertThat(onTheTopic()).isEqualTo(stored);
        assertThat(inATable(stored.size())).isEqualTo(stored);
        assertThat(stored.stream().map(Delivered::position))
                .containsExactlyElementsOf(LongStream.range(0, stored.size()).boxed().toList());
        LogCheck.assertThatLogIsDenseCompleteAndInOrder(sample.dataSource());
    }

    private void sendCommandsFromFourThreads() throws Exception {
        Callable<Integer> commands =
                () -> {
                    for (var organisation = 0; organisation < 10; organisation++) {
                        var id = freshId();
                        var first = requests.register(id, "Zoé \"Z\" / ☃ 😀").onlyEvent();
                        var second = requests.correct(id, first, "second").onlyEvent();
                        requests.withdraw(id, second);
                    }
                    return 10;
                };
        try (var executor = Executors.newFixedThreadPool(4)) {
            for (var sent : executor.invokeAll(Collections.nCopies(4, commands))) {
                sent.get();
            }
        }
    }

    private boolean everythingIsOnTheTopic() {
        return sample.jdbc()
                .sql(
                        """
                        select (select count(*) from event) = (select count(*) from event_log)
                           and (select max(position) from event_log)
                                 = coalesce((select position from relay_watermark where topic = ?), -1)\
                        """)
                .param(CONTEXT.topic())
                .query(Boolean.class)
                .single();
    }

    private List<Delivered> stored() {
        return delivered(
                sample.jdbc(),
                """
                select position, event_id::text, payload::text
                from event join event_log using (global_index) order by position\
                """);
    }

    private static List<Delivered> onTheTopic() {
        return TopicContents.of(CONTEXT.topic()).records().stream()
                .map(it ->
                        new Delivered(
                                position(it), header(it, "ce_id"), new String(it.value(), UTF_8)))
                .sorted(Comparator.comparingLong(Delivered::position))
                .toList();
    }

    private static List<Delivered> inATable(int events) throws SQLException {
        try (var dataSource = StoredEvents.freshStore("delivery_test", CONTEXT)) {
            var table = JdbcClient.create(dataSource);
            table.sql("create table taken_in (position bigint, event_id text, bytes text)")
                    .update();
            try (var reader =
                    new TopicReader(
                            dataSource,
                            new Topics(
                                    KafkaConnection.plain(TestPlatform.kafka().bootstrapServers()),
                                    (short) 1),
                            CONTEXT.topic(),
                            "delivery-test",
                            DeliveryTest::write)) {
                await().atMost(Duration.ofMinutes(2))
                        .until(() -> {
                            reader.poll();
                            return StoredEvents.count(dataSource, "select count(*) from taken_in")
                                    >= events;
                        });
            }
            return delivered(table, "select * from taken_in order by position");
        }
    }

    private static void write(Connection connection, List<ConsumedEvent> events)
            throws SQLException {
        try (var insert = connection.prepareStatement("insert into taken_in values (?, ?, ?)")) {
            for (var event : events) {
                insert.setLong(1, event.envelope().position());
                insert.setString(2, event.envelope().id().toString());
                insert.setString(3, new String(event.raw().value(), UTF_8));
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static List<Delivered> delivered(JdbcClient jdbc, String query) {
        return jdbc.sql(query)
                .query((row, _) ->
                        new Delivered(row.getLong(1), row.getString(2), row.getString(3)))
                .list();
    }
}

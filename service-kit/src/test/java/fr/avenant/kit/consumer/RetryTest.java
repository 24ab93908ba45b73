package fr.avenant.kit.consumer;

import static fr.avenant.kit.consumer.SampleWriter.POISON;
import static fr.avenant.kit.consumer.SampleWriter.POISON_FROM_THE_START;
import static fr.avenant.testplatform.topic.PublishedRecords.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RetryTest {

    private static final Map<String, String> NO_TYPE = Map.of("ce_type", "");

    private ReadModel model;

    @BeforeEach
    void fresh_model() throws Exception {
        model = ReadModel.fresh();
    }

    @AfterEach
    void close() {
        model.close();
    }

    @Test
    void what_is_parked_is_listed_with_its_place_and_what_it_says_it_is() throws Exception {
        try (var publisher = ReadModel.publisher()) {
            publisher.publish(0, "a", POISON).publish(1, "b", "{}").publish(2, "a", "{}", NO_TYPE);
        }
        model.read(3);

        var list = model.desk().list();

        assertThat(list.parked()).isEqualTo(2);
        assertThat(list.released()).isZero();
        assertThat(list.events()).extracting(ParkedEvent::key).containsOnly("a");
        assertThat(list.events())
                .extracting(ParkedEvent::eventId)
                .containsExactly(id(0).toString(), id(2).toString());
        assertThat(list.events())
                .extracting(ParkedEvent::eventType)
                .containsExactly("fr.avenant.sample.Happened.v1", null);
    }

    @Test
    void once_the_cause_is_gone_all_events_of_the_key_are_taken_in_in_their_order()
            throws Exception {
        publishPoisonedKeys();

        SampleWriter.removeTheCause(model.dataSource());
        var retried = model.desk().retry(null, "a");

        assertThat(retried.written()).isEqualTo(3);
        assertThat(retried.parked()).isZero();
        assertThat(model.written()).containsExactly(id(1), id(0), id(3), id(5));
        assertThat(parkedIds()).containsExactlyInAnyOrder(id(2), id(4));
    }

    @Test
    void without_a_key_all_of_them_are_retried() throws Exception {
        publishPoisonedKeys();

        SampleWriter.removeTheCause(model.dataSource());
        var retried = model.desk().retry(null, null);

        assertThat(retried.written()).isEqualTo(5);
        assertThat(retried.keys())
                .extracting(Retried.OfKey::key)
                .containsExactlyInAnyOrder("a", "c");
        assertThat(model.desk().list().events()).isEmpty();
        assertThat(model.written()).containsSubsequence(id(2), id(4));
    }

    @Test
    void a_key_that_is_free_again_is_followed_as_before() throws Exception {
        publishPoisonedKeys();
        SampleWriter.removeTheCause(model.dataSource());
        model.desk().retry(ReadModel.TOPIC, "a");

        try (var publisher = ReadModel.publisher()) {
            publisher.publish(6, "a", "{}");
        }
        model.read(1);

        assertThat(model.written()).endsWith(id(5), id(6));
    }

    @Test
    void what_fails_again_stays_with_all_later_ones_and_its_new_reason() throws Exception {
        publishPoisonedKeys();
        var failingLater =
                new BatchWriter() {
                    @Override
                    public void write(Connection connection, List<ConsumedEvent> events)
                            throws SQLException {
                        if (events.getFirst().envelope().id().equals(id(3))) {
                            throw new IllegalStateException("another cause");
                        }
                        new SampleWriter().write(connection, events);
                    }
                };
        SampleWriter.removeTheCause(model.dataSource());

        var retried = model.desk(failingLater).retry(null, "a");

        assertThat(retried.keys())
                .containsExactly(
                        new Retried.OfKey(
                                ReadModel.TOPIC,
                                "a",
                                1,
                                2,
                                "java.lang.IllegalStateException: another cause"));
        assertThat(model.written()).containsExactly(id(1), id(0));
        assertThat(parkedIds()).contains(id(3), id(5)).doesNotContain(id(0));
    }

    @Test
    void what_could_not_even_be_noted_is_noted_and_then_written() throws Exception {
        try (var publisher = ReadModel.publisher()) {
            publisher.publish(0, "a", POISON_FROM_THE_START).publish(1, "a", "{}");
        }
        model.read(2);
        SampleWriter.removeTheCause(model.dataSource());

        assertThat(model.desk().retry(null, "a").written()).isEqualTo(2);

        assertThat(model.noted()).containsExactly(id(1), id(0));
        assertThat(model.written()).containsExactly(id(0), id(1));
    }

    @Test
    void what_was_sent_twice_is_written_once() throws Exception {
        var inbox = new InboxWriter(model.dataSource());
        inbox.refuse(true);
        try (var publisher = ReadModel.publisher()) {
            publisher
                    .publish(0, "a", POISON_FROM_THE_START)
                    .publish(0, "a", POISON_FROM_THE_START)
                    .publish(1, "a", POISON)
                    .publish(1, "a", POISON);
        }
        try (var reader = model.reader(inbox)) {
            ReadModel.read(reader, 4);
        }
        assertThat(model.desk().list().parked()).isEqualTo(3);

        inbox.refuse(false);
        model.desk(inbox).retry(null, null);

        assertThat(inbox.written()).containsExactly(id(0), id(1));
        assertThat(model.desk().list().events()).isEmpty();
    }

    @Test
    void what_can_be_noted_now_stays_noted_though_it_cannot_be_written() throws Exception {
        var inbox = new InboxWriter(model.dataSource());
        inbox.refuse(true);
        try (var publisher = ReadModel.publisher()) {
            publisher.publish(0, "a", POISON_FROM_THE_START);
        }
        try (var reader = model.reader(inbox)) {
            ReadModel.read(reader, 1);
        }

        inbox.refuseOnlyToWrite();
        model.desk(inbox).retry(null, null);
        assertThat(inbox.noted()).containsExactly(id(0));
        assertThat(inbox.written()).isEmpty();

        inbox.refuse(false);
        model.desk(inbox).retry(null, null);
        assertThat(inbox.written()).containsExactly(id(0));
    }

    @Test
    void a_released_event_lets_the_later_ones_through_and_stays_on_record() throws Exception {
        try (var publisher = ReadModel.publisher()) {
            publisher.publish(0, "a", "{}", NO_TYPE).publish(1, "a", "{}").publish(2, "a", "{}");
        }
        model.read(3);
        var first = model.desk().list().events().getFirst();

        var retried = model.desk().release(first.topic(), first.partition(), first.offset());

        assertThat(retried.orElseThrow().written()).isEqualTo(2);
        assertThat(model.written()).containsExactly(id(1), id(2));
        var list = model.desk().list();
        assertThat(list.parked()).isZero();
        assertThat(list.released()).isEqualTo(1);
        assertThat(list.events().getFirst().releasedAt()).isNotNull();
        try (var publisher = ReadModel.publisher()) {
            publisher.publish(3, "a", "{}");
        }
        model.read(1);
        assertThat(model.written()).endsWith(id(2), id(3));
    }

    @Test
    void neither_retry_nor_release_touch_what_is_not_parked() throws Exception {
        publishPoisonedKeys();
        var before = model.desk().list();
        var first = before.events().getFirst();

        assertThat(model.desk().retry(null, "b").keys()).isEmpty();
        assertThat(model.desk().retry("other.events", "a").keys()).isEmpty();
        assertThat(model.desk().release(first.topic(), first.partition(), 4_711)).isEmpty();
        assertThat(model.desk().release("other.events", 0, 0)).isEmpty();

        assertThat(model.desk().list()).isEqualTo(before);
    }

    @Test
    void no_event_of_another_topic_of_the_same_name_is_taken_for_a_parked_one() throws Exception {
        publishPoisonedKeys();
        ReadModel.freshTopic();
        try (var publisher = ReadModel.publisher()) {
            publisher.publish(10, 60);
        }
        SampleWriter.removeTheCause(model.dataSource());

        assertThat(model.desk().retry(null, null).written()).isZero();

        assertThat(model.written()).containsExactly(id(1));
    }

    @Test
    void what_is_no_fault_of_the_events_changes_nothing() throws Exception {
        publishPoisonedKeys();
        var before = model.desk().list();
        BatchWriter away =
                (_, _) -> {
                    throw new SQLException("could not serialize access", "40001");
                };

        assertThatThrownBy(() -> model.desk(away).retry(null, "a"))
                .hasRootCauseMessage("could not serialize access");

        assertThat(model.desk().list()).isEqualTo(before);
    }

    @Test
    void more_events_than_one_transaction_takes_keep_their_order() throws Exception {
        try (var publisher = ReadModel.publisher()) {
            publisher
                    .publish(0, "a", POISON)
                    .publish(1, 901, number -> number % 3 == 0 ? "b" : "a");
        }
        model.read(901);
        var others = model.written().size();
        SampleWriter.removeTheCause(model.dataSource());

        assertThat(model.desk().retry(null, "a").written()).isEqualTo(601);

        var expected = new ArrayList<UUID>();
        for (var number = 0; number <= 900; number++) {
            if (number == 0 || number % 3 != 0) {
                expected.add(id(number));
            }
        }
        assertThat(model.written().subList(others, others + 601)).isEqualTo(expected);
    }

    /** Keys a and c are parked from their first event on; b is not. */
    private void publishPoisonedKeys() throws Exception {
        try (var publisher = ReadModel.publisher()) {
            publisher
                    .publish(0, "a", POISON)
                    .publish(1, "b", "{}")
                    .publish(2, "c", POISON)
                    .publish(3, "a", "{}")
                    .publish(4, "c", "{}")
                    .publish(5, "a", "{}");
        }
        model.read(6);
        assertThat(model.written()).containsExactly(id(1));
    }

    private List<UUID> parkedIds() {
        return model.desk().list().events().stream()
                .map(it -> UUID.fromString(String.valueOf(it.eventId())))
                .toList();
    }
}

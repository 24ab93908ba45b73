package fr.avenant.kit.consumer;

import static fr.avenant.kit.consumer.SampleWriter.POISON;
import static fr.avenant.kit.consumer.SampleWriter.POISON_FROM_THE_START;
import static fr.avenant.testplatform.topic.PublishedRecords.id;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ParkingTest {

    private static final String LATER = "An earlier event of this key is parked";

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
    void a_poisoned_event_is_parked_with_all_later_ones_of_its_key_and_the_others_go_on()
            throws Exception {
        try (var publisher = ReadModel.publisher()) {
            publisher
                    .publish(0, "a", "{}")
                    .publish(1, "b", "{}")
                    .publish(2, "a", POISON)
                    .publish(3, "b", "{}")
                    .publish(4, "a", "{}")
                    .publish(5, "c", "{}")
                    .publish(6, "a", "{}");
        }

        model.read(7);

        assertThat(model.written()).containsExactlyInAnyOrder(id(0), id(1), id(3), id(5));
        assertThat(model.parkedReasons()).hasSize(3).contains(LATER, LATER);
        assertThat(model.parkedReasons()).anyMatch(it -> it.contains("written_value_check"));
    }

    @Test
    void events_of_a_parked_key_are_parked_in_later_batches_too_until_it_is_released()
            throws Exception {
        try (var publisher = ReadModel.publisher()) {
            publisher.publish(0, "a", POISON);
            model.read(1);
            publisher.publish(1, "a", "{}").publish(2, "b", "{}");
            model.read(2);
            assertThat(model.written()).containsExactly(id(2));
            assertThat(model.parkedReasons()).hasSize(2).contains(LATER);

            model.jdbc().sql("delete from parked_event").update();
            publisher.publish(3, "a", "{}");
            model.read(1);
        }
        assertThat(model.written()).containsExactlyInAnyOrder(id(2), id(3));
    }

    @Test
    void every_event_is_noted_the_poisoned_and_the_parked_ones_too() throws Exception {
        try (var publisher = ReadModel.publisher()) {
            publisher.publish(0, "a", POISON).publish(1, "a", "{}").publish(2, "b", "{}");
        }

        model.read(3);

        assertThat(model.noted()).containsExactlyInAnyOrder(id(0), id(1), id(2));
        assertThat(model.written()).containsExactly(id(2));
    }

    @Test
    void an_event_that_cannot_even_be_noted_is_parked_too() throws Exception {
        try (var publisher = ReadModel.publisher()) {
            publisher
                    .publish(0, "a", "{}")
                    .publish(1, "a", POISON_FROM_THE_START)
                    .publish(2, "a", "{}")
                    .publish(3, "b", "{}");
        }

        model.read(4);

        assertThat(model.noted()).containsExactlyInAnyOrder(id(0), id(2), id(3));
        assertThat(model.written()).containsExactlyInAnyOrder(id(0), id(3));
        assertThat(model.parkedReasons()).hasSize(2).contains(LATER);
    }

    @Test
    void what_is_no_event_is_parked_with_the_later_ones_of_its_key_not_the_earlier()
            throws Exception {
        try (var publisher = ReadModel.publisher()) {
            publisher
                    .publish(0, "a", "{}")
                    .publish(1, "a", "{}", Map.of("ce_type", ""))
                    .publish(2, "a", "{}")
                    .publish(3, "b", "{}");
        }

        model.read(4);

        assertThat(model.written()).containsExactlyInAnyOrder(id(0), id(3));
        assertThat(model.parkedReasons()).hasSize(2).contains(LATER);
        assertThat(model.parkedReasons()).anyMatch(it -> it.contains("ce_type"));
    }

    @Test
    void parking_does_not_fail_because_of_what_an_event_says() throws Exception {
        var notForPostgreSql = "a\0".repeat(3_000);
        try (var publisher = ReadModel.publisher()) {
            publisher.publish(0, notForPostgreSql, "{}", Map.of("ce_id", notForPostgreSql));
        }

        model.read(1);

        assertThat(model.parkedReasons()).hasSize(1);
    }

    @Test
    void what_was_wrong_with_another_topic_of_the_same_name_is_forgotten() throws Exception {
        try (var publisher = ReadModel.publisher()) {
            publisher.publish(0, "a", POISON);
        }
        model.read(1);

        ReadModel.freshTopic();
        try (var publisher = ReadModel.publisher()) {
            publisher.publish(0, "a", "{}").publish(1, "a", POISON).publish(2, "a", "{}");
        }
        model.read(3);

        assertThat(model.written()).containsExactly(id(0));
        assertThat(model.parkedReasons()).hasSize(2).contains(LATER);
    }
}

package fr.avenant.kit.consumer;

import static fr.avenant.kit.consumer.ReaderTables.count;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TopicReaderTest {

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
    void rows_and_offsets_are_written_together_or_not_at_all() throws Exception {
        publish(0, 100);
        model.jdbc()
                .sql("alter table consumer_offset add constraint not_now check (next_offset < 0)")
                .update();
        try (var reader = model.reader()) {
            assertThatThrownBy(() -> ReadModel.read(reader, 100)).hasMessageContaining("not_now");
            assertThat(model.noted()).isEmpty();
            assertThat(model.written()).isEmpty();

            model.jdbc().sql("alter table consumer_offset drop constraint not_now").update();
            ReadModel.read(reader, 100);
        }
        assertThat(model.written()).hasSize(100);
        assertThat(read()).isEqualTo(100);
    }

    @Test
    void an_error_in_the_middle_of_a_batch_leaves_nothing_behind() throws Exception {
        publish(0, 20);
        var breaking =
                (BatchWriter)
                        (connection, events) -> {
                            new SampleWriter().write(connection, events);
                            throw new StackOverflowError("on purpose");
                        };
        try (var reader = model.reader(breaking)) {
            assertThatThrownBy(() -> ReadModel.read(reader, 20))
                    .isInstanceOf(StackOverflowError.class);
        }
        assertThat(model.written()).isEmpty();

        model.read(20);

        assertThat(model.written()).hasSize(20);
        assertThat(read()).isEqualTo(20);
    }

    @Test
    void an_event_that_is_on_the_topic_twice_is_written_once() throws Exception {
        publish(0, 200);
        publish(100, 200);

        model.read(300);

        assertThat(model.written()).hasSize(200);
    }

    @Test
    void a_restart_goes_on_where_the_rows_are() throws Exception {
        publish(0, 100);
        model.read(100);
        publish(100, 130);

        model.read(30);

        assertThat(model.written()).hasSize(130);
        assertThat(read()).isEqualTo(130);
    }

    @Test
    void another_topic_of_the_same_name_is_read_from_its_start() throws Exception {
        publish(0, 30);
        model.read(30);

        ReadModel.freshTopic();
        publish(1_000, 1_100);
        model.read(100);

        assertThat(model.written()).hasSize(130);
        assertThat(read()).isEqualTo(100);
    }

    @Test
    void lag_is_what_is_on_the_topic_and_not_read() throws Exception {
        publish(0, 10);
        try (var reader = model.reader()) {
            ReadModel.read(reader, 10);
            assertThat(reader.lag()).isZero();
        }
    }

    @Test
    void what_is_no_fault_of_the_events_parks_none_and_they_come_again() throws Exception {
        publish(0, 20);
        var lostRace =
                new BatchWriter() {
                    private boolean lost;

                    @Override
                    public void write(Connection connection, List<ConsumedEvent> events)
                            throws SQLException {
                        if (!lost) {
                            lost = true;
                            throw new SQLException("could not serialize access", "40001");
                        }
                        new SampleWriter().write(connection, events);
                    }
                };
        try (var reader = model.reader(lostRace)) {
            assertThatThrownBy(() -> ReadModel.read(reader, 20))
                    .hasMessageContaining("could not serialize");
            ReadModel.read(reader, 20);
        }
        assertThat(model.written()).hasSize(20);
        assertThat(model.parkedReasons()).isEmpty();
    }

    private static void publish(int from, int to) throws Exception {
        try (var publisher = ReadModel.publisher()) {
            publisher.publish(from, to);
        }
    }

    /** How far all partitions are read together. */
    private long read() {
        return count(model.dataSource(), "select sum(next_offset) from consumer_offset");
    }
}

package fr.avenant.recording.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.avenant.recording.sequencer.Sessions;
import fr.avenant.testplatform.topic.TestTopics;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RelayTest {

    private static final String DUTY = "relay:" + RelayedStore.CONTEXT.topic();
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private RelayedStore store;

    @BeforeEach
    void fresh_store_and_topic() throws Exception {
        store = RelayedStore.fresh();
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void a_restart_sends_only_what_is_missing() throws SQLException {
        store.log(0, 500);
        store.relayAll();
        store.log(500, 1_000);

        store.relayAll();

        assertThat(store.topic().size()).isEqualTo(1_000);
        assertThat(store.topic().distinct()).isEqualTo(1_000);
    }

    @Test
    void acknowledgements_that_the_database_missed_are_found_at_the_ends_of_the_topic()
            throws SQLException {
        store.log(0, 12_000);
        store.relayAll();
        store.jdbc()
                .sql("update relay_progress set position = position % 100, record_offset = 0")
                .update();
        store.jdbc().sql("update relay_watermark set position = 99").update();

        store.relayAll();

        assertThat(store.topic().size()).isEqualTo(12_000);
    }

    @Test
    void a_topic_that_was_lost_is_filled_again() throws Exception {
        store.log(0, 3_000);
        store.relayAll();
        TestTopics.delete(RelayedStore.CONTEXT.topic());

        var relay = store.active(RelayedStore.relay());
        relay.start();
        try {
            await().atMost(PATIENCE).ignoreExceptions().until(() -> store.topic().size() == 3_000);
        } finally {
            relay.stop();
        }

        assertThat(store.topic().distinct()).isEqualTo(3_000);
        assertThat(store.topic().goingBack()).isZero();
    }

    @Test
    void of_two_relays_one_works_and_the_other_takes_over() throws SQLException {
        var sessions = new Sessions(store.dataSource());
        var one = store.active(RelayedStore.relay());
        var other = store.active(RelayedStore.relay());
        one.start();
        await().atMost(PATIENCE).until(() -> sessions.holding(DUTY) == 1);
        var first = sessions.holder(DUTY);
        other.start();
        try {
            store.log(0, 500);
            store.awaitAllAcknowledged();
            assertThat(sessions.holder(DUTY)).isEqualTo(first);

            one.stop();
            store.log(500, 1_000);
            store.awaitAllAcknowledged();
        } finally {
            one.stop();
            other.stop();
        }
        assertThat(store.topic().size()).isEqualTo(1_000);
        assertThat(store.topic().distinct()).isEqualTo(1_000);
        assertThat(store.topic().goingBack()).isZero();
    }

    @Test
    void a_killed_connection_ends_a_turn_and_nothing_else() throws SQLException {
        var sessions = new Sessions(store.dataSource());
        var relay = store.active(RelayedStore.relay());
        relay.start();
        try {
            store.log(0, 500);
            store.awaitAllAcknowledged();
            assertThat(sessions.killHolder(DUTY)).isEqualTo(1);
            store.log(500, 1_000);
            store.awaitAllAcknowledged();
        } finally {
            relay.stop();
        }
        assertThat(store.topic().size()).isEqualTo(1_000);
        assertThat(store.topic().distinct()).isEqualTo(1_000);
    }

    @Test
    void its_connection_goes_back_to_the_pool_as_durable_as_it_was() throws SQLException {
        store.log(0, 100);
        store.relayAll();

        var idle = store.dataSource().getHikariPoolMXBean().getIdleConnections();
        var connections = new ArrayList<Connection>();
        try {
            for (var taken = 0; taken < idle; taken++) {
                connections.add(store.dataSource().getConnection());
            }
            for (var connection : connections) {
                assertThat(synchronousCommit(connection)).isEqualTo("on");
            }
        } finally {
            for (var connection : connections) {
                connection.close();
            }
        }
        assertThat(connections).isNotEmpty();
    }

    private static String synchronousCommit(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("show synchronous_commit")) {
            row.next();
            return row.getString(1);
        }
    }
}

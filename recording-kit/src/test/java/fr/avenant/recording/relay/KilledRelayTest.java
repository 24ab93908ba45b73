package fr.avenant.recording.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.avenant.recording.sequencer.Sessions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class KilledRelayTest {

    private static final int EVENTS = 30_000;
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String DUTY = "relay:" + RelayedStore.CONTEXT.topic();

    /**
     * Each time it is killed between what Kafka has acknowledged and what the database knows of it.
     */
    @Test
    void kill_minus_nine_loses_nothing_and_repeats_at_most_what_was_in_flight() throws Exception {
        try (var store = RelayedStore.fresh()) {
            store.log(0, EVENTS);
            var sessions = new Sessions(store.dataSource());
            for (var kill = 0; kill < 2; kill++) {
                killWhenItSaves(store, sessions);
            }
            assertThat(store.acknowledged()).isLessThan(EVENTS - 1);
            assertThat(store.topic().distinct()).isBetween(1L, EVENTS - 1L);

            store.relayAll();

            var topic = store.topic();
            assertThat(topic.distinct()).isEqualTo(EVENTS);
            assertThat(topic.goingBack()).isEqualTo((int) (topic.size() - topic.distinct()));
        }
    }

    private static void killWhenItSaves(RelayedStore store, Sessions sessions) throws Exception {
        try (var inTheWay = store.dataSource().getConnection()) {
            forbidSaving(inTheWay);
            var relay = RelayProcess.start();
            try {
                await().atMost(PATIENCE).until(() -> sessions.waitingFor(inTheWay) == 1);
            } finally {
                relay.kill();
            }
        }
        await().atMost(PATIENCE).until(() -> sessions.holding(DUTY) == 0);
    }

    private static void forbidSaving(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement()) {
            statement.execute("lock table relay_watermark in share mode");
        }
    }
}

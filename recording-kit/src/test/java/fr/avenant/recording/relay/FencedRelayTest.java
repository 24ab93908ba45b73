package fr.avenant.recording.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import fr.avenant.recording.relay.RelayProgress.Acknowledged;
import fr.avenant.recording.sequencer.LockedSession;
import fr.avenant.recording.sequencer.Sessions;
import fr.avenant.testplatform.topic.TestTopics;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A relay that has lost its lock without noticing. */
class FencedRelayTest {

    private static final int EVENTS = 40_000;
    private static final String DUTY = "relay:" + RelayedStore.CONTEXT.topic();
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private RelayedStore store;
    private Sessions sessions;

    @BeforeEach
    void fresh_store_and_topic() throws Exception {
        store = RelayedStore.fresh();
        sessions = new Sessions(store.dataSource());
        noteWhenTheWatermarkGoesBack();
    }

    @AfterEach
    void close() {
        store.close();
    }

    /** Whatever it had in hand when it fell asleep. */
    @Test
    void what_a_relay_still_sends_after_another_has_taken_over_is_void() throws Exception {
        store.log(0, EVENTS);
        var sleeper = RelayProcess.start();
        var successor = store.active(RelayedStore.relay());
        try {
            await().atMost(PATIENCE)
                    .ignoreExceptions()
                    .pollInterval(Duration.ofMillis(5))
                    .until(() -> TestTopics.size(RelayedStore.CONTEXT.topic()) > 0);
            sleeper.pause();
            assertThat(store.acknowledged()).isLessThan(EVENTS - 1);
            assertThat(sessions.killHolder(DUTY)).isEqualTo(1);

            successor.start();
            store.awaitAllAcknowledged();
            store.log(EVENTS, EVENTS + 100);
            store.awaitAllAcknowledged();
            sleeper.resume();

            // Once it has the lock again, it has met all that it missed.
            successor.stop();
            await().atMost(PATIENCE).until(() -> sessions.holding(DUTY) == 1);
            store.log(EVENTS + 100, EVENTS + 200);
            store.awaitAllAcknowledged();
        } finally {
            successor.stop();
            sleeper.kill();
        }
        var topic = store.topic();
        assertThat(topic.distinct()).isEqualTo(EVENTS + 200);
        assertThat(topic.size()).isEqualTo(EVENTS + 200);
        assertThat(topic.goingBack()).isZero();
        assertThat(watermarksThatWentBack()).isZero();
    }

    @Test
    void progress_is_not_saved_by_whoever_had_the_lock_before() throws SQLException {
        try (var before = LockedSession.tryOpen(store.dataSource(), DUTY).orElseThrow();
                var server = store.dataSource().getConnection();
                var statement = server.createStatement()) {
            var stale = new RelayProgress(before, DUTY, "any");
            stale.save(5, Map.of(0, new Acknowledged(5, 5)));
            // Behind a pool of servers, a session may be another one than that of the lock.
            statement.execute("update duty_epoch set epoch = epoch + 1");

            assertThatThrownBy(() -> stale.save(4, Map.of(0, new Acknowledged(4, 4))))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("taken over");
            assertThat(stale.load().watermark()).isEqualTo(5);
            assertThat(stale.load().byPartition()).containsEntry(0, new Acknowledged(5, 5));
        }
    }

    private void noteWhenTheWatermarkGoesBack() {
        store.jdbc()
                .sql(
                        """
                        create table went_back (position bigint);
                        create function note_it() returns trigger language plpgsql as
                            'begin insert into went_back values (new.position); return new; end';
                        create trigger went_back before update on relay_watermark for each row
                            when (new.position < old.position) execute function note_it();
                        """)
                .update();
    }

    private long watermarksThatWentBack() {
        return store.jdbc().sql("select count(*) from went_back").query(Long.class).single();
    }
}

package fr.avenant.recording.sequencer;

import static fr.avenant.recording.sequencer.LogCheck.assertThatLogIsDenseCompleteAndInOrder;
import static fr.avenant.recording.store.StoredEvents.append;
import static fr.avenant.recording.store.StoredEvents.count;
import static fr.avenant.recording.store.StoredEvents.logged;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import fr.avenant.contracts.Contexts;
import fr.avenant.recording.clock.SettableClock;
import fr.avenant.recording.store.StoredEvents;
import fr.avenant.testplatform.TestPlatform;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A database whose clock a test can set. */
class JumpingClockTest {

    private static final String SCHEMA = "jumping_clock_test";
    private static final Duration POLL = Duration.ofMillis(20);
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private HikariDataSource store;
    private HikariDataSource withItsOwnClock;
    private Sequencer sequencer;
    private SingleActive active;

    @BeforeEach
    void fresh_store_with_a_clock_of_its_own() {
        store = StoredEvents.freshStore(SCHEMA, Contexts.TERRITORY);
        SettableClock.install(store);
        withItsOwnClock = new HikariDataSource();
        withItsOwnClock.setJdbcUrl(TestPlatform.postgreSql().jdbcUrl(SCHEMA));
        withItsOwnClock.setUsername(TestPlatform.postgreSql().username());
        withItsOwnClock.setPassword(TestPlatform.postgreSql().password());
        withItsOwnClock.setMaximumPoolSize(2);
        withItsOwnClock.setConnectionInitSql("set search_path to " + SCHEMA + ", pg_catalog");
        sequencer = new Sequencer(new WakeUp(), POLL, Duration.ofMinutes(10), _ -> {});
        active = new SingleActive(withItsOwnClock, sequencer, POLL);
        active.start();
    }

    @AfterEach
    void close() {
        active.stop();
        withItsOwnClock.close();
        store.close();
    }

    @Test
    void a_jump_stops_sequencing_until_the_clock_is_set_right() throws SQLException {
        appended(0);
        await().atMost(PATIENCE).until(() -> logged(store) == 1);

        clockIsAhead("10 years");
        appended(1);
        await().atMost(PATIENCE).until(() -> sequencer.refusedClock() != null);
        assertThat(logged(store)).isEqualTo(1);

        clockIsAhead("0");
        await().atMost(PATIENCE).until(() -> logged(store) == 2);
        assertThat(sequencer.refusedClock()).isNull();
        assertThat(recordedAheadOfTime()).isZero();
        assertThatLogIsDenseCompleteAndInOrder(store);
    }

    @Test
    void a_jump_stops_sequencing_until_it_is_confirmed() throws SQLException {
        clockIsAhead("1 day");
        appended(0);
        await().atMost(PATIENCE).until(() -> sequencer.refusedClock() != null);
        assertThat(logged(store)).isZero();

        JdbcClient.create(store)
                .sql("insert into clock_confirmation (confirmed_by) values ('operator')")
                .update();

        await().atMost(PATIENCE).until(() -> logged(store) == 1);
        assertThat(recordedAheadOfTime()).isEqualTo(1);
        appended(1);
        await().atMost(PATIENCE).until(() -> logged(store) == 2);

        clockIsAhead("2 days");
        appended(2);
        await().atMost(PATIENCE).until(() -> sequencer.refusedClock() != null);
        assertThat(logged(store)).isEqualTo(2);
    }

    @Test
    void a_confirmation_of_before_says_nothing_about_a_later_jump() throws SQLException {
        JdbcClient.create(store)
                .sql("insert into clock_confirmation (confirmed_by) values ('operator')")
                .update();
        clockIsAhead("1 day");
        appended(0);

        await().atMost(PATIENCE).until(() -> sequencer.refusedClock() != null);
        await().during(POLL.multipliedBy(10)).until(() -> logged(store) == 0);
    }

    private void appended(long sequence) throws SQLException {
        try (var connection = store.getConnection()) {
            append(connection, "organisation:1", sequence);
        }
    }

    private void clockIsAhead(String interval) {
        SettableClock.setAhead(store, interval);
    }

    private long recordedAheadOfTime() {
        return count(
                store,
                "select count(*) from event_log where recorded_at > now() + interval '1 hour'");
    }
}

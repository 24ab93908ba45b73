package fr.avenant.recording.sequencer;

import static fr.avenant.recording.sequencer.LogCheck.assertThatLogIsDenseCompleteAndInOrder;
import static fr.avenant.recording.sequencer.Transactions.begin;
import static fr.avenant.recording.store.StoredEvents.append;
import static fr.avenant.recording.store.StoredEvents.logged;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import fr.avenant.contracts.Contexts;
import fr.avenant.recording.store.StoredEvents;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SequencerTest {

    private static final Duration POLL = Duration.ofMillis(50);

    private static final Duration STANDBY = Duration.ofSeconds(1);

    /** A hundred polls and five standbys. */
    private static final Duration HELD_OPEN = Duration.ofSeconds(5);

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private HikariDataSource dataSource;
    private Sessions sessions;
    private SingleActive one;
    private SingleActive other;

    @BeforeEach
    void two_sequencers_on_a_fresh_store() {
        dataSource = StoredEvents.freshStore("sequencer_test", Contexts.TERRITORY);
        sessions = new Sessions(dataSource);
        one = new SingleActive(dataSource, sequencer(), STANDBY);
        other = new SingleActive(dataSource, sequencer(), STANDBY);
    }

    @AfterEach
    void stop() {
        one.stop();
        other.stop();
        dataSource.close();
    }

    /**
     * Who follows the identity column gives up on gaps: Axon's JDBC engine after 60 s by the
     * events' own times, and after 10,000 numbers. The events of the others are an hour old by
     * their own times, and more than 10,000.
     */
    @Test
    void a_transaction_held_open_longer_than_any_time_out_delays_and_nothing_is_lost_or_reordered()
            throws Exception {
        one.start();
        other.start();
        try (var slow = begin(dataSource);
                var others = dataSource.getConnection()) {
            append(slow, "organisation:slow", 0);
            StoredEvents.appendMany(dataSource, 12_000);
            var meanwhile = new AtomicInteger();
            await().atMost(PATIENCE)
                    .pollInterval(Duration.ofMillis(20))
                    .during(HELD_OPEN)
                    .until(() -> {
                        append(others, "organisation:quick", meanwhile.getAndIncrement());
                        if (meanwhile.get() == 50) {
                            sessions.killHolder("sequencer");
                        }
                        return logged(dataSource) == 0;
                    });

            append(slow, "organisation:slow", 1);
            slow.commit();

            await().atMost(PATIENCE)
                    .until(() -> logged(dataSource) == 12_000 + meanwhile.get() + 2);
        }
        assertThatLogIsDenseCompleteAndInOrder(dataSource);
    }

    @Test
    void a_transaction_that_only_reads_delays_nobody() throws Exception {
        one.start();
        try (var reader = begin(dataSource);
                var writer = dataSource.getConnection();
                var query = reader.createStatement()) {
            query.execute("select count(*) from event");
            append(writer, "organisation:1", 0);

            await().atMost(PATIENCE).until(() -> logged(dataSource) == 1);
        }
    }

    @Test
    void a_transaction_that_is_rolled_back_leaves_no_hole() throws Exception {
        one.start();
        try (var undecided = begin(dataSource);
                var writer = dataSource.getConnection()) {
            append(writer, "organisation:1", 0);
            append(undecided, "organisation:2", 0);
            append(writer, "organisation:1", 1);
            undecided.rollback();

            await().atMost(PATIENCE).until(() -> logged(dataSource) == 2);
        }
        assertThatLogIsDenseCompleteAndInOrder(dataSource);
    }

    @Test
    void two_sequencers_and_twelve_writers_make_one_dense_log() throws Exception {
        one.start();
        other.start();

        new TwelveWriters(dataSource).write(150);

        await().atMost(PATIENCE).until(() -> logged(dataSource) == 12 * 150);
        assertThat(sessions.holding("sequencer")).isEqualTo(1);
        assertThatLogIsDenseCompleteAndInOrder(dataSource);
    }

    @Test
    void the_other_sequencer_takes_over_when_the_connection_of_the_active_one_is_killed()
            throws Exception {
        one.start();
        other.start();
        try (var writer = dataSource.getConnection()) {
            for (var kill = 0; kill < 3; kill++) {
                await().atMost(PATIENCE).until(() -> sessions.holding("sequencer") == 1);
                var killed = sessions.holder("sequencer");
                append(writer, "organisation:1", kill * 2L);
                assertThat(sessions.killHolder("sequencer")).isEqualTo(1);
                append(writer, "organisation:1", kill * 2L + 1);

                var expected = kill * 2L + 2;
                await().atMost(PATIENCE).until(() -> logged(dataSource) == expected);
                assertThat(sessions.holder("sequencer")).isNotEqualTo(killed);
            }
        }
        assertThatLogIsDenseCompleteAndInOrder(dataSource);
    }

    @Test
    void a_round_that_is_cut_in_the_middle_leaves_nothing_behind() throws Exception {
        StoredEvents.appendMany(dataSource, 2_000);
        try (var inTheWay = begin(dataSource)) {
            occupyPosition(inTheWay, 1_000);
            one.start();
            await().atMost(PATIENCE).until(() -> sessions.waitingFor(inTheWay) == 1);

            assertThat(sessions.killHolder("sequencer")).isEqualTo(1);
            assertThat(logged(dataSource)).isZero();
            inTheWay.rollback();
        }
        await().atMost(PATIENCE).until(() -> logged(dataSource) == 2_000);
        assertThatLogIsDenseCompleteAndInOrder(dataSource);
    }

    private static Sequencer sequencer() {
        return new Sequencer(new WakeUp(), POLL, Duration.ofMinutes(10), _ -> {});
    }

    /** Who inserts this position next has to wait. */
    private static void occupyPosition(Connection connection, int position) throws SQLException {
        try (var statement =
                connection.prepareStatement("insert into event_log values (?, -1, now(), '')")) {
            statement.setInt(1, position);
            statement.execute();
        }
    }
}

package fr.avenant.recording.sequencer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import fr.avenant.contracts.Contexts;
import fr.avenant.kit.supervision.BackgroundHealth;
import fr.avenant.kit.supervision.BackgroundMetrics;
import fr.avenant.kit.supervision.WorkEnded;
import fr.avenant.recording.store.StoredEvents;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;

class SingleActiveTest {

    private static final Duration STANDBY = Duration.ofMillis(20);
    private static final String DUTY = "sample duty";

    private HikariDataSource dataSource;
    private Sessions sessions;

    /** What a turn does. */
    private interface Turn {
        void take() throws InterruptedException;
    }

    @BeforeEach
    void fresh_schema() {
        dataSource = StoredEvents.freshStore("single_active_test", Contexts.TERRITORY);
        sessions = new Sessions(dataSource);
    }

    @AfterEach
    void close() {
        dataSource.close();
    }

    @Test
    void one_works_while_the_other_stands_by_until_the_first_stops() {
        var one = active(() -> new CountDownLatch(1).await());
        var otherTurns = new AtomicInteger();
        var other =
                active(() -> {
                    otherTurns.incrementAndGet();
                    new CountDownLatch(1).await();
                });
        one.start();
        await().until(() -> sessions.holding(DUTY) == 1);
        other.start();
        try {
            await().during(STANDBY.multipliedBy(10)).until(() -> otherTurns.get() == 0);
            one.stop();
            await().until(() -> otherTurns.get() == 1);
        } finally {
            one.stop();
            other.stop();
        }
        assertThat(sessions.holding(DUTY)).isZero();
    }

    @Test
    void a_turn_that_fails_is_followed_by_another() {
        var turns = new AtomicInteger();
        var active =
                active(() -> {
                    turns.incrementAndGet();
                    throw new IllegalStateException("on purpose");
                });
        active.start();
        try {
            await().until(() -> turns.get() >= 3);
            assertThat(active.isRunning()).isTrue();
        } finally {
            active.stop();
        }
    }

    @Test
    void an_error_is_followed_by_another_turn_and_tells_of_itself_meanwhile() {
        var mended = new AtomicBoolean();
        var active =
                active(() -> {
                    if (!mended.get()) {
                        throw new OutOfMemoryError("on purpose");
                    }
                    new CountDownLatch(1).await();
                });
        var metrics = new SimpleMeterRegistry();
        new BackgroundMetrics(active::work).bindTo(metrics);
        var health = new BackgroundHealth(active::work);
        active.start();
        try {
            await().until(() -> breakdowns(metrics) >= 3);
            assertThat(active.isRunning()).isTrue();
            assertThat(health.health().getStatus()).isEqualTo(Status.DOWN);
            assertThat(health.health().getDetails()).containsKey(DUTY);
            assertThat(metrics.get("avenant.background.broken").gauge().value()).isEqualTo(1);

            mended.set(true);
            await().until(() -> health.health().getStatus().equals(Status.UP));
            assertThat(metrics.get("avenant.background.broken").gauge().value()).isZero();
            assertThat(sessions.holding(DUTY)).isEqualTo(1);
        } finally {
            active.stop();
        }
        assertThat(health.health().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void a_server_that_is_away_is_no_fault_of_the_service() {
        var turns = new AtomicInteger();
        var active =
                active(() -> {
                    turns.incrementAndGet();
                    throw new IllegalStateException(new SQLException("on purpose"));
                });
        active.start();
        try {
            await().until(() -> turns.get() >= 3);
            assertThat(active.work())
                    .allSatisfy(work -> assertThat(work.trouble()).isEmpty())
                    .allSatisfy(work -> assertThat(work.breakdowns()).isZero());
        } finally {
            active.stop();
        }
    }

    @Test
    void each_holder_of_the_lock_has_a_greater_epoch_than_those_before() throws SQLException {
        long first;
        try (var session = LockedSession.tryOpen(dataSource, DUTY).orElseThrow();
                var another = LockedSession.tryOpen(dataSource, "another").orElseThrow()) {
            first = session.epoch();
            assertThat(another.epoch()).isEqualTo(1);
        }
        try (var session = LockedSession.tryOpen(dataSource, DUTY).orElseThrow()) {
            assertThat(session.epoch()).isGreaterThan(first);
        }
    }

    @Test
    void a_duty_that_says_that_it_is_stopped_is_not_tried_again() {
        var turns = new AtomicInteger();
        var active =
                active(() -> {
                    turns.incrementAndGet();
                    throw new WorkEnded("on purpose");
                });
        active.start();
        try {
            await().until(() -> !active.isRunning());
            await().during(STANDBY.multipliedBy(10)).until(() -> turns.get() == 1);
            assertThat(sessions.holding(DUTY)).isZero();
        } finally {
            active.stop();
        }
    }

    @Test
    void the_lock_does_not_outlive_its_session_in_the_pool() throws SQLException {
        try (var session = LockedSession.tryOpen(dataSource, DUTY).orElseThrow()) {
            assertThat(LockedSession.tryOpen(dataSource, DUTY)).isEmpty();
            assertThat(session.connection().isValid(1)).isTrue();
        }

        assertThat(sessions.holding(DUTY)).isZero();
    }

    @Test
    void services_that_share_a_database_do_not_share_the_lock() throws SQLException {
        try (var neighbour =
                        StoredEvents.freshStore("single_active_neighbour", Contexts.TERRITORY);
                var session = LockedSession.tryOpen(dataSource, DUTY).orElseThrow()) {
            assertThat(session.connection().isValid(1)).isTrue();
            try (var others = LockedSession.tryOpen(neighbour, DUTY).orElseThrow()) {
                assertThat(others.connection().isValid(1)).isTrue();
            }
        }
    }

    private static double breakdowns(MeterRegistry metrics) {
        return metrics.get("avenant.background.breakdowns").functionCounter().count();
    }

    private SingleActive active(Turn turn) {
        var duty =
                new Duty() {
                    @Override
                    public String name() {
                        return DUTY;
                    }

                    @Override
                    public void perform(LockedSession session) throws Exception {
                        turn.take();
                    }
                };
        return new SingleActive(dataSource, duty, STANDBY);
    }
}

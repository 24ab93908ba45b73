package fr.avenant.kit.sequencer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import fr.avenant.testplatform.TestPlatform;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

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
        dataSource = TestPlatform.postgreSql().freshSchema("single_active_test");
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
    void a_duty_that_says_that_it_is_stopped_is_not_tried_again() {
        var turns = new AtomicInteger();
        var active =
                active(() -> {
                    turns.incrementAndGet();
                    throw new DutyStopped("on purpose");
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
        try (var session = LockedSession.tryOpen(dataSource, DUTY, "sample").orElseThrow()) {
            assertThat(LockedSession.tryOpen(dataSource, DUTY, "sample")).isEmpty();
            assertThat(session.connection().isValid(1)).isTrue();
        }

        assertThat(sessions.holding(DUTY)).isZero();
    }

    @Test
    void services_that_share_a_database_do_not_share_the_lock() throws SQLException {
        try (var neighbour = TestPlatform.postgreSql().freshSchema("single_active_neighbour");
                var session = LockedSession.tryOpen(dataSource, DUTY, "sample").orElseThrow()) {
            assertThat(session.connection().isValid(1)).isTrue();
            try (var others = LockedSession.tryOpen(neighbour, DUTY, "sample").orElseThrow()) {
                assertThat(others.connection().isValid(1)).isTrue();
            }
        }
    }

    private SingleActive active(Turn turn) {
        var duty =
                new Duty() {
                    @Override
                    public String name() {
                        return DUTY;
                    }

                    @Override
                    public String channel() {
                        return "sample";
                    }

                    @Override
                    public void perform(LockedSession session) throws Exception {
                        turn.take();
                    }
                };
        return new SingleActive(dataSource, duty, STANDBY);
    }
}

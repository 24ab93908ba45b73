package fr.avenant.recording.sequencer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class ClockWatchTest {

    private static final Instant FRIDAY = Instant.parse("2026-11-27T18:00:00Z");
    private static final Duration LIMIT = Duration.ofMinutes(10);
    private static final Duration WEEKEND = Duration.ofHours(63);

    private final Machine machine = new Machine();
    private final ClockWatch watch = new ClockWatch(machine, machine::uptime, LIMIT);

    /** Time passes when a test says so. */
    private static final class Machine extends Clock {

        private Duration uptime = Duration.ZERO;
        private Duration ahead = Duration.ZERO;

        Duration uptime() {
            return uptime;
        }

        void pass(Duration time) {
            uptime = uptime.plus(time);
        }

        void jump(Duration time) {
            ahead = ahead.plus(time);
        }

        @Override
        public Instant instant() {
            return FRIDAY.plus(uptime).plus(ahead);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    @Test
    void a_quiet_weekend_is_no_jump() {
        machine.pass(WEEKEND);

        assertThat(watch.believes(FRIDAY.plus(WEEKEND), FRIDAY)).isTrue();
    }

    @Test
    void a_jump_is_believed_up_to_the_limit() {
        assertThat(watch.believes(FRIDAY.plus(LIMIT), null)).isTrue();
        assertThat(watch.believes(FRIDAY.plus(LIMIT).plusMillis(1), null)).isFalse();
    }

    @Test
    void a_jump_of_the_clock_that_database_and_service_share_is_seen() {
        machine.pass(WEEKEND);
        machine.jump(Duration.ofDays(3_650));

        assertThat(watch.believes(machine.instant(), FRIDAY)).isFalse();

        machine.pass(Duration.ofDays(2));
        assertThat(watch.believes(machine.instant(), FRIDAY)).isFalse();
    }

    @Test
    void a_clock_that_is_set_right_is_believed_again() {
        assertThat(watch.believes(FRIDAY.plus(WEEKEND), FRIDAY)).isFalse();

        machine.pass(Duration.ofMinutes(1));

        assertThat(watch.believes(machine.instant(), FRIDAY)).isTrue();
    }

    @Test
    void a_clock_that_goes_back_harms_nobody() {
        assertThat(watch.believes(FRIDAY.minus(WEEKEND), FRIDAY)).isTrue();
    }

    @Test
    void what_has_been_recorded_already_is_not_made_worse() {
        var recorded = FRIDAY.plus(WEEKEND);

        assertThat(watch.believes(recorded.plus(LIMIT), recorded)).isTrue();
        assertThat(watch.believes(recorded.plus(LIMIT).plusMillis(1), recorded)).isFalse();
    }

    @Test
    void what_an_operator_confirms_is_believed_from_then_on_and_another_jump_is_not() {
        var jumped = FRIDAY.plus(WEEKEND);
        assertThat(watch.believes(jumped, FRIDAY)).isFalse();

        watch.believeFromNowOn(jumped);

        assertThat(watch.believes(jumped, FRIDAY)).isTrue();
        assertThat(watch.believes(jumped.plus(WEEKEND), FRIDAY)).isFalse();
    }

    @Test
    void clocks_that_drift_apart_slowly_are_forgiven() {
        for (var month = 0; month < 12; month++) {
            machine.pass(Duration.ofDays(30));
            machine.jump(Duration.ofMinutes(2));
            assertThat(watch.believes(machine.instant(), FRIDAY)).isTrue();
        }
    }
}

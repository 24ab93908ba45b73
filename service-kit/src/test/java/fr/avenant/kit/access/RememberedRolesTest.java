package fr.avenant.kit.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.avenant.contracts.access.Role;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** For how long an answer of the database counts; the clock is the test's. */
class RememberedRolesTest {

    private static final String ACTOR = "0b6a2f62-6c0f-4b8e-9d7e-1f2a3b4c5d6e";
    private static final List<HeldRole> HELD =
            List.of(new HeldRole(Role.CONTRIBUTOR, "cahors", null, null));

    private final List<String> asked = new ArrayList<>();
    private Function<String, List<HeldRole>> database = _ -> HELD;
    private long now = Long.MAX_VALUE - 500_000_000; // clocks of a JVM may overflow

    private final RememberedRoles roles =
            new RememberedRoles(
                    actor -> {
                        asked.add(actor);
                        return database.apply(actor);
                    },
                    () -> now);

    @Test
    void requests_of_the_same_second_ask_once() {
        IntStream.range(0, 1_000)
                .forEach(_ -> {
                    assertThat(roles.of(ACTOR)).isEqualTo(HELD);
                    pass(Duration.ofNanos(900_000));
                });

        assertThat(asked).containsExactly(ACTOR);
    }

    @Test
    void whoever_has_no_role_is_remembered_too() {
        database = _ -> List.of();

        assertThat(roles.of(ACTOR)).isEmpty();
        assertThat(roles.of(ACTOR)).isEmpty();

        assertThat(asked).hasSize(1);
    }

    @Test
    void what_nobody_told_this_instance_counts_after_a_second() {
        assertThat(roles.of(ACTOR)).isEqualTo(HELD);
        database = _ -> List.of();

        pass(RememberedRoles.LONGEST.minusNanos(1));
        assertThat(roles.of(ACTOR)).isEqualTo(HELD);
        pass(Duration.ofNanos(1));
        assertThat(roles.of(ACTOR)).isEmpty();
    }

    @Test
    void the_second_begins_when_the_database_is_asked_however_slowly_it_answers() {
        database =
                _ -> {
                    pass(Duration.ofMillis(900));
                    return HELD;
                };
        assertThat(roles.of(ACTOR)).isEqualTo(HELD);
        database = _ -> List.of();

        pass(Duration.ofMillis(100));
        assertThat(roles.of(ACTOR)).isEmpty();
    }

    @Test
    void what_is_taken_in_counts_at_once_for_everybody() {
        assertThat(roles.of(ACTOR)).isEqualTo(HELD);
        database = _ -> List.of();

        roles.forget();

        assertThat(roles.of(ACTOR)).isEmpty();
    }

    @Test
    void an_answer_that_was_under_way_when_something_was_taken_in_is_used_once() {
        database =
                _ -> {
                    roles.forget();
                    return HELD;
                };
        assertThat(roles.of(ACTOR)).isEqualTo(HELD);
        database = _ -> List.of();

        assertThat(roles.of(ACTOR)).isEmpty();
    }

    @Test
    void a_database_that_is_away_lets_nobody_go_on() {
        assertThat(roles.of(ACTOR)).isEqualTo(HELD);
        database =
                _ -> {
                    throw new IllegalStateException("away");
                };

        pass(RememberedRoles.LONGEST);

        assertThatThrownBy(() -> roles.of(ACTOR)).hasMessage("away");
        assertThatThrownBy(() -> roles.of(ACTOR)).hasMessage("away");
    }

    private void pass(Duration time) {
        now += time.toNanos();
    }
}

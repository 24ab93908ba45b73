package fr.avenant.territory.grant;

import static org.assertj.core.api.Assertions.assertThat;

import fr.avenant.contracts.territory.GrantEvent;
import fr.avenant.contracts.territory.GrantEvent.RoleGranted;
import fr.avenant.contracts.territory.GrantEvent.RoleRevoked;
import fr.avenant.recording.decision.Decision;
import fr.avenant.territory.grant.GrantCommand.GrantRole;
import fr.avenant.territory.grant.GrantCommand.RevokeRole;
import fr.avenant.testplatform.fact.Examples;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class GrantDeciderTest {

    private static final RoleGranted GIVEN = Examples.of(RoleGranted.class);
    private static final RoleRevoked TAKEN = Examples.of(RoleRevoked.class);
    private static final GrantRole GIVE =
            new GrantRole(GIVEN.id(), GIVEN.content(), GIVEN.effective(), GIVEN.source());
    private static final RevokeRole TAKE =
            new RevokeRole(TAKEN.id(), TAKEN.effective(), TAKEN.source());

    @Test
    void a_role_is_given_to_who_never_had_it() {
        assertThat(GrantDecider.decide(GIVE, after())).isEqualTo(Decision.accepted(GIVEN));
    }

    @Test
    void a_role_that_is_held_is_not_given_twice() {
        assertThat(GrantDecider.decide(GIVE, after(GIVEN)))
                .isEqualTo(Decision.refused(GrantRefusal.ROLE_ALREADY_HELD));
    }

    @Test
    void a_revocation_says_which_role_it_takes_back() {
        assertThat(GrantDecider.decide(TAKE, after(GIVEN))).isEqualTo(Decision.accepted(TAKEN));
    }

    @Test
    void what_is_not_held_is_not_taken_back() {
        assertThat(GrantDecider.decide(TAKE, after()))
                .isEqualTo(Decision.refused(GrantRefusal.ROLE_NOT_HELD));
        assertThat(GrantDecider.decide(TAKE, after(GIVEN, TAKEN)))
                .isEqualTo(Decision.refused(GrantRefusal.ROLE_NOT_HELD));
    }

    @Test
    void a_role_that_was_taken_back_may_be_given_again() {
        assertThat(GrantDecider.decide(GIVE, after(GIVEN, TAKEN)))
                .isEqualTo(Decision.accepted(GIVEN));
    }

    private static GrantState after(GrantEvent... events) {
        return Stream.of(events)
                .map(GrantDecider::evolve)
                .reduce(new GrantState.Never(), (_, now) -> now);
    }
}

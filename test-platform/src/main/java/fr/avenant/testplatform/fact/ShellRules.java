package fr.avenant.testplatform.fact;

import static fr.avenant.contracts.Nature.COMPLETION;
import static fr.avenant.contracts.Nature.ENTERED_IN_ERROR;

import java.util.UUID;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;

/**
 * That an Axon shell hands commands to its decider, and events to its state: the rules themselves
 * are the decider's.
 *
 * @param <C> what is recorded
 * @param <K> commands
 * @param <E> events
 */
public abstract class ShellRules<C, K, E> {

    private final AggregateTestFixture<?> shell;
    private final FactSample<C, K, E> fact;

    protected ShellRules(Class<?> shell, FactSample<C, K, E> fact) {
        this.shell = new AggregateTestFixture<>(shell);
        this.fact = fact;
    }

    @Test
    void a_command_becomes_an_event() {
        shell.givenNoPriorActivity().when(fact.register()).expectEvents(fact.registered());
    }

    @Test
    void a_stored_event_is_replayed_before_it_is_corrected() {
        var given = shell.given(fact.registered());
        var stored = lastStored();

        given.when(fact.correct(stored, COMPLETION))
                .expectEvents(fact.corrected(stored, COMPLETION));
    }

    @Test
    void a_stored_event_is_replayed_before_it_is_withdrawn() {
        var given = shell.given(fact.registered());
        var stored = lastStored();

        given.when(fact.withdraw(stored, ENTERED_IN_ERROR))
                .expectEvents(fact.withdrawn(stored, ENTERED_IN_ERROR));
    }

    @Test
    void a_refusal_leaves_no_event() {
        shell.given(fact.registered())
                .when(fact.register())
                .expectNoEvents()
                .expectExceptionMessage("already-recorded");
    }

    /** For commands that only this kind of fact has. */
    protected final AggregateTestFixture<?> shell() {
        return shell;
    }

    private UUID lastStored() {
        var stored = shell.getEventStore().readEvents(fact.id()).asStream().toList();
        return UUID.fromString(stored.getLast().getIdentifier());
    }
}

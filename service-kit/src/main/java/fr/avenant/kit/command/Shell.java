package fr.avenant.kit.command;

import fr.avenant.kit.decision.Decision;
import org.axonframework.modelling.command.AggregateLifecycle;

/** What an Axon shell does with a decision. */
public final class Shell {

    private Shell() {}

    /**
     * Applies the events of a decision to the aggregate that is handling a command.
     *
     * @throws CommandRefused if the decision is a refusal
     */
    public static void carryOut(Decision<?> decision) {
        switch (decision) {
            case Decision.Accepted<?> accepted ->
                    accepted.events().forEach(AggregateLifecycle::apply);
            case Decision.Refused<?> refused ->
                    throw new CommandRefused(refused.refusal(), refused.details());
        }
    }
}

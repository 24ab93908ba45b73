package fr.avenant.recording.command;

import fr.avenant.contracts.Recording;
import fr.avenant.kit.refusal.RequestRefused;
import fr.avenant.recording.decision.Decision;
import fr.avenant.recording.store.MessageMetadata;
import java.util.List;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateLifecycle;

/** What an Axon shell does with a decision. */
public final class Shell {

    private Shell() {}

    /**
     * Applies the events of a decision to the aggregate that is handling a command.
     *
     * @throws RequestRefused if the decision is a refusal
     */
    public static void carryOut(Decision<?> decision) {
        events(decision).forEach(AggregateLifecycle::apply);
    }

    /**
     * The same for a correction that is not recorded as it was told, but with what stays of what
     * was recorded: the hash that is kept is that of the whole.
     *
     * @throws RequestRefused if the decision is a refusal
     */
    public static void carryOutMerged(Decision<?> decision) {
        events(decision).forEach(event -> AggregateLifecycle.apply(event, hash(event)));
    }

    private static List<?> events(Decision<?> decision) {
        return switch (decision) {
            case Decision.Accepted<?> accepted -> accepted.events();
            case Decision.Refused<?> refused ->
                    throw new RequestRefused(refused.refusal(), refused.details());
        };
    }

    private static MetaData hash(Object event) {
        return event instanceof Recording<?> it
                ? MetaData.with(
                        MessageMetadata.CONTENT_HASH,
                        CommandRequest.hash(it.content(), it.effective(), it.source()))
                : MetaData.emptyInstance();
    }
}

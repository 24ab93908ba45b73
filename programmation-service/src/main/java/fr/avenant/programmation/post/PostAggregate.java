package fr.avenant.programmation.post;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import fr.avenant.contracts.programmation.Post;
import fr.avenant.contracts.programmation.PostEvent;
import fr.avenant.kit.command.Shell;
import fr.avenant.kit.decision.Lifecycle;
import fr.avenant.kit.decision.Recorded;
import fr.avenant.programmation.post.PostCommand.CorrectPost;
import fr.avenant.programmation.post.PostCommand.RegisterPost;
import fr.avenant.programmation.post.PostCommand.WithdrawPost;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MessageIdentifier;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** The Axon shell of a post; no rule inside. */
@Aggregate(type = PostEvent.KIND)
class PostAggregate {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private @Nullable String id;

    private Lifecycle<Post> state = Lifecycle.unknown();

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(RegisterPost command) {
        Shell.carryOut(PostDecider.decide(command, state));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(CorrectPost command) {
        Shell.carryOut(PostDecider.decide(command, state));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(WithdrawPost command) {
        Shell.carryOut(PostDecider.decide(command, state));
    }

    @EventSourcingHandler
    void on(PostEvent event, @MessageIdentifier String eventId) {
        id = event.id();
        state = PostDecider.evolve(state, new Recorded<>(UUID.fromString(eventId), event));
    }
}

package fr.avenant.programmation.post;

import fr.avenant.contracts.Effective;
import fr.avenant.contracts.Nature;
import fr.avenant.contracts.Source;
import fr.avenant.contracts.programmation.Post;
import fr.avenant.contracts.programmation.PostEvent;
import fr.avenant.kit.decision.FactCommand;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What can be asked of a post. */
sealed interface PostCommand extends FactCommand {

    @Override
    default String kind() {
        return PostEvent.KIND;
    }

    record RegisterPost(
            @TargetAggregateIdentifier String id, Post content, Effective effective, Source source)
            implements PostCommand {}

    record CorrectPost(
            @TargetAggregateIdentifier String id,
            UUID corrects,
            Nature nature,
            Post content,
            Effective effective,
            Source source)
            implements PostCommand {}

    record WithdrawPost(
            @TargetAggregateIdentifier String id, UUID corrects, Nature nature, Source source)
            implements PostCommand {}
}

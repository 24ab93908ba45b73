package fr.avenant.programmation.post;

import fr.avenant.contracts.programmation.Post;
import fr.avenant.contracts.programmation.PostEvent;
import fr.avenant.contracts.programmation.PostEvent.PostCorrected;
import fr.avenant.contracts.programmation.PostEvent.PostRegistered;
import fr.avenant.contracts.programmation.PostEvent.PostWithdrawn;
import fr.avenant.kit.decision.Decision;
import fr.avenant.kit.decision.Lifecycle;
import fr.avenant.kit.decision.Recorded;
import fr.avenant.programmation.post.PostCommand.CorrectPost;
import fr.avenant.programmation.post.PostCommand.RegisterPost;
import fr.avenant.programmation.post.PostCommand.WithdrawPost;

/** The rules of a post: those of every recorded fact. */
final class PostDecider {

    private PostDecider() {}

    static Decision<PostEvent> decide(PostCommand command, Lifecycle<Post> state) {
        return switch (command) {
            case RegisterPost it ->
                    state.whenNew(() ->
                            Decision.accepted(
                                    new PostRegistered(
                                            it.id(), it.content(), it.effective(), it.source())));
            case CorrectPost it ->
                    state.whenCorrected(
                            it.corrects(),
                            it.nature(),
                            it.content(),
                            it.effective(),
                            it.source(),
                            () ->
                                    Decision.accepted(
                                            new PostCorrected(
                                                    it.id(),
                                                    it.corrects(),
                                                    it.nature(),
                                                    it.content(),
                                                    it.effective(),
                                                    it.source())));
            case WithdrawPost it ->
                    state.whenWithdrawn(
                            it.corrects(),
                            it.nature(),
                            () ->
                                    Decision.accepted(
                                            new PostWithdrawn(
                                                    it.id(),
                                                    it.corrects(),
                                                    it.nature(),
                                                    it.source())));
        };
    }

    static Lifecycle<Post> evolve(Lifecycle<Post> state, Recorded<PostEvent> recorded) {
        var id = recorded.eventId();
        return switch (recorded.event()) {
            case PostRegistered it -> state.recorded(id, it.content(), it.effective(), it.source());
            case PostCorrected it -> state.recorded(id, it.content(), it.effective(), it.source());
            case PostWithdrawn _ -> state.withdrawn(id);
        };
    }
}

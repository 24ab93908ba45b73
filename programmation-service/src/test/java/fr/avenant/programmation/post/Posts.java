package fr.avenant.programmation.post;

import fr.avenant.contracts.programmation.Post;
import fr.avenant.contracts.programmation.PostEvent;
import fr.avenant.contracts.programmation.PostEvent.PostCorrected;
import fr.avenant.contracts.programmation.PostEvent.PostRegistered;
import fr.avenant.contracts.programmation.PostEvent.PostWithdrawn;
import fr.avenant.programmation.post.PostCommand.CorrectPost;
import fr.avenant.programmation.post.PostCommand.RegisterPost;
import fr.avenant.programmation.post.PostCommand.WithdrawPost;
import fr.avenant.testplatform.fact.Examples;
import fr.avenant.testplatform.fact.FactSample;
import fr.avenant.testplatform.fact.FactWords;
import java.util.List;

/** Facts that these tests ask for and tell. */
final class Posts {

    /** A post of Le Puy-en-Velay: its quartier was said later. */
    static final FactSample<Post, PostCommand, PostEvent> SAMPLE =
            FactSample.of(
                    new FactWords<>(
                            RegisterPost::new,
                            CorrectPost::new,
                            WithdrawPost::new,
                            PostRegistered::new,
                            PostCorrected::new,
                            PostWithdrawn::new),
                    Examples.of(PostCorrected.class),
                    it ->
                            new Post(
                                    it.territory(),
                                    it.contract(),
                                    it.scheme(),
                                    it.structure(),
                                    it.label(),
                                    it.posts(),
                                    it.state(),
                                    it.funding(),
                                    List.of()));

    private Posts() {}
}

package fr.avenant.programmation.post;

import fr.avenant.contracts.programmation.Post;
import fr.avenant.contracts.programmation.PostEvent;
import fr.avenant.kit.decision.CommonRefusal;
import fr.avenant.kit.decision.Decision;
import fr.avenant.kit.decision.Lifecycle;
import fr.avenant.kit.decision.Recorded;
import fr.avenant.testplatform.DeciderSpec;
import fr.avenant.testplatform.fact.FactRules;

class PostDeciderTest extends FactRules<Post, PostCommand, PostEvent, Decision<PostEvent>> {

    private static final DeciderSpec<PostCommand, PostEvent, Decision<PostEvent>> DECIDER =
            DeciderSpec.of(
                    Lifecycle.<Post>unknown(),
                    PostDecider::decide,
                    (state, id, event) -> PostDecider.evolve(state, new Recorded<>(id, event)));

    PostDeciderTest() {
        super(
                Posts.SAMPLE,
                DECIDER,
                Decision::accepted,
                rule -> Decision.refused(CommonRefusal.valueOf(rule)));
    }
}

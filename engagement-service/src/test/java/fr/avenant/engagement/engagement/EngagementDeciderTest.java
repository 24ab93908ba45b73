package fr.avenant.engagement.engagement;

import fr.avenant.contracts.engagement.Engagement;
import fr.avenant.contracts.engagement.EngagementEvent;
import fr.avenant.kit.decision.CommonRefusal;
import fr.avenant.kit.decision.Decision;
import fr.avenant.kit.decision.Lifecycle;
import fr.avenant.kit.decision.Recorded;
import fr.avenant.testplatform.DeciderSpec;
import fr.avenant.testplatform.fact.FactRules;

class EngagementDeciderTest
        extends FactRules<
                Engagement, EngagementCommand, EngagementEvent, Decision<EngagementEvent>> {

    private static final DeciderSpec<EngagementCommand, EngagementEvent, Decision<EngagementEvent>>
            DECIDER =
                    DeciderSpec.of(
                            Lifecycle.<Engagement>unknown(),
                            EngagementDecider::decide,
                            (state, id, event) ->
                                    EngagementDecider.evolve(state, new Recorded<>(id, event)));

    EngagementDeciderTest() {
        super(
                Engagements.TRAINING,
                DECIDER,
                Decision::accepted,
                rule -> Decision.refused(CommonRefusal.valueOf(rule)));
    }
}

package fr.avenant.engagement.governance;

import fr.avenant.contracts.engagement.Body;
import fr.avenant.contracts.engagement.BodyEvent;
import fr.avenant.kit.decision.CommonRefusal;
import fr.avenant.kit.decision.Decision;
import fr.avenant.kit.decision.Lifecycle;
import fr.avenant.kit.decision.Recorded;
import fr.avenant.testplatform.DeciderSpec;
import fr.avenant.testplatform.fact.FactRules;

class BodyDeciderTest extends FactRules<Body, BodyCommand, BodyEvent, Decision<BodyEvent>> {

    private static final DeciderSpec<BodyCommand, BodyEvent, Decision<BodyEvent>> DECIDER =
            DeciderSpec.of(
                    Lifecycle.<Body>unknown(),
                    BodyDecider::decide,
                    (state, id, event) -> BodyDecider.evolve(state, new Recorded<>(id, event)));

    BodyDeciderTest() {
        super(
                Bodies.SAMPLE,
                DECIDER,
                Decision::accepted,
                rule -> Decision.refused(CommonRefusal.valueOf(rule)));
    }
}

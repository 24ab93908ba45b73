package fr.avenant.engagement.framework;

import fr.avenant.contracts.engagement.Framework;
import fr.avenant.contracts.engagement.FrameworkEvent;
import fr.avenant.kit.decision.CommonRefusal;
import fr.avenant.kit.decision.Decision;
import fr.avenant.kit.decision.Lifecycle;
import fr.avenant.kit.decision.Recorded;
import fr.avenant.testplatform.DeciderSpec;
import fr.avenant.testplatform.fact.FactRules;

class FrameworkDeciderTest
        extends FactRules<Framework, FrameworkCommand, FrameworkEvent, Decision<FrameworkEvent>> {

    private static final DeciderSpec<FrameworkCommand, FrameworkEvent, Decision<FrameworkEvent>>
            DECIDER =
                    DeciderSpec.of(
                            Lifecycle.<Framework>unknown(),
                            FrameworkDecider::decide,
                            (state, id, event) ->
                                    FrameworkDecider.evolve(state, new Recorded<>(id, event)));

    FrameworkDeciderTest() {
        super(
                Frameworks.AURILLAC_2020,
                DECIDER,
                Decision::accepted,
                rule -> Decision.refused(CommonRefusal.valueOf(rule)));
    }
}

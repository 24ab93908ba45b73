package fr.avenant.territory.succession;

import fr.avenant.contracts.territory.Succession;
import fr.avenant.contracts.territory.SuccessionEvent;
import fr.avenant.kit.decision.CommonRefusal;
import fr.avenant.kit.decision.Decision;
import fr.avenant.kit.decision.Lifecycle;
import fr.avenant.kit.decision.Recorded;
import fr.avenant.testplatform.DeciderSpec;
import fr.avenant.testplatform.fact.FactRules;

class SuccessionDeciderTest
        extends FactRules<
                Succession, SuccessionCommand, SuccessionEvent, Decision<SuccessionEvent>> {

    private static final DeciderSpec<SuccessionCommand, SuccessionEvent, Decision<SuccessionEvent>>
            DECIDER =
                    DeciderSpec.of(
                            Lifecycle.<Succession>unknown(),
                            SuccessionDecider::decide,
                            (state, id, event) ->
                                    SuccessionDecider.evolve(state, new Recorded<>(id, event)));

    SuccessionDeciderTest() {
        super(
                Successions.SAMPLE,
                DECIDER,
                Decision::accepted,
                rule -> Decision.refused(CommonRefusal.valueOf(rule)));
    }
}

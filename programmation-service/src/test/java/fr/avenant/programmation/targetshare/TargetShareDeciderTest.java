package fr.avenant.programmation.targetshare;

import fr.avenant.contracts.programmation.TargetShare;
import fr.avenant.contracts.programmation.TargetShareEvent;
import fr.avenant.kit.decision.CommonRefusal;
import fr.avenant.kit.decision.Decision;
import fr.avenant.kit.decision.Lifecycle;
import fr.avenant.kit.decision.Recorded;
import fr.avenant.testplatform.DeciderSpec;
import fr.avenant.testplatform.fact.FactRules;

class TargetShareDeciderTest
        extends FactRules<
                TargetShare, TargetShareCommand, TargetShareEvent, Decision<TargetShareEvent>> {

    private static final DeciderSpec<
                    TargetShareCommand, TargetShareEvent, Decision<TargetShareEvent>>
            DECIDER =
                    DeciderSpec.of(
                            Lifecycle.<TargetShare>unknown(),
                            TargetShareDecider::decide,
                            (state, id, event) ->
                                    TargetShareDecider.evolve(state, new Recorded<>(id, event)));

    TargetShareDeciderTest() {
        super(
                TargetShares.SAMPLE,
                DECIDER,
                Decision::accepted,
                rule -> Decision.refused(CommonRefusal.valueOf(rule)));
    }
}

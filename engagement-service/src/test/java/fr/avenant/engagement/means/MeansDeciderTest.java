package fr.avenant.engagement.means;

import fr.avenant.contracts.engagement.Means;
import fr.avenant.contracts.engagement.MeansEvent;
import fr.avenant.kit.decision.CommonRefusal;
import fr.avenant.kit.decision.Decision;
import fr.avenant.kit.decision.Lifecycle;
import fr.avenant.kit.decision.Recorded;
import fr.avenant.testplatform.DeciderSpec;
import fr.avenant.testplatform.fact.FactRules;

class MeansDeciderTest extends FactRules<Means, MeansCommand, MeansEvent, Decision<MeansEvent>> {

    private static final DeciderSpec<MeansCommand, MeansEvent, Decision<MeansEvent>> DECIDER =
            DeciderSpec.of(
                    Lifecycle.<Means>unknown(),
                    MeansDecider::decide,
                    (state, id, event) -> MeansDecider.evolve(state, new Recorded<>(id, event)));

    MeansDeciderTest() {
        super(
                StatedMeans.SAMPLE,
                DECIDER,
                Decision::accepted,
                rule -> Decision.refused(CommonRefusal.valueOf(rule)));
    }
}

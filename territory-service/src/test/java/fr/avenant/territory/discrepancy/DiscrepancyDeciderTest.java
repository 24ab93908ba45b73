package fr.avenant.territory.discrepancy;

import fr.avenant.contracts.territory.Discrepancy;
import fr.avenant.contracts.territory.DiscrepancyEvent;
import fr.avenant.kit.decision.CommonRefusal;
import fr.avenant.kit.decision.Decision;
import fr.avenant.kit.decision.Lifecycle;
import fr.avenant.kit.decision.Recorded;
import fr.avenant.testplatform.DeciderSpec;
import fr.avenant.testplatform.fact.FactRules;

class DiscrepancyDeciderTest
        extends FactRules<
                Discrepancy, DiscrepancyCommand, DiscrepancyEvent, Decision<DiscrepancyEvent>> {

    private static final DeciderSpec<
                    DiscrepancyCommand, DiscrepancyEvent, Decision<DiscrepancyEvent>>
            DECIDER =
                    DeciderSpec.of(
                            Lifecycle.<Discrepancy>unknown(),
                            DiscrepancyDecider::decide,
                            (state, id, event) ->
                                    DiscrepancyDecider.evolve(state, new Recorded<>(id, event)));

    DiscrepancyDeciderTest() {
        super(
                Discrepancies.SAMPLE,
                DECIDER,
                Decision::accepted,
                rule -> Decision.refused(CommonRefusal.valueOf(rule)));
    }
}

package fr.avenant.programmation.tfpb;

import fr.avenant.contracts.programmation.TfpbTotal;
import fr.avenant.contracts.programmation.TfpbTotalEvent;
import fr.avenant.kit.decision.CommonRefusal;
import fr.avenant.kit.decision.Decision;
import fr.avenant.kit.decision.Lifecycle;
import fr.avenant.kit.decision.Recorded;
import fr.avenant.testplatform.DeciderSpec;
import fr.avenant.testplatform.fact.FactRules;

class TfpbTotalDeciderTest
        extends FactRules<TfpbTotal, TfpbTotalCommand, TfpbTotalEvent, Decision<TfpbTotalEvent>> {

    private static final DeciderSpec<TfpbTotalCommand, TfpbTotalEvent, Decision<TfpbTotalEvent>>
            DECIDER =
                    DeciderSpec.of(
                            Lifecycle.<TfpbTotal>unknown(),
                            TfpbTotalDecider::decide,
                            (state, id, event) ->
                                    TfpbTotalDecider.evolve(state, new Recorded<>(id, event)));

    TfpbTotalDeciderTest() {
        super(
                TfpbTotals.POLYGONE_L02,
                DECIDER,
                Decision::accepted,
                rule -> Decision.refused(CommonRefusal.valueOf(rule)));
    }
}

package fr.avenant.programmation.tfpb;

import fr.avenant.contracts.programmation.TfpbProgramme;
import fr.avenant.contracts.programmation.TfpbProgrammeEvent;
import fr.avenant.kit.decision.CommonRefusal;
import fr.avenant.kit.decision.Decision;
import fr.avenant.kit.decision.Lifecycle;
import fr.avenant.kit.decision.Recorded;
import fr.avenant.testplatform.DeciderSpec;
import fr.avenant.testplatform.fact.FactRules;

class TfpbProgrammeDeciderTest
        extends FactRules<
                TfpbProgramme,
                TfpbProgrammeCommand,
                TfpbProgrammeEvent,
                Decision<TfpbProgrammeEvent>> {

    private static final DeciderSpec<
                    TfpbProgrammeCommand, TfpbProgrammeEvent, Decision<TfpbProgrammeEvent>>
            DECIDER =
                    DeciderSpec.of(
                            Lifecycle.<TfpbProgramme>unknown(),
                            TfpbProgrammeDecider::decide,
                            (state, id, event) ->
                                    TfpbProgrammeDecider.evolve(state, new Recorded<>(id, event)));

    TfpbProgrammeDeciderTest() {
        super(
                TfpbProgrammes.POLYGONE,
                DECIDER,
                Decision::accepted,
                rule -> Decision.refused(CommonRefusal.valueOf(rule)));
    }
}

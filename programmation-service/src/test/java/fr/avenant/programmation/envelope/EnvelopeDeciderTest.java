package fr.avenant.programmation.envelope;

import fr.avenant.contracts.programmation.Envelope;
import fr.avenant.contracts.programmation.EnvelopeEvent;
import fr.avenant.kit.decision.CommonRefusal;
import fr.avenant.kit.decision.Decision;
import fr.avenant.kit.decision.Lifecycle;
import fr.avenant.kit.decision.Recorded;
import fr.avenant.testplatform.DeciderSpec;
import fr.avenant.testplatform.fact.FactRules;

class EnvelopeDeciderTest
        extends FactRules<Envelope, EnvelopeCommand, EnvelopeEvent, Decision<EnvelopeEvent>> {

    private static final DeciderSpec<EnvelopeCommand, EnvelopeEvent, Decision<EnvelopeEvent>>
            DECIDER =
                    DeciderSpec.of(
                            Lifecycle.<Envelope>unknown(),
                            EnvelopeDecider::decide,
                            (state, id, event) ->
                                    EnvelopeDecider.evolve(state, new Recorded<>(id, event)));

    EnvelopeDeciderTest() {
        super(
                Envelopes.CONSEIL_CITOYEN,
                DECIDER,
                Decision::accepted,
                rule -> Decision.refused(CommonRefusal.valueOf(rule)));
    }
}

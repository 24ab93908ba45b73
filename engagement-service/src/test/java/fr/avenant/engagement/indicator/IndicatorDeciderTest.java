package fr.avenant.engagement.indicator;

import fr.avenant.contracts.engagement.Indicator;
import fr.avenant.contracts.engagement.IndicatorEvent;
import fr.avenant.kit.decision.CommonRefusal;
import fr.avenant.kit.decision.Decision;
import fr.avenant.kit.decision.Lifecycle;
import fr.avenant.kit.decision.Recorded;
import fr.avenant.testplatform.DeciderSpec;
import fr.avenant.testplatform.fact.FactRules;

class IndicatorDeciderTest
        extends FactRules<Indicator, IndicatorCommand, IndicatorEvent, Decision<IndicatorEvent>> {

    private static final DeciderSpec<IndicatorCommand, IndicatorEvent, Decision<IndicatorEvent>>
            DECIDER =
                    DeciderSpec.of(
                            Lifecycle.<Indicator>unknown(),
                            IndicatorDecider::decide,
                            (state, id, event) ->
                                    IndicatorDecider.evolve(state, new Recorded<>(id, event)));

    IndicatorDeciderTest() {
        super(
                Indicators.GARANTIE_JEUNES,
                DECIDER,
                Decision::accepted,
                rule -> Decision.refused(CommonRefusal.valueOf(rule)));
    }
}

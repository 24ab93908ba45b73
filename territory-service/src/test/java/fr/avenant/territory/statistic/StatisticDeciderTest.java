package fr.avenant.territory.statistic;

import fr.avenant.contracts.territory.Statistic;
import fr.avenant.contracts.territory.StatisticEvent;
import fr.avenant.kit.decision.CommonRefusal;
import fr.avenant.kit.decision.Decision;
import fr.avenant.kit.decision.Lifecycle;
import fr.avenant.kit.decision.Recorded;
import fr.avenant.testplatform.DeciderSpec;
import fr.avenant.testplatform.fact.FactRules;

class StatisticDeciderTest
        extends FactRules<Statistic, StatisticCommand, StatisticEvent, Decision<StatisticEvent>> {

    private static final DeciderSpec<StatisticCommand, StatisticEvent, Decision<StatisticEvent>>
            DECIDER =
                    DeciderSpec.of(
                            Lifecycle.<Statistic>unknown(),
                            StatisticDecider::decide,
                            (state, id, event) ->
                                    StatisticDecider.evolve(state, new Recorded<>(id, event)));

    StatisticDeciderTest() {
        super(
                Statistics.C2S_BENEFICIARIES,
                DECIDER,
                Decision::accepted,
                rule -> Decision.refused(CommonRefusal.valueOf(rule)));
    }
}

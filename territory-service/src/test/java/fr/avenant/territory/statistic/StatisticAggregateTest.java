package fr.avenant.territory.statistic;

import fr.avenant.contracts.territory.Statistic;
import fr.avenant.contracts.territory.StatisticEvent;
import fr.avenant.testplatform.fact.ShellRules;

class StatisticAggregateTest extends ShellRules<Statistic, StatisticCommand, StatisticEvent> {

    StatisticAggregateTest() {
        super(StatisticAggregate.class, Statistics.C2S_BENEFICIARIES);
    }
}

package fr.avenant.engagement.indicator;

import fr.avenant.contracts.engagement.Indicator;
import fr.avenant.contracts.engagement.IndicatorEvent;
import fr.avenant.testplatform.fact.ShellRules;

class IndicatorAggregateTest extends ShellRules<Indicator, IndicatorCommand, IndicatorEvent> {

    IndicatorAggregateTest() {
        super(IndicatorAggregate.class, Indicators.GARANTIE_JEUNES);
    }
}

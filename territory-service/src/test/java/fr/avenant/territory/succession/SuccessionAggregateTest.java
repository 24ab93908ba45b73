package fr.avenant.territory.succession;

import fr.avenant.contracts.territory.Succession;
import fr.avenant.contracts.territory.SuccessionEvent;
import fr.avenant.testplatform.fact.ShellRules;

class SuccessionAggregateTest extends ShellRules<Succession, SuccessionCommand, SuccessionEvent> {

    SuccessionAggregateTest() {
        super(SuccessionAggregate.class, Successions.SAMPLE);
    }
}

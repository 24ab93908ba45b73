package fr.avenant.engagement.governance;

import fr.avenant.contracts.engagement.Body;
import fr.avenant.contracts.engagement.BodyEvent;
import fr.avenant.testplatform.fact.ShellRules;

class BodyAggregateTest extends ShellRules<Body, BodyCommand, BodyEvent> {

    BodyAggregateTest() {
        super(BodyAggregate.class, Bodies.SAMPLE);
    }
}

package fr.avenant.engagement.engagement;

import fr.avenant.contracts.engagement.Engagement;
import fr.avenant.contracts.engagement.EngagementEvent;
import fr.avenant.testplatform.fact.ShellRules;

class EngagementAggregateTest extends ShellRules<Engagement, EngagementCommand, EngagementEvent> {

    EngagementAggregateTest() {
        super(EngagementAggregate.class, Engagements.TRAINING);
    }
}

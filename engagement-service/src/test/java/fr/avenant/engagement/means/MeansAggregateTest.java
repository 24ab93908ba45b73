package fr.avenant.engagement.means;

import fr.avenant.contracts.engagement.Means;
import fr.avenant.contracts.engagement.MeansEvent;
import fr.avenant.testplatform.fact.ShellRules;

class MeansAggregateTest extends ShellRules<Means, MeansCommand, MeansEvent> {

    MeansAggregateTest() {
        super(MeansAggregate.class, StatedMeans.SAMPLE);
    }
}

package fr.avenant.engagement.framework;

import fr.avenant.contracts.engagement.Framework;
import fr.avenant.contracts.engagement.FrameworkEvent;
import fr.avenant.testplatform.fact.ShellRules;

class FrameworkAggregateTest extends ShellRules<Framework, FrameworkCommand, FrameworkEvent> {

    FrameworkAggregateTest() {
        super(FrameworkAggregate.class, Frameworks.AURILLAC_2020);
    }
}

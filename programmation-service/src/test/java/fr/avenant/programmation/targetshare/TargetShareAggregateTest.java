package fr.avenant.programmation.targetshare;

import fr.avenant.contracts.programmation.TargetShare;
import fr.avenant.contracts.programmation.TargetShareEvent;
import fr.avenant.testplatform.fact.ShellRules;

class TargetShareAggregateTest
        extends ShellRules<TargetShare, TargetShareCommand, TargetShareEvent> {

    TargetShareAggregateTest() {
        super(TargetShareAggregate.class, TargetShares.SAMPLE);
    }
}

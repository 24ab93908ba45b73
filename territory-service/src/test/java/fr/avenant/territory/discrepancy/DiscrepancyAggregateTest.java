package fr.avenant.territory.discrepancy;

import fr.avenant.contracts.territory.Discrepancy;
import fr.avenant.contracts.territory.DiscrepancyEvent;
import fr.avenant.testplatform.fact.ShellRules;

class DiscrepancyAggregateTest
        extends ShellRules<Discrepancy, DiscrepancyCommand, DiscrepancyEvent> {

    DiscrepancyAggregateTest() {
        super(DiscrepancyAggregate.class, Discrepancies.SAMPLE);
    }
}

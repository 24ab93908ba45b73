package fr.avenant.territory.territory;

import fr.avenant.contracts.territory.Territory;
import fr.avenant.contracts.territory.TerritoryEvent;
import fr.avenant.testplatform.fact.ShellRules;

class TerritoryAggregateTest extends ShellRules<Territory, TerritoryCommand, TerritoryEvent> {

    TerritoryAggregateTest() {
        super(TerritoryAggregate.class, Territories.CARCASSONNE);
    }
}

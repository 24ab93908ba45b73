package fr.avenant.territory.organisation;

import fr.avenant.contracts.territory.Organisation;
import fr.avenant.contracts.territory.OrganisationEvent;
import fr.avenant.testplatform.fact.ShellRules;

class OrganisationAggregateTest
        extends ShellRules<Organisation, OrganisationCommand, OrganisationEvent> {

    OrganisationAggregateTest() {
        super(OrganisationAggregate.class, Organisations.DEPARTEMENT);
    }
}

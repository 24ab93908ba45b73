package fr.avenant.contracts.territory;

import fr.avenant.contracts.DomainEvent;

/** Everything that territory-service publishes. */
public sealed interface TerritoryContextEvent extends DomainEvent
        permits QuartierEvent,
                TerritoryEvent,
                OrganisationEvent,
                DocumentEvent,
                StatisticEvent,
                SuccessionEvent,
                DiscrepancyEvent,
                GrantEvent {

    /** The topic that carries them. */
    String TOPIC = "territory.events";
}

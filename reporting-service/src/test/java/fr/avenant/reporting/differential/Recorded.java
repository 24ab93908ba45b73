package fr.avenant.reporting.differential;

import fr.avenant.contracts.DomainEvent;
import fr.avenant.reporting.scenario.Published;

/** An event with its place in the log. */
record Recorded(DomainEvent event, Published published) {}

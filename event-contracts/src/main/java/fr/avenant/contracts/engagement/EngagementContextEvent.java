package fr.avenant.contracts.engagement;

import fr.avenant.contracts.DomainEvent;

/** Everything that engagement-service publishes. */
public sealed interface EngagementContextEvent extends DomainEvent
        permits EngagementEvent,
                IndicatorReportEvent,
                ContractEvent,
                FrameworkEvent,
                IndicatorEvent,
                BodyEvent,
                EvaluationEvent,
                MeansEvent {

    /** The topic that carries them. */
    String TOPIC = "engagement.events";
}

package fr.avenant.contracts.programmation;

import fr.avenant.contracts.DomainEvent;

/** Everything that programmation-service publishes. */
public sealed interface ProgrammationContextEvent extends DomainEvent
        permits ActionEvent,
                EnvelopeEvent,
                OperationEvent,
                TfpbProgrammeEvent,
                TfpbExpenseEvent,
                TfpbTotalEvent,
                FundingRuleEvent,
                TargetShareEvent,
                PostEvent {

    /** The topic that carries them. */
    String TOPIC = "programmation.events";
}

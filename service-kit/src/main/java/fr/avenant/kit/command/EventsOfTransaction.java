package fr.avenant.kit.command;

import fr.avenant.kit.guard.RecordedFacts;
import fr.avenant.kit.sequencer.AppendSignal;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Sees every event in the transaction that stores it: keeps the guard rows, remembers the events
 * for the answer, and wakes the sequencer once the transaction has committed.
 */
final class EventsOfTransaction {

    private final RecordedFacts facts;
    private final AppendSignal signal;

    EventsOfTransaction(RecordedFacts facts, AppendSignal signal) {
        this.facts = facts;
        this.signal = signal;
    }

    void onEvents(List<? extends EventMessage<?>> events) {
        var seen = seen();
        for (var event : events) {
            if (event instanceof DomainEventMessage<?> domainEvent) {
                seen.add(domainEvent);
                facts.bringUpToDate(domainEvent);
            }
        }
    }

    /** The events of the running transaction so far. */
    List<DomainEventMessage<?>> seen() {
        @SuppressWarnings("unchecked")
        var known =
                (List<DomainEventMessage<?>>) TransactionSynchronizationManager.getResource(this);
        if (known != null) {
            return known;
        }
        var fresh = new ArrayList<DomainEventMessage<?>>();
        TransactionSynchronizationManager.bindResource(this, fresh);
        TransactionSynchronizationManager.registerSynchronization(new EndOfTransaction());
        return fresh;
    }

    private final class EndOfTransaction implements TransactionSynchronization {

        @Override
        public void afterCommit() {
            signal.raise();
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResource(EventsOfTransaction.this);
        }
    }
}

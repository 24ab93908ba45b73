package fr.avenant.kit.command;

import fr.avenant.kit.guard.RecordedFacts;
import fr.avenant.kit.sequencer.AppendSignal;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Sees every event in the transaction that stores it: keeps the guard rows and remembers the events
 * for the answer; once the transaction has committed, counts them and wakes the sequencer.
 */
final class EventsOfTransaction {

    private final RecordedFacts facts;
    private final AppendSignal signal;
    private final MeterRegistry metrics;

    EventsOfTransaction(RecordedFacts facts, AppendSignal signal, MeterRegistry metrics) {
        this.facts = facts;
        this.signal = signal;
        this.metrics = metrics;
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
        TransactionSynchronizationManager.registerSynchronization(new EndOfTransaction(fresh));
        return fresh;
    }

    private void count(DomainEventMessage<?> event) {
        metrics.counter("avenant.events", "event", event.getPayloadType().getSimpleName())
                .increment();
    }

    private final class EndOfTransaction implements TransactionSynchronization {

        private final List<DomainEventMessage<?>> seen;

        EndOfTransaction(List<DomainEventMessage<?>> seen) {
            this.seen = seen;
        }

        @Override
        public void afterCommit() {
            signal.raise();
            seen.forEach(EventsOfTransaction.this::count);
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResource(EventsOfTransaction.this);
        }
    }
}

package fr.avenant.recording.command;

import fr.avenant.contracts.DomainEvent;
import fr.avenant.recording.decision.FactKind;
import fr.avenant.recording.decision.FactOrder;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.modelling.command.Repository;

/** Handles the commands of all plain kinds of facts: each kind has a repository of its own. */
final class FactOrders {

    private final Map<FactKind<?, ?>, Repository<?>> repositories = new ConcurrentHashMap<>();
    private final EventStore store;

    FactOrders(EventStore store) {
        this.store = store;
    }

    @CommandHandler
    void handle(FactOrder<?> order) throws Exception {
        carryOut(order);
    }

    private <C> void carryOut(FactOrder<C> order) throws Exception {
        carryOut(order.of(), order.asked());
    }

    private <C, E extends DomainEvent> void carryOut(FactKind<C, E> kind, FactOrder.Asked<C> asked)
            throws Exception {
        repository(kind)
                .loadOrCreate(asked.id(), () -> new FactAggregate<>(kind))
                .execute(aggregate -> aggregate.handle(asked));
    }

    @SuppressWarnings("unchecked") // made for this kind
    private <C, E extends DomainEvent> Repository<FactAggregate<C, E>> repository(
            FactKind<C, E> kind) {
        return (Repository<FactAggregate<C, E>>)
                repositories.computeIfAbsent(kind, _ -> newRepository(kind));
    }

    private <C, E extends DomainEvent> Repository<FactAggregate<C, E>> newRepository(
            FactKind<C, E> kind) {
        var model = new FactModel<>(kind);
        return EventSourcingRepository.builder(model.entityClass())
                .aggregateModel(model)
                .aggregateFactory(model)
                .eventStore(store)
                .build();
    }
}

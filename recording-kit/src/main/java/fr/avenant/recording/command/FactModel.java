package fr.avenant.recording.command;

import fr.avenant.contracts.DomainEvent;
import fr.avenant.recording.decision.FactKind;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.AggregateFactory;
import org.axonframework.modelling.command.inspection.AggregateModel;
import org.axonframework.modelling.command.inspection.EntityModel;
import org.jspecify.annotations.Nullable;

/**
 * What Axon knows of the aggregates of one plain kind, where it otherwise reads annotations: how
 * they are made, and that their type is the kind.
 *
 * @param <C> what is recorded
 * @param <E> its events
 */
final class FactModel<C, E extends DomainEvent>
        implements AggregateModel<FactAggregate<C, E>>, AggregateFactory<FactAggregate<C, E>> {

    private final FactKind<C, E> kind;

    FactModel(FactKind<C, E> kind) {
        this.kind = kind;
    }

    @Override
    public String type() {
        return kind.kind();
    }

    /** The one that is stored. */
    @Override
    public Optional<String> declaredType(Class<?> aggregate) {
        return Optional.of(type());
    }

    @Override
    public @Nullable Long getVersion(FactAggregate<C, E> aggregate) {
        return null; // Axon counts by itself
    }

    @Override
    public @Nullable Object getIdentifier(FactAggregate<C, E> aggregate) {
        return aggregate.id();
    }

    @Override
    public String routingKey() {
        return "id";
    }

    @Override
    public void publish(EventMessage<?> message, FactAggregate<C, E> aggregate) {
        aggregate.on(
                UUID.fromString(message.getIdentifier()), kind.events().cast(message.getPayload()));
    }

    @Override
    public <T> EntityModel<T> modelOf(Class<? extends T> part) {
        throw new IllegalArgumentException("A fact has no parts such as " + part);
    }

    @Override
    @SuppressWarnings("unchecked") // a class has no parameters
    public Class<FactAggregate<C, E>> entityClass() {
        return (Class<FactAggregate<C, E>>) (Class<?>) FactAggregate.class;
    }

    @Override
    public Class<FactAggregate<C, E>> getAggregateType() {
        return entityClass();
    }

    @Override
    public FactAggregate<C, E> createAggregateRoot(String id, DomainEventMessage<?> first) {
        return new FactAggregate<>(kind);
    }
}

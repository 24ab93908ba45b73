package fr.avenant.contracts;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Both directions between event classes and published names, read from the sealed interfaces. */
public final class EventTypes {

    private final Map<Class<?>, EventType> typeByClass = new HashMap<>();
    private final Map<EventType, Class<? extends DomainEvent>> classByType = new HashMap<>();

    private EventTypes() {}

    /**
     * @param sealedInterfaces contexts or aggregates
     * @throws IllegalArgumentException if an event has no published type, or shares one with
     *     another
     */
    public static EventTypes of(Class<?>... sealedInterfaces) {
        var types = new EventTypes();
        Stream.of(sealedInterfaces).flatMap(EventTypes::concreteClasses).forEach(types::add);
        return types;
    }

    /** The event classes, in the order in which the sealed interfaces permit them. */
    public static List<Class<?>> eventClasses(Class<?>... sealedInterfaces) {
        return Stream.of(sealedInterfaces).flatMap(EventTypes::concreteClasses).toList();
    }

    public Optional<EventType> typeOf(Class<?> eventClass) {
        return Optional.ofNullable(typeByClass.get(eventClass));
    }

    public Optional<Class<? extends DomainEvent>> classOf(EventType type) {
        return Optional.ofNullable(classByType.get(type));
    }

    private static Stream<Class<?>> concreteClasses(Class<?> type) {
        return type.isSealed()
                ? Stream.of(type.getPermittedSubclasses()).flatMap(EventTypes::concreteClasses)
                : Stream.of(type);
    }

    private void add(Class<?> eventClass) {
        var type = EventType.of(eventClass);
        typeByClass.put(eventClass, type);
        if (classByType.put(type, eventClass.asSubclass(DomainEvent.class)) != null) {
            throw new IllegalArgumentException("Two events are published as " + type);
        }
    }
}

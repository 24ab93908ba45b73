package fr.avenant.contracts.bound;

import fr.avenant.contracts.Contexts;
import fr.avenant.contracts.EventTypes;
import java.lang.annotation.Annotation;
import java.lang.reflect.Field;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A component of a record of the contracts, and one way from an event to it.
 *
 * @param event that holds it
 * @param steps names of members, {@code 0} for the element of a list, {@code key} for a value of a
 *     map
 */
record Component(Class<?> event, Field field, List<String> steps) {

    /** Each component once, of whatever an event can hold. */
    static List<Component> all() {
        var found = new LinkedHashMap<Field, Component>();
        Stream.of(Contexts.values())
                .flatMap(context -> EventTypes.eventClasses(context.events()).stream())
                .forEach(event -> collect(event, event, List.of(), found));
        return List.copyOf(found.values());
    }

    private static void collect(
            Class<?> event, Class<?> type, List<String> before, Map<Field, Component> found) {
        for (var part : type.getRecordComponents()) {
            try {
                var field = type.getDeclaredField(part.getName());
                var name =
                        part.getAccessor()
                                .getAnnotation(com.fasterxml.jackson.annotation.JsonProperty.class);
                var steps = with(before, name == null ? part.getName() : name.value());
                found.putIfAbsent(field, new Component(event, field, steps));
                var value = value(part.getGenericType());
                var below = steps;
                for (var container : containers(part.getGenericType())) {
                    below = with(below, container);
                }
                if (value.isRecord() && value != fr.avenant.contracts.Euros.class) {
                    collect(event, value, below, found);
                }
            } catch (NoSuchFieldException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static List<String> with(List<String> steps, String next) {
        var all = new ArrayList<>(steps);
        all.add(next);
        return List.copyOf(all);
    }

    private static List<String> containers(Type type) {
        return type instanceof ParameterizedType of
                ? List.of(of.getActualTypeArguments().length == 1 ? "0" : "key")
                : List.of();
    }

    private static Class<?> value(Type type) {
        return type instanceof ParameterizedType of
                ? value(of.getActualTypeArguments()[of.getActualTypeArguments().length - 1])
                : (Class<?>) type;
    }

    Class<?> type() {
        return field.getType();
    }

    /** Of a list its elements', of a map its values'. */
    Class<?> valueType() {
        return value(field.getGenericType());
    }

    <A extends Annotation> @Nullable A stated(Class<A> annotation) {
        return field.getAnnotation(annotation);
    }

    boolean isEventId() {
        return field.getName().equals("id") && field.getDeclaringClass() == event;
    }

    @Override
    public String toString() {
        return event.getSimpleName() + " /" + String.join("/", steps);
    }
}

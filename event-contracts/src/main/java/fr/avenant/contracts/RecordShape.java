package fr.avenant.contracts;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Checks at run time what the compiler checks in our own code: that no component of a record is
 * null unless it says so. Records that come from JSON pass here once.
 */
public final class RecordShape {

    /**
     * A component of a record.
     *
     * @param isNullable whether it may be null
     */
    private record Component(String name, Method accessor, boolean isNullable) {

        static Component of(RecordComponent component) {
            component.getAccessor().trySetAccessible();
            return new Component(
                    component.getName(),
                    component.getAccessor(),
                    component.getAnnotatedType().isAnnotationPresent(Nullable.class));
        }
    }

    private static final ClassValue<Component[]> COMPONENTS =
            new ClassValue<>() {
                @Override
                protected Component[] computeValue(Class<?> type) {
                    return Stream.of(type.getRecordComponents())
                            .map(Component::of)
                            .toArray(Component[]::new);
                }
            };

    private RecordShape() {}

    /**
     * Finds the first missing value, as a JSON Pointer such as {@code /content/year}; an empty one
     * if there is nothing at all.
     */
    public static Optional<String> missing(@Nullable Record value) {
        return Optional.ofNullable(missing((Object) value));
    }

    /** Every value in a record, itself and the keys of maps among them, at any depth. */
    public static Stream<Object> values(@Nullable Object value) {
        return switch (value) {
            case null -> Stream.empty();
            case Record record ->
                    Stream.concat(
                            Stream.of(record),
                            Stream.of(COMPONENTS.get(record.getClass()))
                                    .flatMap(component -> values(part(record, component))));
            case Collection<?> elements -> elements.stream().flatMap(RecordShape::values);
            case Map<?, ?> map ->
                    map.entrySet().stream()
                            .flatMap(it ->
                                    Stream.concat(values(it.getKey()), values(it.getValue())));
            default -> Stream.of(value);
        };
    }

    private static @Nullable String missing(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case Record record -> missingIn(record);
            case Collection<?> elements -> missingIn(elements);
            case Map<?, ?> map -> missingIn(map);
            default -> null;
        };
    }

    private static @Nullable String missingIn(Record value) {
        for (var component : COMPONENTS.get(value.getClass())) {
            var part = part(value, component);
            var found = part == null && component.isNullable() ? null : missing(part);
            if (found != null) {
                return "/" + component.name() + found;
            }
        }
        return null;
    }

    private static @Nullable String missingIn(Collection<?> elements) {
        var index = 0;
        for (var element : elements) {
            var found = missing(element);
            if (found != null) {
                return "/" + index + found;
            }
            index++;
        }
        return null;
    }

    private static @Nullable String missingIn(Map<?, ?> map) {
        for (var entry : map.entrySet()) {
            var found = missing(entry.getValue());
            if (found != null) {
                return "/" + escaped(entry.getKey()) + found;
            }
        }
        return null;
    }

    /** As RFC 6901 wants it: a key may hold the characters that separate keys. */
    private static String escaped(Object key) {
        return key.toString().replace("~", "~0").replace("/", "~1");
    }

    private static @Nullable Object part(Record value, Component component) {
        try {
            return component.accessor().invoke(value);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("Unreadable component " + component.name(), e);
        }
    }
}

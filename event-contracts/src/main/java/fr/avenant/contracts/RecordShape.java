package fr.avenant.contracts;

import java.lang.reflect.AnnotatedType;
import java.lang.reflect.InvocationTargetException;
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

    private static final ClassValue<RecordComponent[]> COMPONENTS =
            new ClassValue<>() {
                @Override
                protected RecordComponent[] computeValue(Class<?> type) {
                    var components = type.getRecordComponents();
                    for (var component : components) {
                        component.getAccessor().trySetAccessible();
                    }
                    return components;
                }
            };

    private RecordShape() {}

    /**
     * Finds the first missing value, as a JSON Pointer such as {@code /content/year}; an empty one
     * if there is nothing at all.
     */
    public static Optional<String> missing(@Nullable Record value) {
        return Optional.ofNullable(missing(value, ""));
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

    private static @Nullable String missing(@Nullable Object value, String path) {
        return switch (value) {
            case null -> path;
            case Record record -> missingIn(record, path);
            case Collection<?> elements -> missingIn(elements, path);
            case Map<?, ?> map -> missingIn(map, path);
            default -> null;
        };
    }

    private static @Nullable String missingIn(Record value, String path) {
        for (var component : COMPONENTS.get(value.getClass())) {
            var part = part(value, component);
            var optional = part == null && isNullable(component.getAnnotatedType());
            var found = optional ? null : missing(part, path + "/" + component.getName());
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private static @Nullable String missingIn(Collection<?> elements, String path) {
        var index = 0;
        for (var element : elements) {
            var found = missing(element, path + "/" + index++);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private static @Nullable String missingIn(Map<?, ?> map, String path) {
        for (var entry : map.entrySet()) {
            var found = missing(entry.getValue(), path + "/" + escaped(entry.getKey()));
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /** As RFC 6901 wants it: a key may hold the characters that separate keys. */
    private static String escaped(Object key) {
        return key.toString().replace("~", "~0").replace("/", "~1");
    }

    private static @Nullable Object part(Record value, RecordComponent component) {
        try {
            return component.getAccessor().invoke(value);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("Unreadable component " + component, e);
        }
    }

    private static boolean isNullable(AnnotatedType type) {
        return type.isAnnotationPresent(Nullable.class);
    }
}

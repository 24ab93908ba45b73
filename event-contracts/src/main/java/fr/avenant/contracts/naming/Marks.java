package fr.avenant.contracts.naming;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds what is stated beside the components of records, at any depth, with its place in JSON. */
final class Marks {

    /**
     * A text with what is stated of it; or a record that tells more by itself.
     *
     * @param location a JSON Pointer
     * @param whole the record; null for a text
     * @param text empty for a record
     */
    record Mark(
            String location,
            @Nullable Referring whole,
            String text,
            @Nullable RefersTo refersTo,
            @Nullable Identifies identifies) {}

    /** A component of a record, by its name in JSON. */
    private record Part(
            String name,
            Method accessor,
            @Nullable RefersTo refersTo,
            @Nullable Identifies identifies) {

        static Part of(RecordComponent component) {
            var accessor = component.getAccessor();
            accessor.trySetAccessible();
            return new Part(
                    name(component),
                    accessor,
                    component.getAnnotation(RefersTo.class),
                    component.getAnnotation(Identifies.class));
        }

        private static String name(RecordComponent component) {
            try {
                var renamed =
                        component
                                .getDeclaringRecord()
                                .getDeclaredField(component.getName())
                                .getAnnotation(JsonProperty.class);
                return renamed == null ? component.getName() : renamed.value();
            } catch (NoSuchFieldException e) {
                throw new IllegalStateException(e);
            }
        }

        @Nullable Object of(Record value) {
            try {
                return accessor.invoke(value);
            } catch (IllegalAccessException | InvocationTargetException e) {
                throw new IllegalStateException("Unreadable component " + accessor, e);
            }
        }
    }

    private static final ClassValue<List<Part>> PARTS =
            new ClassValue<>() {
                @Override
                protected List<Part> computeValue(Class<?> type) {
                    return Stream.of(type.getRecordComponents()).map(Part::of).toList();
                }
            };

    private Marks() {}

    static Stream<Mark> in(@Nullable Object whole) {
        return in(whole, "", null);
    }

    private static Stream<Mark> in(@Nullable Object value, String at, @Nullable Part stated) {
        return switch (value) {
            case null -> Stream.empty();
            case String text ->
                    stated == null
                            ? Stream.empty()
                            : Stream.of(
                                    new Mark(
                                            at,
                                            null,
                                            text,
                                            stated.refersTo(),
                                            stated.identifies()));
            case Record record ->
                    Stream.concat(
                            record instanceof Referring referring
                                    ? Stream.of(new Mark(at, referring, "", null, null))
                                    : Stream.empty(),
                            PARTS.get(record.getClass()).stream()
                                    .flatMap(part ->
                                            in(part.of(record), at + "/" + part.name(), part)));
            case List<?> elements ->
                    IntStream.range(0, elements.size())
                            .boxed()
                            .flatMap(index -> in(elements.get(index), at + "/" + index, stated));
            case Map<?, ?> map ->
                    map.entrySet().stream()
                            .flatMap(it -> in(it.getValue(), at + "/" + it.getKey(), stated));
            default -> Stream.empty();
        };
    }
}

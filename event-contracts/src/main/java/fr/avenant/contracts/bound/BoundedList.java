package fr.avenant.contracts.bound;

import fr.avenant.contracts.InvalidContent;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.exc.InvalidNullException;

/** Reads a list, counting its elements while they come. */
final class BoundedList extends StdDeserializer<List<Object>> {

    private final @Nullable ValueDeserializer<?> elements;
    private final int most;

    BoundedList(JavaType type) {
        this(type, null, Bounds.MOST_ELEMENTS);
    }

    private BoundedList(JavaType type, @Nullable ValueDeserializer<?> elements, int most) {
        super(type);
        this.elements = elements;
        this.most = most;
    }

    @Override
    public ValueDeserializer<?> createContextual(
            DeserializationContext context, @Nullable BeanProperty property) {
        var stated = property == null ? null : property.getAnnotation(Count.class);
        return new BoundedList(
                _valueType,
                context.findContextualValueDeserializer(_valueType.getContentType(), property),
                stated == null ? Bounds.MOST_ELEMENTS : stated.value());
    }

    @Override
    @SuppressWarnings("unchecked") // what is reported is never returned
    public List<Object> deserialize(JsonParser json, DeserializationContext context) {
        if (!json.isExpectedStartArrayToken()) {
            return (List<Object>) context.handleUnexpectedToken(_valueType, json);
        }
        var list = new ArrayList<Object>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            if (list.size() == most) {
                throw new InvalidContent("", "must have at most %d elements".formatted(most));
            }
            try {
                list.add(element(json, context));
            } catch (JacksonException | IllegalArgumentException fault) {
                throw JacksonException.wrapWithPath(fault, list, list.size());
            }
        }
        return list;
    }

    private Object element(JsonParser json, DeserializationContext context) {
        if (json.hasToken(JsonToken.VALUE_NULL)) {
            throw InvalidNullException.from(context, null, _valueType.getContentType());
        }
        return Objects.requireNonNull(elements).deserialize(json, context);
    }
}

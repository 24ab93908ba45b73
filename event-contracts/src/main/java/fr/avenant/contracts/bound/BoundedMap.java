package fr.avenant.contracts.bound;

import fr.avenant.contracts.InvalidContent;
import java.util.LinkedHashMap;
import java.util.Map;
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

/** Reads a map, checking its keys as values are and counting them while they come. */
final class BoundedMap extends StdDeserializer<Map<String, Object>> {

    private final @Nullable ValueDeserializer<?> values;
    private final Text keys;
    private final @Nullable Words words;
    private final int most;

    BoundedMap(JavaType type) {
        this(type, null, Text.WORD, null, Bounds.MOST_ELEMENTS);
    }

    private BoundedMap(
            JavaType type,
            @Nullable ValueDeserializer<?> values,
            Text keys,
            @Nullable Words words,
            int most) {
        super(type);
        this.words = words;
        this.values = values;
        this.keys = keys;
        this.most = most;
    }

    @Override
    public ValueDeserializer<?> createContextual(
            DeserializationContext context, @Nullable BeanProperty property) {
        var count = property == null ? null : property.getAnnotation(Count.class);
        var form = property == null ? null : property.getAnnotation(Keys.class);
        var closed = property == null ? null : property.getAnnotation(Closed.class);
        return new BoundedMap(
                _valueType,
                context.findContextualValueDeserializer(_valueType.getContentType(), property),
                form == null ? Text.WORD : form.value(),
                closed == null ? null : closed.value(),
                count == null ? Bounds.MOST_ELEMENTS : count.value());
    }

    @Override
    @SuppressWarnings("unchecked") // what is reported is never returned
    public Map<String, Object> deserialize(JsonParser json, DeserializationContext context) {
        if (!json.isExpectedStartObjectToken()) {
            return (Map<String, Object>) context.handleUnexpectedToken(_valueType, json);
        }
        var map = new LinkedHashMap<String, Object>();
        for (var key = json.nextName(); key != null; key = json.nextName()) {
            if (map.size() == most) {
                throw new InvalidContent("", "must have at most %d members".formatted(most));
            }
            try {
                map.put(key, value(key, json, context));
            } catch (JacksonException | IllegalArgumentException fault) {
                throw JacksonException.wrapWithPath(fault, map, key);
            }
        }
        return map;
    }

    private Object value(String key, JsonParser json, DeserializationContext context) {
        if (!keys.fits(key)) {
            throw new InvalidContent("", "is a name that " + keys.words());
        }
        if (words != null) {
            words.check(key);
        }
        if (json.nextToken() == JsonToken.VALUE_NULL) {
            throw InvalidNullException.from(context, null, _valueType.getContentType());
        }
        return Objects.requireNonNull(values).deserialize(json, context);
    }
}

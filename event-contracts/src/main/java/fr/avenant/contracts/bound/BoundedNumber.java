package fr.avenant.contracts.bound;

import fr.avenant.contracts.InvalidContent;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.std.DelegatingDeserializer;

/** Reads a whole number within the range that its component states. */
final class BoundedNumber extends DelegatingDeserializer {

    private final @Nullable Range range;

    BoundedNumber(ValueDeserializer<?> delegate, @Nullable Range range) {
        super(delegate);
        this.range = range;
    }

    @Override
    protected ValueDeserializer<?> newDelegatingInstance(ValueDeserializer<?> delegate) {
        return new BoundedNumber(delegate, range);
    }

    @Override
    public ValueDeserializer<?> createContextual(
            DeserializationContext context, @Nullable BeanProperty property) {
        return new BoundedNumber(
                getDelegatee(), property == null ? null : property.getAnnotation(Range.class));
    }

    @Override
    public Object deserialize(JsonParser json, DeserializationContext context) {
        if (range == null || !json.hasToken(JsonToken.VALUE_NUMBER_INT)) {
            return super.deserialize(json, context);
        }
        if (json.getNumberType() != JsonParser.NumberType.INT
                || json.getIntValue() < range.from()
                || json.getIntValue() > range.to()) {
            throw new InvalidContent(
                    "", "must be a whole number from %d to %d".formatted(range.from(), range.to()));
        }
        return json.getIntValue();
    }
}

package fr.avenant.contracts.bound;

import fr.avenant.contracts.InvalidContent;
import java.math.BigInteger;
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
        // A tree made of a spreadsheet's cells may hold a small number in a large type.
        var number = json.getBigIntegerValue();
        if (number.compareTo(BigInteger.valueOf(range.from())) < 0
                || number.compareTo(BigInteger.valueOf(range.to())) > 0) {
            throw new InvalidContent(
                    "", "must be a whole number from %d to %d".formatted(range.from(), range.to()));
        }
        return number.intValueExact();
    }
}

package fr.avenant.contracts.bound;

import fr.avenant.contracts.InvalidContent;
import java.util.function.Function;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;

/** Reads what JSON writes as a string of one form, made only once the string has that form. */
final class WrittenValue<T> extends StdScalarDeserializer<T> {

    private final Text form;
    private final transient Function<String, T> maker;

    WrittenValue(Class<T> type, Text form, Function<String, T> maker) {
        super(type);
        this.form = form;
        this.maker = maker;
    }

    @Override
    public T deserialize(JsonParser json, DeserializationContext context) {
        InvalidContent.unless(json.hasToken(JsonToken.VALUE_STRING), "", form.words());
        return maker.apply(BoundedText.read(json, form));
    }
}

package fr.avenant.contracts.bound;

import fr.avenant.contracts.InvalidContent;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.std.StdScalarDeserializer;

/** Reads a JSON string of the form that its component states; of {@link Text#ANY} otherwise. */
final class BoundedText extends StdScalarDeserializer<String> {

    private final Text form;

    BoundedText() {
        this(Text.ANY);
    }

    private BoundedText(Text form) {
        super(String.class);
        this.form = form;
    }

    @Override
    public ValueDeserializer<?> createContextual(
            DeserializationContext context, @Nullable BeanProperty property) {
        var stated = property == null ? null : property.getAnnotation(Form.class);
        return stated == null ? this : new BoundedText(stated.value());
    }

    @Override
    public String deserialize(JsonParser json, DeserializationContext context) {
        if (!json.hasToken(JsonToken.VALUE_STRING)) {
            return context.reportInputMismatch(this, "must be a JSON string");
        }
        return read(json, form);
    }

    /**
     * The text that the parser has come to.
     *
     * @throws InvalidContent if it is not of the form, or longer than any parser of ours reads
     */
    static String read(JsonParser json, Text form) {
        try {
            var text = json.getString();
            InvalidContent.unless(form.fits(text), "", form.words());
            return text;
        } catch (StreamConstraintsException _) {
            throw new InvalidContent("", form.words());
        }
    }
}

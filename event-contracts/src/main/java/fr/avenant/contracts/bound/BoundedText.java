package fr.avenant.contracts.bound;

import fr.avenant.contracts.Identifier;
import fr.avenant.contracts.InvalidContent;
import fr.avenant.contracts.naming.Reference;
import fr.avenant.contracts.naming.RefersTo;
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
    private final @Nullable String kind;
    private final @Nullable Words words;

    BoundedText() {
        this(Text.ANY, null, null);
    }

    /**
     * @param kind of what an identifier must be one of; null for any
     * @param words of which it may be made; null for any
     */
    private BoundedText(Text form, @Nullable String kind, @Nullable Words words) {
        super(String.class);
        this.words = words;
        this.form = form;
        this.kind = kind;
    }

    @Override
    public ValueDeserializer<?> createContextual(
            DeserializationContext context, @Nullable BeanProperty property) {
        if (property == null) {
            return this;
        }
        var stated = property.getAnnotation(Form.class);
        var refersTo = property.getAnnotation(RefersTo.class);
        var closed = property.getAnnotation(Closed.class);
        return stated == null
                ? this
                : new BoundedText(
                        stated.value(),
                        refersTo == null ? null : refersTo.value(),
                        closed == null ? null : closed.value());
    }

    @Override
    public String deserialize(JsonParser json, DeserializationContext context) {
        if (!json.hasToken(JsonToken.VALUE_STRING)) {
            return context.reportInputMismatch(this, "must be a JSON string");
        }
        var text = read(json, form);
        if (kind != null && form == Text.IDENTIFIER && !Identifier.kind(text).equals(kind)) {
            throw new InvalidContent(
                    "", Reference.expected(kind) + ", and is of the kind " + Identifier.kind(text));
        }
        if (words != null) {
            words.check(text);
        }
        return text;
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

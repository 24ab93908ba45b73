package fr.avenant.contracts;

import java.math.BigDecimal;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/**
 * Makes Jackson take a value as it is written or not at all. By default it reads 2015.9 as the year
 * 2015, 0 as the first constant of an enum and 949.10 as 949.1: none of these was stated.
 */
final class ScalarsAsWritten {

    private ScalarsAsWritten() {}

    static void configure(JsonMapper.Builder mapper) {
        mapper.disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .addModule(
                        new SimpleModule("scalars as written")
                                .addDeserializer(String.class, new Text())
                                .addDeserializer(BigDecimal.class, new Decimal()));
    }

    /** The text of a JSON string; PostgreSQL and UTF-8 must be able to hold it. */
    private static String text(
            JsonParser json, DeserializationContext context, StdScalarDeserializer<?> reader) {
        if (!json.hasToken(JsonToken.VALUE_STRING)) {
            return context.reportInputMismatch(reader, "must be a JSON string");
        }
        var text = json.getString();
        if (!canBeKept(text)) {
            return context.reportInputMismatch(
                    reader, "must not hold the character U+0000 nor half of a character");
        }
        return text;
    }

    private static boolean canBeKept(String text) {
        var at = 0;
        while (at < text.length()) {
            var codePoint = text.codePointAt(at);
            if (codePoint == 0 || Character.getType(codePoint) == Character.SURROGATE) {
                return false;
            }
            at += Character.charCount(codePoint);
        }
        return true;
    }

    private static final class Text extends StdScalarDeserializer<String> {
        Text() {
            super(String.class);
        }

        @Override
        public String deserialize(JsonParser json, DeserializationContext context) {
            return text(json, context, this);
        }
    }

    private static final class Decimal extends StdScalarDeserializer<BigDecimal> {
        Decimal() {
            super(BigDecimal.class);
        }

        @Override
        public BigDecimal deserialize(JsonParser json, DeserializationContext context) {
            var text = text(json, context, this);
            if (!fr.avenant.contracts.bound.Text.DECIMAL.fits(text)) {
                throw new InvalidContent("", fr.avenant.contracts.bound.Text.DECIMAL.words());
            }
            return new BigDecimal(text);
        }
    }
}

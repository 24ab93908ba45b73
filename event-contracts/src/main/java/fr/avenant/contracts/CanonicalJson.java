package fr.avenant.contracts;

import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.math.BigDecimal;
import java.math.BigInteger;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/**
 * Makes Jackson write canonical JSON (RFC 8785). Sorting and escaping are settings. Numbers are
 * not: RFC 8785 writes them as JavaScript does, so only integers that JavaScript can hold are let
 * through; decimals travel as strings.
 */
public final class CanonicalJson {

    private static final long LARGEST_SAFE_INTEGER = (1L << 53) - 1;
    private static final String USE_DECIMAL = "use BigDecimal, which is exact";

    private CanonicalJson() {}

    public static void configure(JsonMapper.Builder mapper) {
        mapper.enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                .disable(MapperFeature.SORT_CREATOR_PROPERTIES_FIRST)
                .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                .enable(JsonNodeFeature.WRITE_PROPERTIES_SORTED)
                .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
                .disable(JsonWriteFeature.WRITE_HEX_UPPER_CASE)
                // A field added later is absent from older events, and stays absent when they are
                // written again.
                .changeDefaultPropertyInclusion(
                        inclusion -> inclusion.withValueInclusion(Include.NON_NULL))
                .addModule(numbers());
    }

    private static SimpleModule numbers() {
        return new SimpleModule("canonical numbers")
                .addSerializer(Double.class, new RefusedNumber<>(Double.class, USE_DECIMAL))
                .addSerializer(double.class, new RefusedNumber<>(Double.class, USE_DECIMAL))
                .addSerializer(Float.class, new RefusedNumber<>(Float.class, USE_DECIMAL))
                .addSerializer(float.class, new RefusedNumber<>(Float.class, USE_DECIMAL))
                .addSerializer(Long.class, new SafeInteger())
                .addSerializer(long.class, new SafeInteger())
                .addSerializer(BigInteger.class, new RefusedNumber<>(BigInteger.class, "use long"))
                .addSerializer(BigDecimal.class, new DecimalAsString());
    }

    private static final class RefusedNumber<T> extends StdSerializer<T> {
        private final String instead;

        RefusedNumber(Class<T> type, String instead) {
            super(type);
            this.instead = instead;
        }

        @Override
        public void serialize(T value, JsonGenerator json, SerializationContext context) {
            context.reportMappingProblem("%s in an event: %s".formatted(_handledType, instead));
        }
    }

    private static final class SafeInteger extends StdSerializer<Long> {
        SafeInteger() {
            super(Long.class);
        }

        @Override
        public void serialize(Long value, JsonGenerator json, SerializationContext context) {
            if (value > LARGEST_SAFE_INTEGER || value < -LARGEST_SAFE_INTEGER) {
                context.reportMappingProblem(
                        "%d in an event: beyond 2^53 an integer must be a string".formatted(value));
            }
            json.writeNumber(value);
        }
    }

    private static final class DecimalAsString extends StdSerializer<BigDecimal> {
        DecimalAsString() {
            super(BigDecimal.class);
        }

        @Override
        public void serialize(BigDecimal value, JsonGenerator json, SerializationContext context) {
            json.writeString(value.toPlainString());
        }
    }
}

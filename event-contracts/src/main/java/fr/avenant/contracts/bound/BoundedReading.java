package fr.avenant.contracts.bound;

import fr.avenant.contracts.Euros;
import java.math.BigDecimal;
import java.util.UUID;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.ValueDeserializerModifier;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.type.CollectionType;
import tools.jackson.databind.type.MapType;

/**
 * Makes Jackson check the bounds that the components of records state, each value where it stands
 * and before anything is made of it. For what comes from outside only: what was recorded before a
 * bound was drawn stays readable.
 */
public final class BoundedReading {

    private BoundedReading() {}

    /** The parser must have the constraints of {@link Bounds#whileReading()}. */
    public static void configure(JsonMapper.Builder mapper) {
        mapper.enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .addModule(
                        new SimpleModule("bounds")
                                .addDeserializer(String.class, new BoundedText())
                                .addDeserializer(
                                        UUID.class,
                                        new WrittenValue<>(UUID.class, Text.UUID, UUID::fromString))
                                .addDeserializer(
                                        BigDecimal.class,
                                        new WrittenValue<>(
                                                BigDecimal.class, Text.DECIMAL, BigDecimal::new))
                                .addDeserializer(
                                        Euros.class,
                                        new WrittenValue<>(Euros.class, Text.EUROS, Euros::of))
                                .setDeserializerModifier(new Containers()));
    }

    private static final class Containers extends ValueDeserializerModifier {

        private static final long serialVersionUID = 1L;

        @Override
        public ValueDeserializer<?> modifyCollectionDeserializer(
                DeserializationConfig config,
                CollectionType type,
                BeanDescription.Supplier description,
                ValueDeserializer<?> deserializer) {
            return type.getRawClass().isAssignableFrom(java.util.ArrayList.class)
                    ? new BoundedList(type)
                    : deserializer;
        }

        @Override
        public ValueDeserializer<?> modifyMapDeserializer(
                DeserializationConfig config,
                MapType type,
                BeanDescription.Supplier description,
                ValueDeserializer<?> deserializer) {
            return type.getRawClass().isAssignableFrom(java.util.LinkedHashMap.class)
                            && type.getKeyType().hasRawClass(String.class)
                    ? new BoundedMap(type)
                    : deserializer;
        }

        @Override
        public ValueDeserializer<?> modifyDeserializer(
                DeserializationConfig config,
                BeanDescription.Supplier description,
                ValueDeserializer<?> deserializer) {
            var type = description.getBeanClass();
            return type == int.class || type == Integer.class
                    ? new BoundedNumber(deserializer, null)
                    : deserializer;
        }
    }
}

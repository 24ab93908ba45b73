package fr.avenant.reporting.openapi;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.type.TypeFactory;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import java.lang.annotation.Annotation;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * In a record every component is there, unless it is {@code @Nullable}: then it is left out, never
 * null. Decimal numbers are strings.
 */
@Component
final class RecordSchemas implements ModelConverter {

    private static final String DECIMAL = "^-?[0-9]+(\\.[0-9]+)?$";

    @Override
    @SuppressWarnings("rawtypes") // as swagger-core declares it
    public @Nullable Schema resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        if (!chain.hasNext()) {
            return null;
        }
        var raw = TypeFactory.defaultInstance().constructType(type.getType()).getRawClass();
        if (raw == BigDecimal.class) {
            return new StringSchema().pattern(DECIMAL);
        }
        Schema resolved = chain.next().resolve(type, context, chain);
        Schema<?> model = context.getDefinedModels().get(raw.getSimpleName());
        if (raw.isRecord() && model != null) {
            describe(raw, model);
        }
        return resolved;
    }

    @SuppressWarnings("rawtypes") // as swagger-core declares it
    private static void describe(Class<?> raw, Schema<?> model) {
        var properties = model.getProperties();
        if (properties == null) {
            return;
        }
        Arrays.stream(raw.getRecordComponents())
                .filter(component -> has(component, JsonRawValue.class))
                .forEach(component -> properties.replace(name(component), new ObjectSchema()));
        model.setRequired(required(raw).filter(properties::containsKey).toList());
        var isOpen =
                Arrays.stream(raw.getDeclaredMethods())
                        .anyMatch(method -> method.isAnnotationPresent(JsonAnyGetter.class));
        if (isOpen) {
            model.setAdditionalProperties(member());
        }
    }

    /** What is unwrapped is required of the whole. */
    private static Stream<String> required(Class<?> raw) {
        return Arrays.stream(raw.getRecordComponents())
                .filter(component -> !isNullable(component))
                .flatMap(component ->
                        has(component, JsonUnwrapped.class)
                                ? required(component.getType())
                                : Stream.of(name(component)));
    }

    /** A member of a dimension: years are numbers. In one order, whatever the day. */
    private static Schema<?> member() {
        return new Schema<>()
                .types(new LinkedHashSet<>(List.of("string", "integer")))
                .description(
                        "One for each dimension of the question: the member that the cell is about");
    }

    private static boolean isNullable(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private static String name(RecordComponent component) {
        var renamed = component.getAccessor().getAnnotation(JsonProperty.class);
        return renamed == null || renamed.value().isEmpty() ? component.getName() : renamed.value();
    }

    private static boolean has(RecordComponent component, Class<? extends Annotation> annotation) {
        return component.getAccessor().isAnnotationPresent(annotation);
    }
}

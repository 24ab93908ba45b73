package fr.avenant.contracts.schema;

import com.fasterxml.classmate.ResolvedType;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.github.victools.jsonschema.generator.CustomDefinition;
import com.github.victools.jsonschema.generator.CustomDefinitionProviderV2;
import com.github.victools.jsonschema.generator.SchemaGenerationContext;
import fr.avenant.contracts.Euros;
import fr.avenant.contracts.bound.Text;
import java.lang.reflect.Field;
import java.math.BigDecimal;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** The types that JSON writes otherwise than the generator would guess. */
final class Scalars implements CustomDefinitionProviderV2 {

    @Override
    public @Nullable CustomDefinition provideCustomSchemaDefinition(
            ResolvedType type, SchemaGenerationContext context) {
        var schema = context.getGeneratorConfig().createObjectNode();
        var described = describe(type, schema, context);
        return described ? new CustomDefinition(schema, true) : null;
    }

    private static boolean describe(
            ResolvedType type, ObjectNode schema, SchemaGenerationContext context) {
        if (type.isInstanceOf(Euros.class)) {
            schema.put("type", "string")
                    .put("pattern", Text.EUROS.form())
                    .put("maxLength", Text.EUROS.longest());
        } else if (type.isInstanceOf(BigDecimal.class)) {
            schema.put("type", "string")
                    .put("pattern", Text.DECIMAL.form())
                    .put("maxLength", Text.DECIMAL.longest());
        } else if (type.getErasedType().isEnum()) {
            var names = schema.put("type", "string").putArray("enum");
            Stream.of(type.getErasedType().getFields())
                    .filter(Field::isEnumConstant)
                    .forEach(constant -> names.add(name(constant)));
        } else if (type.isInstanceOf(Map.class)) {
            var values = type.typeParametersFor(Map.class).get(1);
            schema.put("type", "object")
                    .set("additionalProperties", context.createDefinitionReference(values));
        } else {
            return false;
        }
        return true;
    }

    private static String name(Field constant) {
        var named = constant.getAnnotation(JsonProperty.class);
        return named == null ? constant.getName() : named.value();
    }
}

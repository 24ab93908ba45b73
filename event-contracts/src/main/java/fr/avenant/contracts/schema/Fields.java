package fr.avenant.contracts.schema;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.github.victools.jsonschema.generator.FieldScope;
import com.github.victools.jsonschema.generator.SchemaGenerationContext;
import fr.avenant.contracts.Form;
import fr.avenant.contracts.Identifier;
import fr.avenant.contracts.PublishedType;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** What the annotations of a record's components say to a schema. */
final class Fields {

    private Fields() {}

    static boolean isNullable(FieldScope field) {
        return field.getRawMember().getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    /** The name in JSON, where it is not the component's. */
    static @Nullable String name(FieldScope field) {
        var renamed = field.getAnnotation(JsonProperty.class);
        return renamed == null ? null : renamed.value();
    }

    static @Nullable String pattern(FieldScope field) {
        if (isEventId(field)) {
            return "^" + kindOf(field) + ":" + Identifier.CODE + "$";
        }
        var form = field.getAnnotation(Form.class);
        return form == null || isMap(field) ? null : form.value();
    }

    static @Nullable Integer maxLength(FieldScope field) {
        return isEventId(field) ? Identifier.LONGEST : null;
    }

    /** On a map, the form is that of its names. */
    static void restrictNames(
            ObjectNode schema, FieldScope field, SchemaGenerationContext context) {
        var form = field.getAnnotation(Form.class);
        if (form != null && isMap(field)) {
            schema.putObject("propertyNames").put("pattern", form.value());
        }
    }

    private static boolean isMap(FieldScope field) {
        return field.getType().isInstanceOf(Map.class);
    }

    private static boolean isEventId(FieldScope field) {
        return field.getName().equals("id")
                && recordOf(field).isAnnotationPresent(PublishedType.class);
    }

    /** The constant of the sealed interface that the event belongs to. */
    private static Object kindOf(FieldScope field) {
        try {
            return recordOf(field).getField("KIND").get(null);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(recordOf(field) + " has no KIND of identifiers", e);
        }
    }

    private static Class<?> recordOf(FieldScope field) {
        return field.getDeclaringType().getErasedType();
    }
}

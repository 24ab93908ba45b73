package fr.avenant.contracts.schema;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.github.victools.jsonschema.generator.FieldScope;
import com.github.victools.jsonschema.generator.SchemaGenerationContext;
import fr.avenant.contracts.Identifier;
import fr.avenant.contracts.PublishedType;
import fr.avenant.contracts.bound.Bounds;
import fr.avenant.contracts.bound.Count;
import fr.avenant.contracts.bound.Form;
import fr.avenant.contracts.bound.Keys;
import fr.avenant.contracts.bound.Range;
import fr.avenant.contracts.bound.Text;
import fr.avenant.contracts.naming.RefersTo;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** What the annotations of a record's components say to a schema. */
final class Fields {

    private Fields() {}

    static boolean isNullable(FieldScope field) {
        return field.getRawMember().getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    /** As a list is that events of before do not have, so that their bytes stay the same. */
    static boolean isLeftOutIfEmpty(FieldScope field) {
        var included = field.getAnnotation(JsonInclude.class);
        return included != null && included.value() == JsonInclude.Include.NON_EMPTY;
    }

    /** The name in JSON, where it is not the component's. */
    static @Nullable String name(FieldScope field) {
        var renamed = field.getAnnotation(JsonProperty.class);
        return renamed == null ? null : renamed.value();
    }

    /** What {@link Bounds} and their annotations say. */
    static void bound(ObjectNode schema, FieldScope field, SchemaGenerationContext context) {
        if (isEventId(field)) {
            schema.put("pattern", "^" + kindOf(field) + ":" + Identifier.CODE + "$")
                    .put("maxLength", Text.IDENTIFIER.longest());
            return;
        }
        var form = field.getAnnotation(Form.class);
        var range = field.getAnnotation(Range.class);
        if (field.getType().isInstanceOf(UUID.class)) {
            schema.put("maxLength", Text.UUID.longest());
        } else if (field.getType().isInstanceOf(String.class)) {
            text(schema, form == null ? Text.ANY : form.value());
            refersTo(schema, field, form);
        } else if (range != null) {
            schema.put("minimum", range.from()).put("maximum", range.to());
        } else if (field.getType().isInstanceOf(Collection.class)) {
            count(schema, field, "maxItems");
        } else if (field.getType().isInstanceOf(Map.class)) {
            count(schema, field, "maxProperties");
            var keys = field.getAnnotation(Keys.class);
            text(schema.putObject("propertyNames"), keys == null ? Text.WORD : keys.value());
            if (form != null) {
                text(schema.putObject("additionalProperties").put("type", "string"), form.value());
            }
        }
    }

    private static void text(ObjectNode schema, Text form) {
        schema.put("pattern", form.form()).put("maxLength", form.longest());
    }

    /** Of the kind that is stated, where all of an identifier stands there. */
    private static void refersTo(ObjectNode schema, FieldScope field, @Nullable Form form) {
        var refersTo = field.getAnnotation(RefersTo.class);
        if (refersTo != null && form != null && form.value() == Text.IDENTIFIER) {
            schema.put("pattern", "^" + refersTo.value() + ":" + Identifier.CODE + "$");
        }
    }

    private static void count(ObjectNode schema, FieldScope field, String keyword) {
        var count = field.getAnnotation(Count.class);
        schema.put(keyword, count == null ? Bounds.MOST_ELEMENTS : count.value());
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

package fr.avenant.contracts.schema;

import com.github.victools.jsonschema.generator.FieldScope;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import fr.avenant.contracts.DomainEvent;
import fr.avenant.contracts.EventType;
import fr.avenant.contracts.PublishedType;
import java.util.Collection;
import java.util.Map;
import java.util.function.Predicate;
import tools.jackson.databind.node.ObjectNode;

/**
 * How records become JSON Schema (2020-12). A component that may be null may be absent; in JSON
 * nothing is null. What a schema does not say: how fields relate (apart from {@link Alternatives}),
 * that an amount is not negative, that a day is in the calendar, and that a list has an element.
 * The constructors do.
 */
public final class ContractSchemas {

    private ContractSchemas() {}

    /**
     * As services publish: a list or map is there even when it is empty, except for one that was
     * added after events without it were published.
     */
    public static SchemaGeneratorConfigBuilder published() {
        return configuration(field -> !Fields.isNullable(field) && !Fields.isLeftOutIfEmpty(field));
    }

    /** As people write contents: an absent list or map is an empty one. */
    public static SchemaGeneratorConfigBuilder accepted() {
        return configuration(field ->
                !Fields.isNullable(field)
                        && !field.getType().isInstanceOf(Collection.class)
                        && !field.getType().isInstanceOf(Map.class));
    }

    /**
     * The schema of an event type, named by {@link EventType#schema()}.
     *
     * @throws IllegalArgumentException if the class has no {@link PublishedType}
     */
    public static ObjectNode ofEvent(Class<? extends DomainEvent> eventClass) {
        var type = EventType.of(eventClass);
        var generated = new SchemaGenerator(published().build()).generateSchema(eventClass);
        var schema = generated.objectNode();
        schema.set("$schema", generated.remove("$schema"));
        schema.put("$id", type.schema()).put("title", type.simpleName());
        return schema.setAll(generated);
    }

    private static SchemaGeneratorConfigBuilder configuration(Predicate<FieldScope> required) {
        var configuration =
                new SchemaGeneratorConfigBuilder(
                                SchemaVersion.DRAFT_2020_12, OptionPreset.PLAIN_JSON)
                        .with(
                                Option.DEFINITIONS_FOR_ALL_OBJECTS,
                                Option.FORBIDDEN_ADDITIONAL_PROPERTIES_BY_DEFAULT,
                                Option.PLAIN_DEFINITION_KEYS,
                                Option.STANDARD_FORMATS);
        configuration
                .forTypesInGeneral()
                .withCustomDefinitionProvider(new Scalars())
                .withTypeAttributeOverride(new Alternatives());
        configuration
                .forFields()
                .withRequiredCheck(required)
                .withPropertyNameOverrideResolver(Fields::name)
                .withInstanceAttributeOverride(Fields::bound);
        return configuration;
    }
}

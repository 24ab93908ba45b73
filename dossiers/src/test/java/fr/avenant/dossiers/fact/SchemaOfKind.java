package fr.avenant.dossiers.fact;

import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import fr.avenant.contracts.Effective;
import fr.avenant.contracts.Identifier;
import fr.avenant.contracts.Quantity;
import fr.avenant.contracts.Source;
import fr.avenant.contracts.bound.Text;
import fr.avenant.contracts.schema.ContractSchemas;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes the JSON Schema of a kind of file from the records: one definition of a fact with
 * everything in it, for the loader, and one of an entry that defaults may complete, for editors.
 */
final class SchemaOfKind {

    private static final String ENTRY = "Entry";
    private static final String QUANTITY =
            "^(-?[0-9]{1,18}(\\.[0-9]{1,12})?|n\\.d\\.|no-row-in-source|suppressed-by-source|not-applicable)$";

    private static final String DATE = "une date : \"2019\", \"2019-04\" ou \"2019-04-12\"";
    private static final Map<String, String> NAME_BY_FORM =
            Map.of(
                    QUANTITY,
                    "un nombre décimal entre guillemets, ou n.d., no-row-in-source, suppressed-by-source, not-applicable",
                    Text.EUROS.form(),
                    "un montant à deux décimales entre guillemets : \"3104.00\"",
                    Text.DATE.form(),
                    DATE,
                    Text.DATE_OR_UNKNOWN.form(),
                    DATE + ", ou unknown",
                    Text.LABEL.form(),
                    "une ligne, sans espace au début ni à la fin, sans caractère invisible",
                    Text.TEXT.form(),
                    "un texte, sans caractère invisible");

    private final FactKind kind;

    private SchemaOfKind(FactKind kind) {
        this.kind = kind;
    }

    static ObjectNode generate(FactKind kind) {
        return new SchemaOfKind(kind).file();
    }

    private ObjectNode file() {
        var definitions = definitions();
        var fact = (ObjectNode) definitions.remove(kind.content().getSimpleName());
        fact.set("properties", ownKeys().setAll((ObjectNode) fact.required("properties")));
        fact.withArray("required").add("id").add("effective").add("source");
        definitions.set(ENTRY, incomplete(fact, definitions));
        definitions.set(FactSchema.COMPLETE_FACT, fact);

        var file = JsonNodeFactory.instance.objectNode();
        file.put("$schema", "https://json-schema.org/draft/2020-12/schema")
                .put("$id", "urn:avenant:dossiers:" + kind.collection())
                .put("title", kind.label())
                .put("type", "object");
        var keys = file.putObject("properties");
        keys.putObject("kind").put("const", kind.collection());
        keys.putObject("defaults").put("$ref", "#/$defs/" + ENTRY);
        var entry = keys.putObject("facts").put("type", "array").putObject("items");
        entry.put("$ref", "#/$defs/" + ENTRY).putArray("required").add("id");
        file.putArray("required").add("kind").add("facts");
        file.put("additionalProperties", false);
        file.set("$defs", definitions);
        return described(file);
    }

    private ObjectNode definitions() {
        var generator = new SchemaGenerator(asWritten().build()).buildMultipleSchemaDefinitions();
        List.of(kind.content(), Effective.class, Source.class)
                .forEach(generator::createSchemaReference);
        var definitions = generator.collectDefinitions("$defs");
        ((ObjectNode) definitions.required("Source"))
                .put("description", "soit document et locator, soit system");
        return definitions;
    }

    private ObjectNode ownKeys() {
        var keys = JsonNodeFactory.instance.objectNode();
        keys.putObject("id")
                .put("type", "string")
                .put("pattern", "^" + kind.prefix() + ":" + Identifier.CODE + "$")
                .put("maxLength", Text.IDENTIFIER.longest())
                .put("description", kind.prefix() + ":territoire.code (a-z, 0-9, -)");
        keys.putObject("effective").put("$ref", "#/$defs/Effective");
        keys.putObject("source").put("$ref", "#/$defs/Source");
        return keys;
    }

    private static SchemaGeneratorConfigBuilder asWritten() {
        var builder = ContractSchemas.accepted();
        builder.forTypesInGeneral()
                .withTypeAttributeOverride((schema, type, _) -> {
                    if (type.getType().isInstanceOf(Quantity.class)) {
                        schema.removeAll();
                        schema.put("type", "string")
                                .put("pattern", QUANTITY)
                                .put("maxLength", Text.DECIMAL.longest());
                    }
                });
        return builder;
    }

    /** What defaults may complete: nothing is required, down to the first list. */
    private static JsonNode incomplete(JsonNode schema, ObjectNode definitions) {
        if (schema.has("$ref")) {
            var name = schema.required("$ref").asString().replace("#/$defs/", "");
            return incomplete(definitions.required(name), definitions);
        }
        if (!(schema instanceof ObjectNode object) || !object.has("properties")) {
            return schema.deepCopy();
        }
        var loose = object.deepCopy().remove(List.of("required", "oneOf"));
        var keys = (ObjectNode) loose.required("properties");
        keys.propertyNames()
                .forEach(key -> keys.set(key, incomplete(keys.required(key), definitions)));
        return loose;
    }

    /** Forms get a name that people understand, wherever they stand. */
    private static ObjectNode described(ObjectNode schema) {
        var form = schema.path("pattern").asString("");
        if (NAME_BY_FORM.containsKey(form)) {
            schema.put("description", NAME_BY_FORM.get(form));
        }
        schema.values().stream()
                .filter(ObjectNode.class::isInstance)
                .map(ObjectNode.class::cast)
                .forEach(SchemaOfKind::described);
        return schema;
    }
}

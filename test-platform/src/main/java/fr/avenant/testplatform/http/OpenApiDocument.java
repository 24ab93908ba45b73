package fr.avenant.testplatform.http;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import fr.avenant.contracts.EventJson;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** An OpenAPI 3.1 document, read by an implementation that had no part in writing it. */
final class OpenApiDocument {

    private static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";

    private final String text;
    private final JsonNode json;

    OpenApiDocument(String text) {
        this.text = text;
        this.json = EventJson.canonicalMapper().readTree(text);
    }

    JsonNode json() {
        return json;
    }

    /** What the official schema of OpenAPI 3.1 finds wrong. */
    List<String> flaws() {
        var official = OpenApiDocument.class.getResourceAsStream("openapi-3.1.schema.json");
        return errors(registry().getSchema(official), text);
    }

    /** What is wrong with a JSON text that should fit one of the document's schemas. */
    List<String> errors(String schema, String body) {
        var whole = EventJson.canonicalMapper().createObjectNode();
        whole.put("$schema", DIALECT);
        whole.set("components", json.get("components"));
        whole.put("$ref", "#/components/schemas/" + schema);
        return errors(registry().getSchema(whole.toString(), InputFormat.JSON), body);
    }

    private static SchemaRegistry registry() {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    }

    private static List<String> errors(Schema schema, String text) {
        return schema.validate(text, InputFormat.JSON).stream().map(Object::toString).toList();
    }
}

package fr.avenant.contracts.schema;

import fr.avenant.contracts.CloudEventHeaders;
import fr.avenant.contracts.bound.Text;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What the records on a topic have as Kafka headers: CloudEvents attributes, and a trace. */
final class HeaderSchema {

    private static final String SORTABLE = "^[0-9]{19}$";

    private static final String TRACE_CONTEXT = "^00-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}$";

    private final ObjectNode schema = JsonNodeFactory.instance.objectNode().put("type", "object");
    private final ObjectNode properties = schema.putObject("properties");
    private final ArrayNode required = schema.putArray("required");

    private HeaderSchema() {}

    static ObjectNode write() {
        return new HeaderSchema().schema();
    }

    private ObjectNode schema() {
        mandatory(CloudEventHeaders.SPEC_VERSION, "Version of CloudEvents.")
                .put("const", CloudEventHeaders.SUPPORTED_VERSION);
        mandatory(CloudEventHeaders.ID, "The event, in the store, on the topic and in reporting.")
                .put("format", "uuid");
        mandatory(CloudEventHeaders.TYPE, "Published name and revision.");
        mandatory(CloudEventHeaders.SOURCE, "The service that recorded it.");
        mandatory(CloudEventHeaders.SUBJECT, "The aggregate; the record's key as well.")
                .put("pattern", Text.IDENTIFIER.form())
                .put("maxLength", Text.IDENTIFIER.longest());
        mandatory(CloudEventHeaders.TIME, "When it was recorded, UTC with microseconds.")
                .put("format", "date-time");
        mandatory(CloudEventHeaders.DATA_SCHEMA, "The JSON Schema of this type and revision.")
                .put("format", "uri");
        mandatory(CloudEventHeaders.SEQUENCE, "Number within the aggregate, from 0.")
                .put("pattern", SORTABLE);
        mandatory(CloudEventHeaders.POSITION, "Number in the service's log, from 0, no hole.")
                .put("pattern", SORTABLE);
        attribute(CloudEventHeaders.TERRITORY, "Slug of the territory, if it belongs to one.")
                .put("pattern", Text.SLUG.form());
        mandatory(CloudEventHeaders.CORRELATION_ID, "The request at the root.");
        mandatory(CloudEventHeaders.CAUSATION_ID, "The message that led to it.");
        mandatory(CloudEventHeaders.ACTOR, "Random pseudonym of who recorded it.");
        mandatory(CloudEventHeaders.CONTENT_TYPE, "Form of the payload.")
                .put("const", AsyncApi.CONTENT_TYPE);
        attribute(CloudEventHeaders.TRACEPARENT, "W3C trace context of its recording, if traced.")
                .put("pattern", TRACE_CONTEXT);
        return schema;
    }

    private ObjectNode mandatory(String name, String description) {
        required.add(name);
        return attribute(name, description);
    }

    private ObjectNode attribute(String name, String description) {
        return properties.putObject(name).put("type", "string").put("description", description);
    }
}

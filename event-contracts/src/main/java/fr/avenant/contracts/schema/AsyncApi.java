package fr.avenant.contracts.schema;

import com.github.victools.jsonschema.generator.SchemaBuilder;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import fr.avenant.contracts.CloudEventHeaders;
import fr.avenant.contracts.Contexts;
import fr.avenant.contracts.EventType;
import fr.avenant.contracts.EventTypes;
import fr.avenant.contracts.access.RoleChange;
import fr.avenant.contracts.bound.Text;
import fr.avenant.contracts.engagement.EngagementEvent.EngagementSigned;
import fr.avenant.contracts.engagement.IndicatorReportEvent.IndicatorReported;
import fr.avenant.contracts.programmation.ActionEvent.ActionFunded;
import fr.avenant.contracts.territory.QuartierEvent.QuartierGeographyUpdated;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Describes all topics and events as an AsyncAPI 3.0.0 document. */
final class AsyncApi {

    static final String CONTENT_TYPE = "application/json";

    private static final String KAFKA_BINDING = "0.5.0";
    private static final String SCHEMAS = "components/schemas";
    private static final String HEADERS = "CloudEvent";
    private static final String KEYED = "keyedByAggregate";

    /** Those that the platform is known for come first. */
    private static final List<Class<?>> WELL_KNOWN =
            List.of(
                    EngagementSigned.class,
                    ActionFunded.class,
                    IndicatorReported.class,
                    QuartierGeographyUpdated.class);

    private final SchemaBuilder payloads =
            new SchemaGenerator(ContractSchemas.published().build())
                    .buildMultipleSchemaDefinitions();
    private final ObjectNode document = JsonNodeFactory.instance.objectNode();
    private final ObjectNode channels;
    private final ObjectNode operations;
    private final ObjectNode components;

    private AsyncApi() {
        document.put("asyncapi", "3.0.0");
        document.putObject("info")
                .put("title", "Avenant")
                .put("version", "1.0.0")
                .put("description", "What the services of Avenant say happened.")
                .putObject("license")
                .put("name", "Apache-2.0");
        document.put("defaultContentType", CONTENT_TYPE);
        channels = document.putObject("channels");
        operations = document.putObject("operations");
        components = document.putObject("components");
    }

    static ObjectNode document() {
        return new AsyncApi().write();
    }

    private ObjectNode write() {
        var messages = components.putObject("messages");
        Stream.concat(WELL_KNOWN.stream(), Stream.of(Contexts.values()).flatMap(AsyncApi::events))
                .distinct()
                .forEach(event -> addMessage(messages, event));
        addKey();
        Stream.of(Contexts.values()).forEach(this::addChannel);
        addChannel(
                "roles",
                RoleChange.TOPIC,
                "Of what territory-service published, what every service must hear at once: positions have gaps.",
                events(Contexts.TERRITORY).filter(RoleChange.class::isAssignableFrom));
        var schemas = components.putObject("schemas");
        schemas.set(HEADERS, HeaderSchema.write());
        schemas.setAll(payloads.collectDefinitions(SCHEMAS));
        return document;
    }

    private void addMessage(ObjectNode messages, Class<?> event) {
        var type = EventType.of(event);
        var message = messages.putObject(type.simpleName());
        message.put("name", type.toString()).put("title", type.simpleName());
        var headers = message.putObject("headers").put("type", "object");
        headers.putArray("allOf").addObject().put("$ref", "#/" + SCHEMAS + "/" + HEADERS);
        var fixed = headers.putObject("properties");
        fixed.putObject(CloudEventHeaders.TYPE).put("const", type.toString());
        fixed.putObject(CloudEventHeaders.DATA_SCHEMA).put("const", type.schema());
        message.set("payload", payloads.createSchemaReference(event));
        message.putArray("traits").addObject().put("$ref", "#/components/messageTraits/" + KEYED);
    }

    private void addKey() {
        components
                .putObject("messageTraits")
                .putObject(KEYED)
                .putObject("bindings")
                .putObject("kafka")
                .put("bindingVersion", KAFKA_BINDING)
                .putObject("key")
                .put("type", "string")
                .put("pattern", Text.IDENTIFIER.form())
                .put("maxLength", Text.IDENTIFIER.longest())
                .put("description", "The aggregate's identifier.");
    }

    private void addChannel(Contexts context) {
        addChannel(
                context.label(),
                context.topic(),
                "What %s published, kept for ever: a new consumer may start at 0."
                        .formatted(context.label() + "-service"),
                events(context));
    }

    private void addChannel(String name, String topic, String description, Stream<Class<?>> told) {
        var channel = channels.putObject(name);
        channel.put("address", topic).put("description", description);
        var messages = channel.putObject("messages");
        told.map(event -> EventType.of(event).simpleName())
                .forEach(event ->
                        messages.putObject(event).put("$ref", "#/components/messages/" + event));
        channel.putObject("bindings")
                .putObject("kafka")
                .put("topic", topic)
                .put("partitions", Contexts.PARTITIONS)
                .put("bindingVersion", KAFKA_BINDING);
        operations
                .putObject("publish-" + name)
                .put("action", "send")
                .putObject("channel")
                .put("$ref", "#/channels/" + name);
    }

    private static Stream<Class<?>> events(Contexts context) {
        return EventTypes.eventClasses(context.events()).stream();
    }
}

package fr.avenant.contracts.schema;

import static org.assertj.core.api.Assertions.assertThat;

import fr.avenant.contracts.CloudEventHeaders;
import fr.avenant.contracts.Contexts;
import fr.avenant.contracts.EventType;
import fr.avenant.contracts.EventTypes;
import fr.avenant.contracts.access.RoleChange;
import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

@ExtendWith(RewriteIfAsked.class)
class AsyncApiTest {

    private static final Set<String> OPTIONAL =
            Set.of(CloudEventHeaders.TERRITORY, CloudEventHeaders.TRACEPARENT);

    private final JsonNode document = AsyncApi.document();

    @Test
    void the_document_is_what_the_records_say() throws IOException {
        CheckedIn.assertHolds(CheckedIn.ASYNC_API, CheckedIn.asyncApi());
        assertThat(CheckedIn.YAML.readTree(Files.readString(CheckedIn.ASYNC_API)))
                .isEqualTo(document);
    }

    /** The schema is the AsyncAPI Initiative's, under Apache-2.0. */
    @Test
    void the_official_schema_finds_nothing_to_say() throws IOException {
        var official = Path.of("src/test/resources/asyncapi-3.0.schema.json");

        assertThat(Validator.ofDraft7(official).errors(document.toString())).isEmpty();
        assertThat(Validator.ofDraft7(official).errors("{\"asyncapi\":\"3.0.0\"}")).isNotEmpty();
    }

    @Test
    void the_well_known_events_come_first_and_none_is_missing() {
        var messages = document.at("/components/messages");

        assertThat(messages.propertyNames())
                .startsWith(
                        "EngagementSigned",
                        "ActionFunded",
                        "IndicatorReported",
                        "QuartierGeographyUpdated");
        assertThat(messages.valueStream().map(message -> message.get("name").asString()))
                .containsExactlyInAnyOrderElementsOf(Published.types());
    }

    @Test
    void each_topic_is_a_channel_with_the_events_of_its_context() {
        assertThat(document.get("channels").size()).isEqualTo(Contexts.values().length + 1);
        for (var context : Contexts.values()) {
            var channel = document.get("channels").get(context.label());

            assertThat(channel.get("address").asString()).isEqualTo(context.topic());
            assertThat(channel.get("messages").propertyNames())
                    .containsExactlyElementsOf(
                            EventTypes.eventClasses(context.events()).stream()
                                    .map(event -> EventType.of(event).simpleName())
                                    .toList());
        }
    }

    @Test
    void roles_have_a_channel_of_their_own_besides() {
        var channel = document.at("/channels/roles");

        assertThat(channel.get("address").asString()).isEqualTo(RoleChange.TOPIC);
        assertThat(channel.get("messages").propertyNames())
                .containsExactly("RoleGranted", "RoleRevoked");
        assertThat(document.at("/channels/territory/messages").propertyNames())
                .contains("RoleGranted", "RoleRevoked");
    }

    @Test
    void the_headers_are_those_of_the_envelope() {
        var headers = document.at("/components/schemas/CloudEvent");
        var names =
                Stream.of(CloudEventHeaders.class.getFields())
                        .filter(constant -> constant.getType() == String.class)
                        .map(AsyncApiTest::value)
                        .filter(value -> !value.equals(CloudEventHeaders.SUPPORTED_VERSION))
                        .toList();

        assertThat(headers.get("properties").propertyNames())
                .containsExactlyInAnyOrderElementsOf(names);
        assertThat(headers.get("required").valueStream().map(JsonNode::asString))
                .containsExactlyInAnyOrderElementsOf(
                        names.stream().filter(name -> !OPTIONAL.contains(name)).toList());
    }

    private static String value(Field constant) {
        try {
            return (String) constant.get(null);
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void every_reference_leads_somewhere() {
        assertThat(document.findValuesAsString("$ref"))
                .isNotEmpty()
                .allMatch(reference -> !document.at(reference.substring(1)).isMissingNode());
    }
}

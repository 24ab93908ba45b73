package fr.avenant.testplatform.topic;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.avenant.contracts.CloudEventHeaders;
import fr.avenant.contracts.Contexts;
import fr.avenant.contracts.DomainEvent;
import fr.avenant.contracts.EventJson;
import fr.avenant.contracts.EventType;
import fr.avenant.contracts.Identifier;
import fr.avenant.contracts.access.RoleChange;
import fr.avenant.contracts.engagement.ContractEvent.ContractRegistered;
import fr.avenant.contracts.territory.DocumentEvent.DocumentRegistered;
import fr.avenant.contracts.territory.OrganisationEvent.OrganisationRegistered;
import fr.avenant.contracts.territory.QuartierEvent.QuartierRegistered;
import fr.avenant.contracts.territory.TerritoryEvent.TerritoryRegistered;
import fr.avenant.testplatform.TestPlatform;
import fr.avenant.testplatform.fact.Examples;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What other services record, told on their topics; the services themselves do not run. */
public final class Elsewhere {

    private static final Map<String, Class<? extends DomainEvent>> FIRST_EVENTS =
            Map.of(
                    "document", DocumentRegistered.class,
                    "territory", TerritoryRegistered.class,
                    "organisation", OrganisationRegistered.class,
                    "quartier", QuartierRegistered.class,
                    "contract", ContractRegistered.class);

    private static final Set<String> LOCATED = Set.of("territory", "quartier", "contract");

    private Elsewhere() {}

    /**
     * Tells that something is on record under an identifier.
     *
     * @throws NullPointerException if its kind is none that services tell one another
     */
    public static void isRecorded(String id) {
        var kind = Identifier.kind(id);
        var event = Objects.requireNonNull(FIRST_EVENTS.get(kind), kind);
        ObjectNode payload = EventJson.canonicalMapper().valueToTree(Examples.ofAny(event));
        payload.put("id", id);
        if (kind.equals("territory")) {
            payload.withObject("content").put("slug", Identifier.code(id));
        }
        send(context(event).topic(), id, 0, EventType.of(event), context(event), payload);
    }

    /**
     * Tells that somebody has a role, or has it no more, on the topic of roles and among the facts
     * of its context.
     *
     * @param sequence among what was told about the same grant
     */
    public static void isTold(RoleChange change, long sequence) {
        var type = EventType.of(change.getClass());
        var payload = EventJson.canonicalMapper().valueToTree(change);
        for (var topic : List.of(RoleChange.TOPIC, Contexts.TERRITORY.topic())) {
            send(topic, change.id(), sequence, type, Contexts.TERRITORY, payload);
        }
    }

    private static Contexts context(Class<? extends DomainEvent> event) {
        return Stream.of(Contexts.values())
                .filter(context -> context.events().isAssignableFrom(event))
                .findFirst()
                .orElseThrow();
    }

    private static void send(
            String topic,
            String id,
            long sequence,
            EventType type,
            Contexts context,
            JsonNode payload) {
        var message =
                new ProducerRecord<>(topic, id.getBytes(UTF_8), payload.toString().getBytes(UTF_8));
        attributes(id, sequence, type, context)
                .forEach((name, value) -> {
                    if (!value.isEmpty()) {
                        message.headers().add(name, value.getBytes(UTF_8));
                    }
                });
        Map<String, Object> settings =
                Map.of("bootstrap.servers", TestPlatform.kafka().bootstrapServers());
        var bytes = new ByteArraySerializer();
        try (var producer = new KafkaProducer<>(settings, bytes, bytes)) {
            var _ = producer.send(message); // closing waits for it
        }
    }

    private static Map<String, String> attributes(
            String id, long sequence, EventType type, Contexts context) {
        var place = CloudEventHeaders.sortable(sequence);
        var request = UUID.randomUUID().toString();
        return Map.ofEntries(
                Map.entry(CloudEventHeaders.SPEC_VERSION, CloudEventHeaders.SUPPORTED_VERSION),
                Map.entry(CloudEventHeaders.ID, UUID.randomUUID().toString()),
                Map.entry(CloudEventHeaders.TYPE, type.toString()),
                Map.entry(CloudEventHeaders.SOURCE, context.source()),
                Map.entry(CloudEventHeaders.SUBJECT, id),
                Map.entry(CloudEventHeaders.TIME, CloudEventHeaders.time(Instant.now())),
                Map.entry(CloudEventHeaders.DATA_SCHEMA, type.schema()),
                Map.entry(CloudEventHeaders.SEQUENCE, place),
                Map.entry(CloudEventHeaders.POSITION, place),
                Map.entry(CloudEventHeaders.CORRELATION_ID, request),
                Map.entry(CloudEventHeaders.CAUSATION_ID, request),
                Map.entry(CloudEventHeaders.ACTOR, "another-service"),
                Map.entry(CloudEventHeaders.CONTENT_TYPE, "application/json"),
                // As the identifiers of the dossiers say it; organisations and documents have none.
                Map.entry(
                        CloudEventHeaders.TERRITORY,
                        LOCATED.contains(Identifier.kind(id))
                                ? Identifier.code(id).split("\\.", 2)[0]
                                : ""));
    }
}

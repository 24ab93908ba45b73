package fr.avenant.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventEnvelopeTest {

    private static final String ID = "0199c3a4-5f2e-7c11-9d3a-6b1f0c2d4e5f";
    private static final Instant TIME = Instant.parse("2026-11-21T10:00:00.000001Z");
    private static final Map<String, String> HEADERS =
            Map.ofEntries(
                    Map.entry("ce_specversion", "1.0"),
                    Map.entry("ce_id", ID),
                    Map.entry("ce_type", "fr.avenant.territory.QuartierRegistered.v1"),
                    Map.entry("ce_source", "/avenant/territory-service"),
                    Map.entry("ce_subject", "quartier:carcassonne.grazailles"),
                    Map.entry("ce_time", CloudEventHeaders.time(TIME)),
                    Map.entry("ce_sequence", CloudEventHeaders.sortable(3)),
                    Map.entry("ce_position", CloudEventHeaders.sortable(812)),
                    Map.entry("ce_territory", "carcassonne"),
                    Map.entry("ce_correlationid", "request"),
                    Map.entry("ce_causationid", "command"),
                    Map.entry("ce_actor", "7f3a9c2e"));

    @Test
    void an_envelope_is_what_the_headers_say() {
        assertThat(EventEnvelope.of(event(HEADERS)))
                .isEqualTo(
                        new EventEnvelope(
                                UUID.fromString(ID),
                                new EventType("fr.avenant.territory.QuartierRegistered", 1),
                                "/avenant/territory-service",
                                "quartier:carcassonne.grazailles",
                                TIME,
                                3,
                                812,
                                "carcassonne",
                                "request",
                                "command",
                                "7f3a9c2e"));
    }

    @Test
    void what_belongs_to_no_territory_has_no_such_header() {
        assertThat(EventEnvelope.of(event(without("ce_territory"))).territory()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ce_specversion",
                "ce_id",
                "ce_type",
                "ce_source",
                "ce_subject",
                "ce_time",
                "ce_sequence",
                "ce_position",
                "ce_correlationid",
                "ce_causationid",
                "ce_actor"
            })
    void a_record_without_a_mandatory_attribute_is_refused_with_its_place(String name) {
        assertThatExceptionOfType(MalformedEnvelope.class)
                .isThrownBy(() -> EventEnvelope.of(event(without(name))))
                .withMessage("territory.events-4@17 has no header " + name);
        assertThatExceptionOfType(MalformedEnvelope.class)
                .isThrownBy(() -> EventEnvelope.of(event(with(name, null))))
                .withMessage("territory.events-4@17 has no header " + name);
    }

    @ParameterizedTest
    @CsvSource({
        "ce_specversion, 0.3",
        "ce_id, 17",
        "ce_type, fr.avenant.territory.QuartierRegistered",
        "ce_time, yesterday",
        "ce_sequence, third",
        "ce_position, 9999999999999999999999"
    })
    void a_malformed_attribute_is_refused_with_its_place(String name, String value) {
        assertThatExceptionOfType(MalformedEnvelope.class)
                .isThrownBy(() -> EventEnvelope.of(event(with(name, value))))
                .withMessageStartingWith("territory.events-4@17: ");
    }

    @Test
    void of_several_headers_of_a_name_the_last_counts() {
        var event = event(HEADERS);
        event.headers().add("ce_actor", "later".getBytes(StandardCharsets.UTF_8));

        assertThat(EventEnvelope.of(event).actor()).isEqualTo("later");
    }

    @Test
    void times_have_microseconds_and_numbers_sort_as_text() {
        assertThat(CloudEventHeaders.time(Instant.parse("2026-01-01T00:00:00Z")))
                .isEqualTo("2026-01-01T00:00:00.000000Z");
        assertThat(CloudEventHeaders.sortable(0)).isEqualTo("0000000000000000000");
        assertThat(CloudEventHeaders.sortable(9))
                .isLessThan(CloudEventHeaders.sortable(10))
                .hasSameSizeAs(CloudEventHeaders.sortable(Long.MAX_VALUE));
    }

    private static Map<String, @Nullable String> with(String name, @Nullable String value) {
        var changed = new HashMap<String, @Nullable String>(HEADERS);
        changed.put(name, value);
        return changed;
    }

    private static Map<String, String> without(String name) {
        var rest = new HashMap<>(HEADERS);
        rest.remove(name);
        return rest;
    }

    private static ConsumerRecord<String, byte[]> event(
            Map<String, ? extends @Nullable String> headers) {
        var event =
                new ConsumerRecord<>(
                        "territory.events", 4, 17, "quartier:carcassonne.grazailles", new byte[0]);
        headers.forEach((name, value) ->
                event.headers()
                        .add(name, value == null ? null : value.getBytes(StandardCharsets.UTF_8)));
        return event;
    }
}

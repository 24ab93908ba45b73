package fr.avenant.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import fr.avenant.contracts.EventReader.Read;
import fr.avenant.contracts.RenamedEvent.LabelBecomesName;
import fr.avenant.contracts.RenamedEvent.PlaceRenamed;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;

class EventReaderTest {

    private static final String NAME = "fr.avenant.sample.PlaceRenamed";
    private static final EventReader READER = RenamedEvent.reader();

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void every_revision_is_read_to_the_same_record(int revision) throws IOException {
        var type = new EventType(NAME, revision);

        assertThat(READER.read(type, golden(type)))
                .isEqualTo(
                        new Read.Known(
                                new PlaceRenamed(
                                        "place:grazailles",
                                        "Grazailles",
                                        Source.system("sample"))));
    }

    @Test
    void the_newest_revision_comes_back_to_the_same_bytes() throws IOException {
        var type = EventType.of(PlaceRenamed.class);

        var read = (Read.Known) READER.read(type, golden(type));

        assertThat(EventJson.write(read.event()))
                .isEqualTo(new String(golden(type), StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr.avenant.sample.PlaceRenamed.v3", "fr.avenant.sample.Nothing.v1"})
    void a_newer_revision_or_another_type_is_kept_as_it_came(String type) {
        var payload = "{\"any\":1.50}".getBytes(StandardCharsets.UTF_8);

        var read = READER.read(EventType.parse(type), payload);

        assertThat(read)
                .isInstanceOfSatisfying(
                        Read.Unknown.class,
                        unknown -> {
                            assertThat(unknown.event().type()).hasToString(type);
                            assertThat(unknown.event().bytes()).isSameAs(payload);
                        });
    }

    @Test
    void a_payload_that_lacks_a_field_is_refused_whatever_its_revision() {
        for (var revision : List.of(1, 2)) {
            assertThatExceptionOfType(InvalidContent.class)
                    .isThrownBy(() ->
                            READER.read(
                                    new EventType(NAME, revision),
                                    "{\"label\":\"a\",\"name\":\"a\",\"id\":\"place:a\"}"
                                            .getBytes(StandardCharsets.UTF_8)))
                    .satisfies(refused -> assertThat(refused.field()).isEqualTo("/source"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "1", "{"})
    void a_payload_that_is_no_object_is_refused_whatever_its_revision(String payload) {
        for (var revision : List.of(1, 2)) {
            assertThatExceptionOfType(JacksonException.class)
                    .isThrownBy(() ->
                            READER.read(
                                    new EventType(NAME, revision),
                                    payload.getBytes(StandardCharsets.UTF_8)));
        }
    }

    @Test
    void steps_lead_from_the_first_revision_to_the_last() {
        var upcasters = new Upcasters(List.of(new LabelBecomesName()));

        assertThat(upcasters.newest(new EventType(NAME, 1))).isEqualTo(new EventType(NAME, 2));
        assertThat(upcasters.newest(new EventType(NAME, 2))).isEqualTo(new EventType(NAME, 2));
        assertThat(upcasters.canLift(new EventType(NAME, 1))).isTrue();
        assertThat(upcasters.canLift(new EventType(NAME, 2))).isFalse();
    }

    @Test
    void two_steps_from_the_same_revision_are_refused() {
        assertThatIllegalStateException()
                .isThrownBy(() ->
                        new Upcasters(List.of(new LabelBecomesName(), new LabelBecomesName())));
    }

    private static byte[] golden(EventType type) throws IOException {
        try (var file = EventReaderTest.class.getResourceAsStream("/examples/" + type + ".json")) {
            return Objects.requireNonNull(file).readAllBytes();
        }
    }
}

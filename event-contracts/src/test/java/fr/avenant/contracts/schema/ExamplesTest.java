package fr.avenant.contracts.schema;

import static org.assertj.core.api.Assertions.assertThat;

import fr.avenant.contracts.DomainEvent;
import fr.avenant.contracts.EventJson;
import fr.avenant.contracts.EventReader;
import fr.avenant.contracts.EventReader.Read;
import fr.avenant.contracts.EventType;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Set;
import org.erdtman.jcs.JsonCanonicalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@ExtendWith(RewriteIfAsked.class)
class ExamplesTest {

    private static final EventReader READER = EventReader.ofPlatform();

    @Test
    void there_is_an_example_and_a_schema_of_every_event() throws IOException {
        assertThat(types()).containsAll(Published.types());
        assertThat(CheckedIn.names("schemas")).isEqualTo(types());
    }

    @ParameterizedTest
    @MethodSource("types")
    void an_example_of_any_revision_is_read(String type) throws IOException {
        var payload = Files.readAllBytes(CheckedIn.example(type));

        assertThat(READER.read(EventType.parse(type), payload)).isInstanceOf(Read.Known.class);
    }

    @ParameterizedTest
    @MethodSource("types")
    void an_example_is_valid_against_its_schema(String type) throws IOException {
        assertThat(Validator.of(CheckedIn.schema(type)).errors(example(type))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("fr.avenant.contracts.schema.Published#events")
    void an_example_goes_through_java_and_back_to_the_same_bytes(Class<? extends DomainEvent> event)
            throws IOException {
        var type = EventType.of(event);
        var file = CheckedIn.example(type.toString());

        var read = READER.read(type, Files.readAllBytes(file));

        assertThat(read)
                .isInstanceOfSatisfying(
                        Read.Known.class, known -> assertThat(known.event()).isInstanceOf(event));
        CheckedIn.assertHolds(file, EventJson.write(((Read.Known) read).event()));
    }

    @ParameterizedTest
    @MethodSource("types")
    void an_example_is_canonical_for_an_independent_implementation(String type) throws IOException {
        assertThat(new JsonCanonicalizer(example(type)).getEncodedString())
                .isEqualTo(example(type));
    }

    static Set<String> types() throws IOException {
        return CheckedIn.names("examples");
    }

    private static String example(String type) throws IOException {
        return Files.readString(CheckedIn.example(type));
    }
}

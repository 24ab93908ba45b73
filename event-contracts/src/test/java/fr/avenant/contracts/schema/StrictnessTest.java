package fr.avenant.contracts.schema;

import static java.util.stream.Collectors.partitioningBy;
import static org.assertj.core.api.Assertions.assertThat;

import fr.avenant.contracts.DomainEvent;
import fr.avenant.contracts.EventJson;
import fr.avenant.contracts.EventType;
import fr.avenant.contracts.InvalidContent;
import fr.avenant.contracts.schema.Variations.Variation;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

class StrictnessTest {

    /**
     * A framework's nodes name its levels and one another, a territory's identifier holds its slug,
     * dates have an order, what is new has closed words: no schema says so.
     */
    private static final Pattern RELATION =
            Pattern.compile(
                    "/content/(levels|nodes)/.* = \".*\"|.*/(unit|by|reason|frequency|remark|recomputed|pillar|nomenclature|node|code|parent|line|periodicity|college|role|breakdowns/[0-9]+|seats/[0-9]+/label) = \".*\"|/content/slug = .*|.*/(from|to) = \"2019\"|remove /content/(quantity|unit)");

    @ParameterizedTest
    @MethodSource("fr.avenant.contracts.schema.Published#events")
    void records_and_schemas_accept_the_same(Class<? extends DomainEvent> event)
            throws IOException {
        var type = EventType.of(event).toString();
        var example = EventJson.strictMapper().readTree(Files.readString(CheckedIn.example(type)));
        var schema = Validator.of(CheckedIn.schema(type));

        var accepted =
                Variations.of(example).stream()
                        .collect(partitioningBy(some -> read(some.json(), event).isPresent()));

        assertThat(accepted.get(false))
                .as("whatever a record refuses its schema refuses")
                .filteredOn(refused -> schema.errors(refused.json().toString()).isEmpty())
                .extracting(Variation::what)
                .allMatch(what -> RELATION.matcher(what).matches());
        assertThat(accepted.get(true))
                .as("whatever a record accepts is valid once it is written")
                .allMatch(some -> schema.errors(written(some.json(), event)).isEmpty());
        assertThat(accepted.get(false))
                .extracting(Variation::what)
                .contains("extend ", "remove /id", "remove /source");
    }

    private static String written(JsonNode json, Class<? extends DomainEvent> event) {
        return EventJson.write(read(json, event).orElseThrow());
    }

    private static Optional<Record> read(JsonNode json, Class<? extends DomainEvent> event) {
        try {
            return Optional.of(EventJson.readStrictly(json, event.asSubclass(Record.class)));
        } catch (JacksonException | InvalidContent _) {
            return Optional.empty();
        }
    }
}

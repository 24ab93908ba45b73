package fr.avenant.contracts.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import fr.avenant.contracts.DomainEvent;
import fr.avenant.contracts.Euros;
import fr.avenant.contracts.EventJson;
import fr.avenant.contracts.EventType;
import fr.avenant.contracts.Form;
import fr.avenant.contracts.territory.StatisticEvent.StatisticPublished;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

@ExtendWith(RewriteIfAsked.class)
class SchemasTest {

    enum Shade {
        @JsonProperty("veryDark")
        VERY_DARK,
        @JsonProperty("light")
        LIGHT
    }

    private static final Validator META_SCHEMA =
            Validator.of("{\"$ref\":\"https://json-schema.org/draft/2020-12/schema\"}");

    record Part(String text) {}

    record Whole(
            @JsonProperty("public") boolean isPublic,
            UUID corrects,
            Shade shade,
            int number,
            @Nullable Integer year,
            @Nullable Euros amountEuros,
            BigDecimal share,
            @Form("^[a-z]$") String code,
            List<Part> parts,
            @Form("^[a-z]+$") Map<String, Part> named) {}

    @ParameterizedTest
    @MethodSource("fr.avenant.contracts.schema.Published#events")
    void a_schema_is_what_its_record_says(Class<? extends DomainEvent> event) {
        var file = CheckedIn.schema(EventType.of(event).toString());

        CheckedIn.assertHolds(file, CheckedIn.schema(event));
    }

    @ParameterizedTest
    @MethodSource("fr.avenant.contracts.schema.Published#events")
    void a_schema_is_itself_valid(Class<? extends DomainEvent> event) {
        assertThat(META_SCHEMA.errors(ContractSchemas.ofEvent(event).toString())).isEmpty();
    }

    @Test
    void a_schema_knows_what_the_types_and_annotations_of_a_record_say() {
        assertThat(schema(ContractSchemas.published(), Whole.class))
                .isEqualTo(
                        json(
                                """
                                {
                                  "$schema": "https://json-schema.org/draft/2020-12/schema",
                                  "$defs": {
                                    "Part": {
                                      "type": "object",
                                      "properties": {"text": {"type": "string"}},
                                      "required": ["text"],
                                      "additionalProperties": false
                                    }
                                  },
                                  "type": "object",
                                  "properties": {
                                    "amountEuros": {"type": "string", "pattern": "^-?[0-9]{1,12}\\\\.[0-9]{2}$"},
                                    "code": {"type": "string", "pattern": "^[a-z]$"},
                                    "corrects": {"type": "string", "format": "uuid"},
                                    "named": {
                                      "type": "object",
                                      "additionalProperties": {"$ref": "#/$defs/Part"},
                                      "propertyNames": {"pattern": "^[a-z]+$"}
                                    },
                                    "number": {"type": "integer"},
                                    "parts": {"type": "array", "items": {"$ref": "#/$defs/Part"}},
                                    "public": {"type": "boolean"},
                                    "shade": {"type": "string", "enum": ["veryDark", "light"]},
                                    "share": {"type": "string", "pattern": "^-?[0-9]{1,18}(\\\\.[0-9]{1,12})?$"},
                                    "year": {"type": "integer"}
                                  },
                                  "required": ["code", "corrects", "named", "number", "parts", "public", "shade", "share"],
                                  "additionalProperties": false
                                }
                                """));
    }

    @Test
    void people_may_leave_out_what_is_empty() {
        assertThat(schema(ContractSchemas.accepted(), Whole.class).get("required"))
                .isEqualTo(
                        json("[\"code\",\"corrects\",\"number\",\"public\",\"shade\",\"share\"]"));
    }

    @Test
    void a_schema_is_named_by_its_type_and_knows_the_kind_of_its_identifiers() {
        var schema = ContractSchemas.ofEvent(StatisticPublished.class);

        assertThat(schema.get("$id").asString())
                .isEqualTo("urn:avenant:schema:fr.avenant.territory.StatisticPublished.v1");
        assertThat(schema.get("title").asString()).isEqualTo("StatisticPublished");
        assertThat(schema.at("/properties/id"))
                .isEqualTo(
                        json(
                                """
                                {"type": "string", "maxLength": 200,
                                 "pattern": "^statistic:[a-z0-9-]+(\\\\.[a-z0-9-]+)*$"}
                                """));
    }

    private static JsonNode schema(SchemaGeneratorConfigBuilder configuration, Class<?> type) {
        return new SchemaGenerator(configuration.build()).generateSchema(type);
    }

    private static JsonNode json(String text) {
        return EventJson.canonicalMapper().readTree(text);
    }
}

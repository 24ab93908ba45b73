package fr.avenant.contracts.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import fr.avenant.contracts.DomainEvent;
import fr.avenant.contracts.Euros;
import fr.avenant.contracts.EventJson;
import fr.avenant.contracts.EventType;
import fr.avenant.contracts.bound.Bounds;
import fr.avenant.contracts.bound.Count;
import fr.avenant.contracts.bound.Form;
import fr.avenant.contracts.bound.Keys;
import fr.avenant.contracts.bound.Range;
import fr.avenant.contracts.bound.Text;
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

    record Part(@Form(Text.SLUG) String text) {}

    record Whole(
            @JsonProperty("public") boolean isPublic,
            UUID corrects,
            Shade shade,
            @Range(from = 1, to = 5) int number,
            @Range(from = Bounds.FIRST_YEAR, to = Bounds.LAST_YEAR) @Nullable Integer year,
            @Nullable Euros amountEuros,
            BigDecimal share,
            @Form(Text.CONTRACT_CODE) String code,
            @Count(3) List<Part> parts,
            @Form(Text.SIREN) @Count(3) List<String> sirens,
            @Keys(Text.DIMENSION) @Count(5) Map<String, Part> named,
            @Keys(Text.DIMENSION) @Form(Text.SIREN) @Count(6) Map<String, String> numbers) {}

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
                                      "properties": {"text": {"type": "string", "maxLength": 60, "pattern": "^[a-z0-9-]{1,60}$"}},
                                      "required": ["text"],
                                      "additionalProperties": false
                                    }
                                  },
                                  "type": "object",
                                  "properties": {
                                    "amountEuros": {"type": "string", "maxLength": 16, "pattern": "^-?[0-9]{1,12}\\\\.[0-9]{2}$"},
                                    "code": {"type": "string", "maxLength": 5, "pattern": "^CV[0-9]{3}$"},
                                    "corrects": {"type": "string", "format": "uuid", "maxLength": 36},
                                    "named": {
                                      "type": "object",
                                      "additionalProperties": {"$ref": "#/$defs/Part"},
                                      "maxProperties": 5,
                                      "propertyNames": {"maxLength": 60, "pattern": "^[a-z][A-Za-z0-9]*$"}
                                    },
                                    "number": {"type": "integer", "minimum": 1, "maximum": 5},
                                    "numbers": {
                                      "type": "object",
                                      "additionalProperties": {"type": "string", "maxLength": 9, "pattern": "^[0-9]{9}$"},
                                      "maxProperties": 6,
                                      "propertyNames": {"maxLength": 60, "pattern": "^[a-z][A-Za-z0-9]*$"}
                                    },
                                    "parts": {"type": "array", "maxItems": 3, "items": {"$ref": "#/$defs/Part"}},
                                    "public": {"type": "boolean"},
                                    "shade": {"type": "string", "enum": ["veryDark", "light"]},
                                    "share": {"type": "string", "maxLength": 32, "pattern": "^-?[0-9]{1,18}(\\\\.[0-9]{1,12})?$"},
                                    "sirens": {
                                      "type": "array",
                                      "maxItems": 3,
                                      "items": {"type": "string", "maxLength": 9, "pattern": "^[0-9]{9}$"}
                                    },
                                    "year": {"type": "integer", "minimum": 1900, "maximum": 2100}
                                  },
                                  "required": ["code", "corrects", "named", "number", "numbers", "parts", "public", "shade", "share", "sirens"],
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

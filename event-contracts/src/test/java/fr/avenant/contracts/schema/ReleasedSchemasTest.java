package fr.avenant.contracts.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import fr.avenant.contracts.EventJson;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class ReleasedSchemasTest {

    private static final String RELEASED =
            """
            {"$defs":{"Part":{"properties":{"text":{"type":"string"}},"required":["text"]}},
             "properties":{"id":{"type":"string","pattern":"^a"},"kind":{"enum":["one","two"]}},
             "required":["id"]}
            """;

    /** The folder is a copy of the schemas as they were at the last version tag. */
    @Test
    void no_released_schema_is_broken() throws IOException {
        assumeThat(CheckedIn.RESOURCES.resolve("schemas/released"))
                .as("nothing is released yet")
                .isDirectory();

        for (var type : CheckedIn.names("schemas/released")) {
            var released = CheckedIn.RESOURCES.resolve("schemas/released/" + type + ".json");
            assertThat(CheckedIn.schema(type)).exists();
            assertThat(
                            ReleasedSchemas.breaks(
                                    json(Files.readString(released)),
                                    json(Files.readString(CheckedIn.schema(type)))))
                    .as("%s needs a new revision", type)
                    .isEmpty();
        }
    }

    @Test
    void a_new_optional_property_is_the_same_revision() {
        assertThat(
                        ReleasedSchemas.breaks(
                                json(RELEASED),
                                json(
                                        """
                                        {"$defs":{"Part":{"properties":{"text":{"type":"string"},"note":{}},
                                                          "required":["text"]},
                                                  "New":{"type":"object"}},
                                         "properties":{"id":{"type":"string","pattern":"^a"},
                                                       "kind":{"enum":["one","two"]},
                                                       "more":{"$ref":"#/$defs/New"}},
                                         "required":["id"]}
                                        """)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "\"required\":[\"id\"]         | \"required\":[\"id\",\"kind\"] | /required",
                "\"required\":[\"id\"]         | \"required\":[]                | /required",
                "\"type\":\"string\",\"pattern\" | \"type\":\"integer\",\"pattern\" | /properties/id/type",
                "\"^a\"                        | \"^b\"                         | /properties/id/pattern",
                "[\"one\",\"two\"]             | [\"one\",\"two\",\"three\"]    | /properties/kind/enum",
                "\"kind\":                     | \"sort\":                      | /properties/kind",
                "\"enum\":[                    | \"minLength\":1,\"enum\":[     | /properties/kind/minLength",
                "\"text\":{\"type\":\"string\"} | \"text\":{}                   | /$defs/Part/properties/text/type"
            })
    void anything_else_needs_a_new_one(String before, String now, String place) {
        assertThat(RELEASED).contains(before);

        assertThat(ReleasedSchemas.breaks(json(RELEASED), json(RELEASED.replace(before, now))))
                .containsExactly(place);
    }

    private static JsonNode json(String text) {
        return EventJson.canonicalMapper().readTree(text);
    }
}

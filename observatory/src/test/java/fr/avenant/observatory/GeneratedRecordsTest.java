package fr.avenant.observatory;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonProperty;
import fr.avenant.observatory.reporting.answer.Cell;
import fr.avenant.observatory.reporting.answer.Coordinates;
import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class GeneratedRecordsTest {

    /** Whatever a schema has besides what it names. */
    private static final String OTHERS = "others";

    private static final JsonNode SCHEMAS =
            JsonMapper.shared()
                    .readTree(Path.of("../reporting-service/openapi.json"))
                    .at("/components/schemas");

    @Test
    void nothing_that_reporting_answers_is_left_out() throws ClassNotFoundException {
        for (var schema : SCHEMAS.properties()) {
            if (schema.getValue().path("properties").isObject()) {
                assertThat(properties(record(schema.getKey())))
                        .as(schema.getKey())
                        .containsExactlyElementsOf(
                                schema.getValue().get("properties").propertyNames());
            }
        }
    }

    @Test
    void what_is_not_required_may_be_null_unless_it_is_a_list_or_a_map()
            throws ClassNotFoundException {
        for (var schema : SCHEMAS.properties()) {
            if (!schema.getValue().path("properties").isObject()) {
                continue;
            }
            var required =
                    schema.getValue()
                            .path("required")
                            .valueStream()
                            .map(JsonNode::asString)
                            .toList();
            for (var component : record(schema.getKey()).getRecordComponents()) {
                var nullable = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
                if (component.getType().isRecord() || component.getType() == String.class) {
                    assertThat(nullable)
                            .as("%s.%s", schema.getKey(), component.getName())
                            .isNotEqualTo(required.contains(property(component)));
                }
            }
        }
    }

    @Test
    void what_an_answer_leaves_out_is_empty_and_a_cell_keeps_its_members() {
        var cell =
                Reporting.answer(
                        Cell.class,
                        "{'status':'brandNew','unit':'euros','territory':'cahors','year':2019}");
        var coordinates = Reporting.answer(Coordinates.class, "{'withheld':['cahors']}");

        assertThat(cell.conflicts()).isEmpty();
        assertThat(cell.others()).containsEntry("territory", "cahors").containsEntry("year", 2019);
        assertThat(coordinates.withheld()).containsExactly("cahors");
        assertThat(coordinates.until()).isEmpty();
    }

    private static Class<?> record(String schema) throws ClassNotFoundException {
        return Class.forName(Cell.class.getPackageName() + "." + schema);
    }

    private static List<String> properties(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .filter(component -> !component.getName().equals(OTHERS))
                .map(GeneratedRecordsTest::property)
                .toList();
    }

    private static String property(RecordComponent component) {
        var renamed = component.getAccessor().getAnnotation(JsonProperty.class);
        return renamed == null ? component.getName() : renamed.value();
    }
}

package fr.avenant.reporting.comparison;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the properties of the features are, as JSON Schema. */
final class GeoJsonSchema {

    private GeoJsonSchema() {}

    static Map<String, Object> of(Exported answer) {
        var properties = new LinkedHashMap<String, Object>();
        properties.put("measure", type("Measure of the catalogue", "string"));
        properties.put("measureLabel", type("Its name in French", "string"));
        for (var dimension : answer.by()) {
            if (dimension.equals("year")) {
                properties.put(dimension, type(answer.label(dimension), "integer", "null"));
            } else {
                properties.put(dimension, type(answer.label(dimension), "string", "null"));
                properties.put(dimension + "Label", type("Its name in French", "string"));
            }
        }
        properties.put("latestYear", type("The year that was taken", "integer"));
        properties.put("yearInferred", type("True if no source prints the year", "boolean"));
        properties.put("status", type("What the cell is", "string"));
        properties.put("statusLabel", type("In French", "string"));
        properties.put("reason", type("Why there is no value", "string"));
        properties.put("reasonLabel", type("In French", "string"));
        properties.put("value", type("The figure", "number", "null"));
        properties.put("partial", type("A sum without its missing parts", "number"));
        properties.put("unit", type("Of the figures", "string"));
        properties.put("unitLabel", type("In French", "string"));
        properties.put("explain", type("Address of the explanation", "string"));
        var schema = new LinkedHashMap<String, Object>();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("title", answer.title());
        schema.put("description", "The properties of each feature.");
        schema.put("type", "object");
        schema.put("properties", properties);
        schema.put(
                "required",
                List.of("measure", "measureLabel", "status", "statusLabel", "value", "unit"));
        schema.put("additionalProperties", false);
        return schema;
    }

    private static Map<String, Object> type(String description, String... types) {
        var type = new LinkedHashMap<String, Object>();
        type.put("description", description);
        type.put("type", types.length == 1 ? types[0] : List.of(types));
        return type;
    }
}

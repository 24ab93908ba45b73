package fr.avenant.dossiers.fact;

import com.networknt.schema.Error;
import com.networknt.schema.path.NodePath;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/**
 * What a schema found, in the words of somebody who has never heard of schemas.
 *
 * @param schema whole, because what a form is called stands beside the keyword that was not met
 */
record SchemaMessage(JsonNode schema) {

    private static final Map<String, String> TYPES =
            Map.of(
                    "string", "un texte entre guillemets",
                    "integer", "un nombre entier",
                    "boolean", "true ou false",
                    "array", "une liste",
                    "object", "des clés et valeurs");

    String of(Error error) {
        var keyword = error.getSchemaNode();
        return switch (error.getKeyword()) {
            case "required" -> "il manque « %s »%s".formatted(error.getProperty(), within(error));
            case "additionalProperties" ->
                    "la clé « %s » est inconnue%s".formatted(error.getProperty(), within(error));
            case "type" -> must(error, TYPES.getOrDefault(keyword.asString(), keyword.asString()));
            case "enum" -> must(error, "l'un de : " + choices(keyword));
            case "pattern", "oneOf" -> must(error, form(error));
            case "minimum" -> must(error, "au moins " + keyword);
            case "maximum" -> must(error, "au plus " + keyword);
            case "maxItems" -> must(error, "une liste d'au plus %s éléments".formatted(keyword));
            case "maxLength" -> must(error, "plus court (%s caractères)".formatted(keyword));
            default -> "« %s » : %s".formatted(name(error), error.getMessage());
        };
    }

    static List<String> steps(NodePath path) {
        return IntStream.range(0, path.getNameCount())
                .mapToObj(index -> path.getElement(index).toString())
                .toList();
    }

    private static String must(Error error, String what) {
        var value = error.getInstanceNode();
        return value != null && value.isValueNode()
                ? "« %s » doit être %s, et non %s".formatted(name(error), what, value)
                : "« %s » doit être %s".formatted(name(error), what);
    }

    /** What the schema calls the form, else the regular expression. */
    private String form(Error error) {
        var place = steps(error.getSchemaLocation().getFragment());
        var around = schema;
        for (var step : place.subList(0, place.size() - 1)) {
            around = around.path(step);
        }
        return around.path("description")
                .asStringOpt()
                .orElseGet(() -> "de la forme " + error.getSchemaNode().asString());
    }

    private static String choices(JsonNode values) {
        return StreamSupport.stream(values.spliterator(), false)
                .map(JsonNode::asString)
                .collect(Collectors.joining(", "));
    }

    private static String within(Error error) {
        return error.getInstanceLocation().getNameCount() == 0
                ? ""
                : " dans « %s »".formatted(name(error));
    }

    private static String name(Error error) {
        return String.join(".", steps(error.getInstanceLocation()));
    }
}

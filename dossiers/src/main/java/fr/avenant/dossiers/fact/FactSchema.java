package fr.avenant.dossiers.fact;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import fr.avenant.contracts.EventJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** The JSON Schema of one kind of fact, the one that editors use, defaults filled in. */
final class FactSchema {

    /**
     * A mistake of form.
     *
     * @param path from the fact to it
     * @param message in French
     */
    record Violation(List<String> path, String message) {}

    /** Its definition in a schema file for a fact that has everything. */
    static final String COMPLETE_FACT = "Fact";

    private static final Map<FactKind, FactSchema> KNOWN = new ConcurrentHashMap<>();

    private final Schema schema;
    private final SchemaMessage message;

    private FactSchema(Schema schema, SchemaMessage message) {
        this.schema = schema;
        this.message = message;
    }

    static FactSchema of(FactKind kind) {
        return KNOWN.computeIfAbsent(kind, FactSchema::load);
    }

    /** The path of the file, as a resource. */
    static String resource(FactKind kind) {
        return "/dossiers/schemas/" + kind.collection() + ".schema.json";
    }

    List<Violation> violations(JsonNode fact) {
        return schema.validate(fact).stream()
                .filter(error -> !isWithinAlternative(error))
                .map(error -> new Violation(path(error), message.of(error)))
                .toList();
    }

    private static FactSchema load(FactKind kind) {
        try (var file = FactSchema.class.getResourceAsStream(resource(kind))) {
            var document =
                    EventJson.canonicalMapper()
                            .readTree(Objects.requireNonNull(file, resource(kind)));
            var complete =
                    JsonNodeFactory.instance.objectNode().put("$ref", "#/$defs/" + COMPLETE_FACT);
            complete.set("$defs", document.required("$defs"));
            return new FactSchema(
                    SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                            .getSchema(complete),
                    new SchemaMessage(complete));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** That none of several forms fits is said once, not once more for each form. */
    private static boolean isWithinAlternative(Error error) {
        var path = error.getEvaluationPath();
        return IntStream.range(0, path.getNameCount() - 1)
                .anyMatch(index -> path.getElement(index).equals("oneOf"));
    }

    /** For a key that is too many, down to the key. */
    private static List<String> path(Error error) {
        var to = error.getInstanceLocation();
        var unknown = error.getKeyword().equals("additionalProperties");
        return SchemaMessage.steps(unknown ? to.append(error.getProperty()) : to);
    }
}

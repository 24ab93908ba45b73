package fr.avenant.dossiers.fact;

import fr.avenant.contracts.Effective;
import fr.avenant.contracts.EventJson;
import fr.avenant.contracts.InvalidContent;
import fr.avenant.contracts.Quantity;
import fr.avenant.contracts.RecordShape;
import fr.avenant.contracts.Source;
import fr.avenant.dossiers.fact.YamlValue.Fields;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.node.ObjectNode;

/**
 * From one entry of a file, defaults filled in, to a fact. The schema finds all mistakes of form at
 * once; the record then finds the first of those that only its constructor knows.
 */
final class FactReader {

    private static final JsonMapper MAPPER =
            EventJson.strictMapper()
                    .rebuild()
                    .addModule(
                            new SimpleModule("quantities as people write them")
                                    .addDeserializer(Quantity.class, new QuantityShorthand()))
                    .build();

    private final FactKind kind;
    private final String file;
    private final Consumer<DossierProblem> problems;
    private final FactSchema schema;

    private FactReader(
            FactKind kind, String file, Consumer<DossierProblem> problems, FactSchema schema) {
        this.kind = kind;
        this.file = file;
        this.problems = problems;
        this.schema = schema;
    }

    static FactReader of(FactKind kind, String file, Consumer<DossierProblem> problems) {
        return new FactReader(kind, file, problems, FactSchema.of(kind));
    }

    Optional<Fact> read(Fields entry) {
        var violations = schema.violations(entry.toJson());
        violations.forEach(
                violation -> problem(entry.lineAt(violation.path()), violation.message()));
        return violations.isEmpty() ? wellFormed(entry) : Optional.empty();
    }

    private Optional<Fact> wellFormed(Fields entry) {
        var content = ((ObjectNode) entry.toJson()).remove(List.of("id", "effective", "source"));
        var id = Objects.requireNonNull(entry.text("id"));
        var effective = part(entry, "effective", Effective.class);
        var source = part(entry, "source", Source.class);
        var record = record(entry, List.of(), content, kind.content());
        return effective == null || source == null || record == null
                ? Optional.empty()
                : Optional.of(
                        new Fact(
                                kind,
                                id,
                                record,
                                effective,
                                source,
                                new Place(file, entry.line())));
    }

    private <T extends Record> @Nullable T part(Fields entry, String key, Class<T> type) {
        var json = Objects.requireNonNull(entry.part(key)).toJson();
        return record(entry, List.of(key), json, type);
    }

    /** Null if it is no such record; the problem is told then. */
    private <T extends Record> @Nullable T record(
            Fields entry, List<String> path, JsonNode json, Class<T> type) {
        try {
            var record = MAPPER.treeToValue(json, type);
            RecordShape.missing(record)
                    .ifPresent(at -> {
                        throw new InvalidContent(at.substring(1), "is missing");
                    });
            return record;
        } catch (InvalidContent invalid) {
            refuse(entry, path, invalid.field(), String.valueOf(invalid.getMessage()));
        } catch (JacksonException unfit) {
            var steps = unfit.getPath().stream().map(FactReader::step);
            var place = Stream.concat(path.stream(), steps).toList();
            if (unfit.getCause() instanceof InvalidContent invalid) {
                refuse(entry, place, invalid.field(), String.valueOf(invalid.getMessage()));
            } else {
                refuse(entry, place, "", unfit.getOriginalMessage());
            }
        }
        return null;
    }

    private void refuse(Fields entry, List<String> path, String field, String why) {
        var place = Stream.concat(path.stream(), Stream.of(field.split("/"))).toList();
        var name = String.join(".", place.stream().filter(step -> !step.isEmpty()).toList());
        problem(entry.lineAt(place), "« %s » ne peut être accepté (%s)".formatted(name, why));
    }

    private void problem(int line, String message) {
        problems.accept(new DossierProblem(new Place(file, line), message));
    }

    private static String step(JacksonException.Reference reference) {
        var name = reference.getPropertyName();
        return name == null ? Integer.toString(reference.getIndex()) : name;
    }
}

package fr.avenant.recording.spreadsheet;

import fr.avenant.contracts.EventJson;
import fr.avenant.contracts.InvalidContent;
import fr.avenant.contracts.RecordShape;
import fr.avenant.kit.problem.JsonFault;
import fr.avenant.kit.refusal.PlacedProblem;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A row below the header. What it tells of a record is a JSON Merge Patch: a cell that is empty or
 * not there tells nothing, and {@link EmptyWord} takes away.
 *
 * @param <R> the record
 */
public final class ToldRow<R extends Record> {

    private static final JsonMapper MAPPER = EventJson.strictMapper();

    private final Header header;
    private final SheetRow row;
    private final JavaType type;
    private final boolean changes;

    ToldRow(Header header, SheetRow row, JavaType type, boolean changes) {
        this.header = header;
        this.row = row;
        this.type = type;
        this.changes = changes;
    }

    /** Where its sender finds it again, such as {@code row 7}. */
    public String location() {
        return "row " + row.number();
    }

    /** Whether it tells what changes of a record that is held, and not a whole record. */
    public boolean changes() {
        return changes;
    }

    /**
     * The record that it tells by itself.
     *
     * @throws JacksonException if a cell is not what its column asks for
     * @throws InvalidContent if something is missing, or does not go together
     */
    public R whole() {
        return over(JsonNodeFactory.instance.objectNode());
    }

    /**
     * The record that comes of it if it is laid over what is held.
     *
     * @throws JacksonException if a cell is not what its column asks for
     * @throws InvalidContent if something is missing, or does not go together with what stays
     */
    public R over(ObjectNode held) {
        return complete(MAPPER.readerFor(type).readValue(MergePatch.laidOver(held, told())));
    }

    /**
     * Those of its fields that have no parts, as a record of their own.
     *
     * @throws JacksonException if a cell is not what its column asks for
     * @throws InvalidContent if something is missing, or does not go together
     */
    public <H extends Record> H head(Class<H> head) {
        var parts = MergePatch.laidOver(JsonNodeFactory.instance.objectNode(), told());
        parts.properties().removeIf(member -> member.getValue().isObject());
        return complete(MAPPER.treeToValue(parts, head));
    }

    private static <T extends Record> T complete(T read) {
        RecordShape.missing(read)
                .ifPresent(at -> {
                    throw new InvalidContent(at, "is missing");
                });
        return read;
    }

    private ObjectNode told() {
        return header.told(row);
    }

    /** A cell beyond the header, which belongs to no field. */
    Optional<PlacedProblem> stray() {
        return header.stray(row);
    }

    /** What a sender is told of a fault: the cell, and what to write there. */
    PlacedProblem problem(JsonFault fault) {
        var cell = header.column(fault.location());
        var says = cell.map(row::cell).orElse("");
        var problem = fault.problem();
        if (EmptyWord.is(says)) {
            problem = "cannot be emptied: " + problem;
        } else if (changes && says.isEmpty()) {
            problem +=
                    "; what is left out stays as it is held, and %s takes it away"
                            .formatted(EmptyWord.WORD);
        }
        if (cell.isEmpty()) {
            problem = (Header.name(fault.location()) + " " + problem).strip();
        }
        return new PlacedProblem(
                cell.map(row::address).orElse(location()),
                SheetRefusal.SHEET_MALFORMED,
                Map.of("problem", problem));
    }
}

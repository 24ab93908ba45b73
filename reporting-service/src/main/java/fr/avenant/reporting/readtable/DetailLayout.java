package fr.avenant.reporting.readtable;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A table of what SQL may ask of entries of a kind besides what every entry has. Its rows are those
 * of {@code entity} by their keys, and never change; which of them hold, and who may see them, is
 * decided there. Nobody reads the table itself, but its views: an entry with its details as it was
 * known, had begun, holds, or came later.
 *
 * @param name of what is asked; {@code <name>_known}, {@code _begun}, {@code _held} and {@code
 *     _later} are its views
 * @param kind of the entries, as {@code entity} has it
 * @param isList whether an entry has any number of rows, told apart by {@code item} from 0; exactly
 *     one otherwise
 * @param columns besides the key
 */
public record DetailLayout(String name, String kind, boolean isList, List<Column> columns) {

    /** Columns that every entry has, but for its content. */
    private static final List<String> OF_ENTRIES =
            List.of(
                    "event_id",
                    "ordinal",
                    "aggregate_id",
                    "part",
                    "kind",
                    "territory",
                    "label",
                    "contract",
                    "valid_from",
                    "valid_to",
                    "document",
                    "locator",
                    "system",
                    "context",
                    "recorded_position",
                    "recorded_at",
                    "superseded_position",
                    "superseded_at",
                    "shown",
                    "has_ended");

    private static final Set<String> TAKEN = Set.of("content", "item", "place");
    private static final String CREATION = "create table %s (%s, primary key (%s));\n";
    private static final String VIEW =
            """
            create or replace view ${seen}.%1$s_%2$s as
            select entity.*, %3$s
            from ${seen}.entity_%2$s entity
            join ${tables}.%4$s detail on detail.event_id = entity.event_id and detail.ordinal = entity.ordinal
            where entity.kind = '%5$s';
            """;

    /**
     * A column.
     *
     * @param type PostgreSQL's name
     * @param shownIf condition on {@code shown} of the entry, without which nobody is told what the
     *     column holds; null if there is none
     */
    public record Column(String name, String type, @Nullable String shownIf) {

        private String asSeen() {
            return shownIf == null
                    ? "detail." + name
                    : "case when entity.%s then detail.%s end as %s".formatted(shownIf, name, name);
        }
    }

    /**
     * @throws IllegalArgumentException if a column would hide one that every entry has
     */
    public DetailLayout {
        columns = List.copyOf(columns);
        for (var column : columns) {
            if (OF_ENTRIES.contains(column.name()) || TAKEN.contains(column.name())) {
                throw new IllegalArgumentException(
                        "Each entry has a column of that name: " + name + "." + column.name());
            }
        }
    }

    /** Under which the rows stand: another name than the one that questions may use. */
    public String table() {
        return name + "_detail";
    }

    /** Names of all columns, the key first. */
    public List<String> names() {
        var names = new ArrayList<>(key());
        columns.forEach(column -> names.add(column.name()));
        return names;
    }

    /** What a question sees in its views beside the columns of every entry. */
    public List<String> ownNames() {
        return Stream.concat(
                        Stream.of("item").filter(_ -> isList), columns.stream().map(Column::name))
                .toList();
    }

    private List<String> key() {
        return isList ? List.of("event_id", "ordinal", "item") : List.of("event_id", "ordinal");
    }

    /** The statement that makes the table. */
    public String creation() {
        var declared = new ArrayList<String>();
        declared.add("event_id uuid not null");
        declared.add("ordinal int not null");
        if (isList) {
            declared.add("item int not null");
        }
        columns.forEach(column -> declared.add(column.name() + " " + column.type()));
        return CREATION.formatted(table(), String.join(", ", declared), String.join(", ", key()));
    }

    /**
     * A statement that makes a view.
     *
     * @param state such as {@code held}: the view is of {@code entity_held} with the details
     */
    public String view(String state) {
        var own =
                Stream.concat(
                                Stream.of("detail.item").filter(_ -> isList),
                                columns.stream().map(Column::asSeen))
                        .collect(joining(", "));
        return VIEW.formatted(name, state, own, table(), kind);
    }

    /** The statement that removes what belongs to an aggregate, before its entries go. */
    public String deletion() {
        return """
        delete from %1$s using entity
        where entity.event_id = %1$s.event_id and entity.ordinal = %1$s.ordinal and entity.aggregate_id = ?\
        """
                .formatted(table());
    }
}

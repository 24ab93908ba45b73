package fr.avenant.reporting.projection;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toMap;

import fr.avenant.contracts.Contexts;
import fr.avenant.contracts.DomainEvent;
import fr.avenant.contracts.EventJson;
import fr.avenant.contracts.EventType;
import fr.avenant.contracts.EventTypes;
import fr.avenant.contracts.Identifier;
import fr.avenant.reporting.projection.Approval.Verdict;
import fr.avenant.reporting.readtable.Changes;
import fr.avenant.reporting.readtable.Column;
import fr.avenant.reporting.readtable.DetailRow;
import fr.avenant.reporting.readtable.DetailTable;
import fr.avenant.reporting.readtable.EntityRow;
import fr.avenant.reporting.readtable.FactRow;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import tools.jackson.core.type.TypeReference;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLWriteFeature;

/**
 * What the example of each event becomes, as somebody has read and approved it: a file an event
 * type, and the version of each room beside a hash of its files.
 */
final class ApprovedRows {

    private static final Path FOLDER = Path.of("src/test/resources/approved-rows");
    private static final Path VERSIONS = FOLDER.resolve("versions.yaml");
    private static final String ENDING = ".yaml";
    private static final int SHORT = 16;
    private static final TypeReference<TreeMap<String, Approval>> BY_ROOM =
            new TypeReference<>() {};
    private static final YAMLMapper YAML =
            YAMLMapper.builder()
                    .disable(YAMLWriteFeature.WRITE_DOC_START_MARKER, YAMLWriteFeature.SPLIT_LINES)
                    .enable(
                            YAMLWriteFeature.MINIMIZE_QUOTES,
                            YAMLWriteFeature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
                    .build();

    private ApprovedRows() {}

    static List<Class<? extends DomainEvent>> events() {
        return Stream.of(Contexts.values())
                .flatMap(context -> EventTypes.eventClasses(context.events()).stream())
                .<Class<? extends DomainEvent>>map(event -> event.asSubclass(DomainEvent.class))
                .toList();
    }

    static Path file(Class<? extends DomainEvent> event) {
        return FOLDER.resolve(EventType.of(event) + ENDING);
    }

    /** Types of which there is a file. */
    static Set<String> approvedTypes() throws IOException {
        try (var files = Files.list(FOLDER)) {
            return files.filter(file -> !file.equals(VERSIONS))
                    .map(file -> file.getFileName().toString().replace(ENDING, ""))
                    .collect(toCollection(TreeSet::new));
        }
    }

    static Verdict verdict(Room room) {
        return now(room).against(recorded().get(room.label()));
    }

    /** Writes the rooms whose version allows it. */
    static void write() throws IOException {
        var approvals = recorded();
        Files.createDirectories(FOLDER);
        for (var room : Room.values()) {
            if (verdict(room) == Verdict.TO_BE_WRITTEN) {
                for (var event : events(room)) {
                    Files.writeString(file(event), rows(event));
                }
                approvals.put(room.label(), now(room));
            }
        }
        approvals.keySet().retainAll(Room.versions().keySet());
        Files.writeString(VERSIONS, YAML.writeValueAsString(approvals));
    }

    /** What becomes of the example of an event, as it stands in its file. */
    static String rows(Class<? extends DomainEvent> event) {
        var changes = changes(event);
        var told = new LinkedHashMap<String, Object>();
        told.put("ends", changes.ends().name().toLowerCase(Locale.ROOT));
        if (!changes.entities().isEmpty()) {
            told.put("entity", changes.entities().stream().map(ApprovedRows::entity).toList());
        }
        tell(told, "fact", changes.facts(), FactRow.COLUMNS);
        return YAML.writeValueAsString(told);
    }

    private static <R> void tell(
            Map<String, Object> told, String table, List<R> rows, List<Column<R>> columns) {
        if (!rows.isEmpty()) {
            told.put(table, rows.stream().map(row -> row(row, columns)).toList());
        }
    }

    /** With its details, by their tables. */
    private static Map<String, Object> entity(EntityRow entity) {
        var told = row(entity, EntityRow.COLUMNS);
        RoomDetails.ALL
                .byTable(entity)
                .forEach((table, rows) -> told.put(table.layout().table(), details(table, rows)));
        return told;
    }

    @SuppressWarnings("unchecked") // a row says itself of which table it is
    private static <R extends DetailRow> List<Map<String, Object>> details(
            DetailTable<R> table, List<DetailRow> rows) {
        return rows.stream().map(row -> row((R) row, table.columns())).toList();
    }

    /** Columns that hold something, JSON as a tree. */
    private static <R> Map<String, Object> row(R row, List<Column<R>> columns) {
        var told = new LinkedHashMap<String, Object>();
        for (var column : columns) {
            var value = column.value().apply(row);
            if (value != null) {
                told.put(
                        column.name(),
                        column.type().startsWith("json")
                                ? EventJson.canonicalMapper().readTree(value.toString())
                                : value);
            }
        }
        return told;
    }

    static Changes changes(Class<? extends DomainEvent> event) {
        var example = example(event);
        var territory = Identifier.code(example.id()).split("\\.", 2)[0];
        return Projection.of(example, territory);
    }

    static DomainEvent example(Class<? extends DomainEvent> event) {
        var name = "/examples/" + EventType.of(event) + ".json";
        try (var example = Objects.requireNonNull(event.getResourceAsStream(name), name)) {
            return (DomainEvent)
                    EventJson.read(example.readAllBytes(), event.asSubclass(Record.class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Approval now(Room room) {
        var rows =
                events(room).stream()
                        .collect(toMap(it -> EventType.of(it).toString(), ApprovedRows::rows));
        return new Approval(room.version(), EventJson.hash(rows).substring(0, SHORT));
    }

    private static List<Class<? extends DomainEvent>> events(Room room) {
        return events().stream().filter(it -> Room.of(example(it)) == room).toList();
    }

    private static SortedMap<String, Approval> recorded() {
        try {
            return Files.exists(VERSIONS)
                    ? YAML.readValue(Files.readString(VERSIONS, UTF_8), BY_ROOM)
                    : new TreeMap<>();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

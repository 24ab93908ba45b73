package fr.avenant.reporting.readtable;

import fr.avenant.contracts.EventEnvelope;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** A table that events fill, whose rows an event of their own aggregate ends. */
final class ReadTable<R> {

    /**
     * A row with the event that makes it.
     *
     * @param ordinal tells the rows of one event apart, from 0
     */
    record Made<R>(ProjectedEvent event, int ordinal, R row) {}

    private final String name;
    private final Function<Changes, List<R>> rows;
    private final List<Column<Made<R>>> columns;
    private final BatchInsert<Made<R>> insert;
    private final String supersede;

    /**
     * @param rows those for this table among all that an event makes
     * @param own columns besides those that say which event made a row and when
     */
    ReadTable(String name, Function<Changes, List<R>> rows, List<Column<R>> own) {
        this.name = name;
        this.rows = rows;
        this.columns =
                Stream.concat(
                                ReadTable.<R>ofTheEvent(),
                                own.stream().map(it -> it.in(Made<R>::row)))
                        .toList();
        this.insert = new BatchInsert<>(name, columns);
        this.supersede = supersession();
    }

    private static <R> Stream<Column<Made<R>>> ofTheEvent() {
        return Stream.of(
                Column.of("event_id", "uuid", it -> envelope(it).id()),
                Column.of("ordinal", "int", Made::ordinal),
                Column.text("aggregate_id", it -> envelope(it).subject()),
                Column.text("context", it -> it.event().context()),
                Column.of("recorded_position", "bigint", it -> envelope(it).position()),
                Column.instant("recorded_at", it -> envelope(it).recordedAt()));
    }

    /** Writes what these events make, in one statement however many they are. */
    void insert(Connection connection, List<ProjectedEvent> events) throws SQLException {
        insert.execute(connection, events.stream().flatMap(event -> made(event).stream()).toList());
    }

    /** Ends every earlier row of these events' aggregates at the first event that ends it. */
    void supersede(Connection connection, List<ProjectedEvent> ends) throws SQLException {
        if (ends.isEmpty()) {
            return;
        }
        try (var statement = connection.prepareStatement(supersede)) {
            new ColumnArrays<>(connection, statement, ends)
                    .add("text", it -> it.envelope().subject())
                    .add("bigint", it -> it.envelope().position())
                    .add("text", it -> it.envelope().recordedAt().toString());
            statement.executeUpdate();
        }
    }

    String name() {
        return name;
    }

    /** What sends the same rows in a COPY. */
    TableCopy<Made<R>> copy() {
        return new TableCopy<>(name, columns);
    }

    /** The rows that an event makes. */
    List<Made<R>> made(ProjectedEvent event) {
        var all = rows.apply(event.changes());
        var made = new ArrayList<Made<R>>(all.size());
        for (var row : all) {
            made.add(new Made<>(event, made.size(), row));
        }
        return made;
    }

    private String supersession() {
        return """
        update %1$s set superseded_position = first.position, superseded_at = first.recorded_at::timestamptz
        from (
            select old.event_id, old.ordinal, ended.position, ended.recorded_at,
                   row_number() over (partition by old.event_id, old.ordinal order by ended.position) as nth
            from unnest(?::text[], ?::bigint[], ?::text[]) as ended (aggregate_id, position, recorded_at)
            join %1$s old using (aggregate_id)
            where old.superseded_position is null and old.recorded_position < ended.position
        ) first
        where nth = 1 and %1$s.event_id = first.event_id and %1$s.ordinal = first.ordinal\
        """
                .formatted(name);
    }

    private static EventEnvelope envelope(Made<?> made) {
        return made.event().envelope();
    }
}

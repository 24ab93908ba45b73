package fr.avenant.reporting.projection;

import fr.avenant.contracts.EventEnvelope;
import fr.avenant.contracts.EventJson;
import fr.avenant.reporting.journal.Columns;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.SignStyle;
import java.time.temporal.ChronoField;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Writes what a batch of events does, in four statements whatever its size. */
final class RowWriter {

    /** As PostgreSQL reads dates of any era, those before and after the bounds of today as well. */
    private static final DateTimeFormatter DATE =
            new DateTimeFormatterBuilder()
                    .appendValue(ChronoField.YEAR_OF_ERA, 4, 6, SignStyle.NORMAL)
                    .appendPattern("-MM-dd G")
                    .toFormatter(Locale.ENGLISH);

    private record Entity(ProjectedEvent event, int ordinal, EntityRow row) {}

    private record Fact(ProjectedEvent event, int ordinal, FactRow row) {}

    void write(Connection connection, List<ProjectedEvent> events) throws SQLException {
        var entities = new ArrayList<Entity>();
        var facts = new ArrayList<Fact>();
        var ends = new ArrayList<ProjectedEvent>();
        for (var event : events) {
            var changes = event.changes();
            for (var ordinal = 0; ordinal < changes.entities().size(); ordinal++) {
                entities.add(new Entity(event, ordinal, changes.entities().get(ordinal)));
            }
            for (var ordinal = 0; ordinal < changes.facts().size(); ordinal++) {
                facts.add(new Fact(event, ordinal, changes.facts().get(ordinal)));
            }
            if (changes.ends() == Changes.Ends.EVERYTHING && event.envelope().sequence() > 0) {
                ends.add(event);
            }
        }
        insertEntities(connection, entities);
        insertFacts(connection, facts);
        supersede(connection, "entity", ends);
        supersede(connection, "fact", ends);
    }

    private static void insertEntities(Connection connection, List<Entity> rows)
            throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        try (var statement =
                connection.prepareStatement(
                        """
                        insert into entity (event_id, ordinal, aggregate_id, part, kind, territory, content, valid_from,
                            valid_to, document, locator, system, context, recorded_position, recorded_at)
                        select event_id, ordinal, aggregate_id, part, kind, territory, content::json, valid_from,
                            valid_to, document, locator, system, context, recorded_position, recorded_at::timestamptz
                        from unnest(?::uuid[], ?::int[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::date[],
                                ?::date[], ?::text[], ?::text[], ?::text[], ?::text[], ?::bigint[], ?::text[])
                            as row (event_id, ordinal, aggregate_id, part, kind, territory, content, valid_from,
                                valid_to, document, locator, system, context, recorded_position, recorded_at)\
                        """)) {
            new Columns<>(connection, statement, rows)
                    .add("uuid", it -> envelope(it.event()).id())
                    .add("int", Entity::ordinal)
                    .add("text", it -> envelope(it.event()).subject())
                    .add("text", it -> it.row().part())
                    .add("text", it -> it.row().kind())
                    .add("text", it -> it.row().territory())
                    .add("text", it -> it.row().content())
                    .add("date", it -> date(it.row().effective().firstDay()))
                    .add("date", it -> date(it.row().effective().dayAfter()))
                    .add("text", it -> it.row().source().document())
                    .add("text", it -> it.row().source().locator())
                    .add("text", it -> it.row().source().system())
                    .add("text", it -> it.event().context())
                    .add("bigint", it -> envelope(it.event()).position())
                    .add("text", it -> envelope(it.event()).recordedAt().toString());
            statement.executeUpdate();
        }
    }

    private static void insertFacts(Connection connection, List<Fact> rows) throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        try (var statement =
                connection.prepareStatement(
                        """
                        insert into fact (event_id, ordinal, aggregate_id, part, measure, basis, territory, year, dimensions,
                            labels, status, reason, value, unit, valid_from, valid_to, effective, document, locator, system,
                            producer, vintage, year_inferred, context, recorded_position, recorded_at)
                        select event_id, ordinal, aggregate_id, part, measure, basis, territory, year, dimensions::jsonb,
                            labels::jsonb, status, reason, value, unit, valid_from, valid_to, effective::json, document,
                            locator, system, producer, vintage, year_inferred, context, recorded_position, recorded_at::timestamptz
                        from unnest(?::uuid[], ?::int[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::int[],
                                ?::text[], ?::text[], ?::text[], ?::text[], ?::numeric[], ?::text[], ?::date[], ?::date[],
                                ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::boolean[], ?::text[],
                                ?::bigint[], ?::text[])
                            as row (event_id, ordinal, aggregate_id, part, measure, basis, territory, year, dimensions,
                                labels, status, reason, value, unit, valid_from, valid_to, effective, document, locator,
                                system, producer, vintage, year_inferred, context, recorded_position, recorded_at)\
                        """)) {
            new Columns<>(connection, statement, rows)
                    .add("uuid", it -> envelope(it.event()).id())
                    .add("int", Fact::ordinal)
                    .add("text", it -> envelope(it.event()).subject())
                    .add("text", it -> it.row().part())
                    .add("text", it -> it.row().measure())
                    .add("text", it -> it.row().basis().name().toLowerCase(Locale.ROOT))
                    .add("text", it -> it.row().territory())
                    .add("int", it -> it.row().year())
                    .add("text", it -> EventJson.write(it.row().dimensions()))
                    .add("text", it -> EventJson.write(it.row().labels()))
                    .add("text", it -> it.row().status())
                    .add("text", it -> it.row().reason())
                    .add("numeric", it -> it.row().quantity().value())
                    .add("text", it -> it.row().unit())
                    .add("date", it -> date(it.row().effective().firstDay()))
                    .add("date", it -> date(it.row().effective().dayAfter()))
                    .add("text", it -> EventJson.write(it.row().effective()))
                    .add("text", it -> it.row().source().document())
                    .add("text", it -> it.row().source().locator())
                    .add("text", it -> it.row().source().system())
                    .add("text", it -> it.row().producer())
                    .add("text", it -> it.row().vintage())
                    .add("boolean", it -> it.row().yearInferred())
                    .add("text", it -> it.event().context())
                    .add("bigint", it -> envelope(it.event()).position())
                    .add("text", it -> envelope(it.event()).recordedAt().toString());
            statement.executeUpdate();
        }
    }

    /** Ends every earlier row of these aggregates at the first event that ends it. */
    private static void supersede(Connection connection, String table, List<ProjectedEvent> ends)
            throws SQLException {
        if (ends.isEmpty()) {
            return;
        }
        try (var statement =
                connection.prepareStatement(
                        """
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
                                .formatted(table))) {
            new Columns<>(connection, statement, ends)
                    .add("text", it -> envelope(it).subject())
                    .add("bigint", it -> envelope(it).position())
                    .add("text", it -> envelope(it).recordedAt().toString());
            statement.executeUpdate();
        }
    }

    private static EventEnvelope envelope(ProjectedEvent event) {
        return event.envelope();
    }

    private static @Nullable String date(@Nullable LocalDate date) {
        return date == null ? null : DATE.format(date);
    }
}

package fr.avenant.recording.command;

import static java.util.stream.Collectors.toSet;

import fr.avenant.contracts.EventJson;
import fr.avenant.kit.consumer.JdbcTransaction;
import fr.avenant.kit.database.DatabaseFailure;
import fr.avenant.recording.command.DecidedGroup.Accepted;
import fr.avenant.recording.guard.FactLinks;
import fr.avenant.recording.guard.FactLinks.HeldCode;
import fr.avenant.recording.guard.GuardRow;
import fr.avenant.recording.store.BufferedEvent;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Stores what was decided in one short transaction: events, guard rows, links and receipts, each
 * with one statement, all sent at once. The keys of the tables and the versions of the guard rows
 * find out who was faster, and so do references that were made meanwhile to what is taken back:
 * what is referred to may be corrected at the same time, and is locked against being taken back
 * only. What makes something a part of something is stored one after the other, so that no two make
 * a circle.
 */
final class GroupStore {

    /**
     * Of none, most of the time. In the order of an index: by the limit alone, the planner would
     * look for the first one in the whole table.
     */
    static final String REFERRING =
            """
            select id from fact_reference where named = any(?) and id <> named order by named limit 1\
            """;

    private static final String WRITE =
            """
            select set_config('lock_timeout', '3s', true);
            select lock_parts() where cardinality(?::text[]) > 0;
            select id from recorded_fact where id = any(?) and not withdrawn order by id for key share;
            select id from recorded_fact where id = any(?) order by id for update;
            insert into event (event_id, aggregate_id, sequence, aggregate_type, stored_at, type, revision, payload, metadata)
            select event_id::uuid, aggregate_id, sequence, aggregate_type, stored_at, type, revision, payload::json, metadata::json
            from unnest(?::text[], ?::text[], ?::bigint[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
                as e (event_id, aggregate_id, sequence, aggregate_type, stored_at, type, revision, payload, metadata);
            insert into recorded_fact (id, territory, content_hash, last_event, version, withdrawn, closed, codes)
            select id, territory, content_hash, last_event::uuid, version, withdrawn, closed,
                   case when codes is not null then array(select json_array_elements_text(codes::json)) end
            from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::bigint[], ?::boolean[], ?::boolean[], ?::text[])
                as r (id, territory, content_hash, last_event, version, withdrawn, closed, codes);
            update recorded_fact f
            set territory = r.territory, content_hash = r.content_hash, last_event = r.last_event::uuid, version = r.version,
                withdrawn = r.withdrawn, closed = r.closed,
                codes = case when r.codes is not null then array(select json_array_elements_text(r.codes::json)) end
            from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::bigint[], ?::boolean[], ?::boolean[], ?::text[], ?::bigint[])
                as r (id, territory, content_hash, last_event, version, withdrawn, closed, codes, before)
            where f.id = r.id and f.version = r.before;
            delete from fact_reference where id = any(?);
            delete from unique_code where id = any(?);
            insert into fact_reference (id, named)
            select id, named from unnest(?::text[], ?::text[]) as told (id, named) on conflict do nothing;
            insert into unique_code as held (scheme, code, id)
            select scheme, code, id from unnest(?::text[], ?::text[], ?::text[]) as told (scheme, code, id)
            order by scheme, code
            on conflict (scheme, code) do update set id = excluded.id where held.id = excluded.id;
            """
                    + REFERRING
                    + """
                    ;
                    select origin from wholes(?::text[]) where whole = origin limit 1;
                    insert into command_receipt (actor, key, body_hash, answer)
                    select actor, key, body_hash, answer::json
                    from unnest(?::text[], ?::text[], ?::text[], ?::text[]) as c (actor, key, body_hash, answer)
                    on conflict do nothing\
                    """;

    private static final String KEY_TAKEN = "23505";

    private final Premise further;

    GroupStore(Premise further) {
        this.further = further;
    }

    /**
     * Stores all of it, or nothing.
     *
     * @param connection without a transaction
     * @throws LostRace if others were faster
     */
    void store(Connection connection, Foreknowledge known, List<Accepted> groups)
            throws SQLException {
        try {
            JdbcTransaction.of(
                    connection,
                    it -> {
                        write(it, known, groups);
                        take(it, groups);
                        return groups;
                    });
        } catch (SQLException failure) {
            if (KEY_TAKEN.equals(failure.getSQLState()) || isContended(failure)) {
                throw new LostRace(failure);
            }
            throw failure;
        }
    }

    private static boolean isContended(SQLException failure) {
        return DatabaseFailure.of(failure).filter(DatabaseFailure.CONTENDED::equals).isPresent();
    }

    private void take(Connection connection, List<Accepted> groups) throws SQLException {
        var noted =
                groups.stream()
                        .flatMap(it -> it.carriedOut().stream())
                        .filter(it -> it.note() != null)
                        .toList();
        if (!noted.isEmpty() && !further.take(connection, noted)) {
            throw new LostRace("what is relied on besides");
        }
    }

    private static void write(Connection connection, Foreknowledge known, List<Accepted> groups)
            throws SQLException {
        var reliedOn = new HashSet<String>();
        groups.forEach(it -> reliedOn.addAll(it.reliedOn()));
        var events = groups.stream().flatMap(it -> it.events().stream()).toList();
        var fresh = new ArrayList<GuardRow>();
        var changed = new ArrayList<GuardRow>();
        for (var row : known.changedRows()) {
            (known.versionBefore(row.id()).isPresent() ? changed : fresh).add(row);
        }
        var links = FactLinks.after(events.stream().map(BufferedEvent::message).toList());
        var parts =
                groups.stream()
                        .flatMap(it -> it.carriedOut().stream())
                        .filter(it -> it.wholes().findAny().isPresent())
                        .map(it -> it.command().id())
                        .collect(toSet());
        try (var statement = connection.prepareStatement(WRITE)) {
            var parameters = new Parameters(connection, statement);
            parameters.texts(parts);
            parameters.texts(reliedOn);
            parameters.texts(
                    changed.stream().filter(GuardRow::withdrawn).map(GuardRow::id).toList());
            addEvents(parameters, events);
            addRows(parameters, fresh);
            addRows(parameters, changed);
            parameters.array("bigint", changed, row -> known.versionBefore(row.id()).orElseThrow());
            var holders = List.copyOf(FactLinks.holders(links).entrySet());
            addLinks(parameters, links, holders);
            parameters.texts(
                    groups.stream().flatMap(it -> it.takenBack().stream()).collect(toSet()));
            parameters.texts(parts);
            addReceipts(parameters, groups);
            statement.execute();
            skip(statement, 2);
            expect("what is referred to", reliedOn.size(), rows(statement));
            skip(statement, 1);
            expect("events", events.size(), next(statement));
            expect("new rows", fresh.size(), next(statement));
            expect("changed rows", changed.size(), next(statement));
            skip(statement, 3);
            expect("codes", holders.size(), next(statement));
            statement.getMoreResults();
            expect("referrers", 0, rows(statement));
            statement.getMoreResults();
            expect("parts of themselves", 0, rows(statement));
            expect("keys", groups.size(), next(statement));
        }
    }

    private static void addEvents(Parameters parameters, List<BufferedEvent> events)
            throws SQLException {
        parameters.array("text", events, it -> it.message().getIdentifier());
        parameters.array("text", events, BufferedEvent::aggregate);
        parameters.array("bigint", events, it -> it.message().getSequenceNumber());
        parameters.array("text", events, it -> it.message().getType());
        parameters.array("text", events, it -> it.message().getTimestamp().toString());
        parameters.array("text", events, BufferedEvent::type);
        parameters.array("text", events, BufferedEvent::revision);
        parameters.array("text", events, BufferedEvent::payload);
        parameters.array("text", events, BufferedEvent::metadata);
    }

    private static void addRows(Parameters parameters, List<GuardRow> rows) throws SQLException {
        parameters.array("text", rows, GuardRow::id);
        parameters.array("text", rows, GuardRow::territory);
        parameters.array("text", rows, GuardRow::contentHash);
        parameters.array("text", rows, it -> it.lastEvent().toString());
        parameters.array("bigint", rows, GuardRow::version);
        parameters.array("boolean", rows, GuardRow::withdrawn);
        parameters.array("boolean", rows, GuardRow::closed);
        parameters.array(
                "text", rows, it -> it.codes() == null ? null : EventJson.write(it.codes()));
    }

    private static void addLinks(
            Parameters parameters,
            Collection<FactLinks> links,
            List<Map.Entry<HeldCode, String>> holders)
            throws SQLException {
        var replaced = FactLinks.replaced(links);
        parameters.texts(replaced);
        parameters.texts(replaced);
        var pairs = FactLinks.pairs(links).toList();
        parameters.array("text", pairs, Map.Entry::getKey);
        parameters.array("text", pairs, Map.Entry::getValue);
        parameters.array("text", holders, it -> it.getKey().scheme());
        parameters.array("text", holders, it -> it.getKey().code());
        parameters.array("text", holders, Map.Entry::getValue);
    }

    private static void addReceipts(Parameters parameters, List<Accepted> groups)
            throws SQLException {
        parameters.array("text", groups, it -> it.group().key().actor());
        parameters.array("text", groups, it -> it.group().key().key());
        parameters.array("text", groups, it -> it.group().bodyHash());
        parameters.array("text", groups, it -> EventJson.write(it.answer()));
    }

    private static int rows(PreparedStatement statement) throws SQLException {
        var count = 0;
        try (var rows = statement.getResultSet()) {
            while (rows.next()) {
                count++;
            }
        }
        return count;
    }

    private static void skip(PreparedStatement statement, int results) throws SQLException {
        for (var left = results; left > 0; left--) {
            statement.getMoreResults();
        }
    }

    private static int next(PreparedStatement statement) throws SQLException {
        statement.getMoreResults();
        return statement.getUpdateCount();
    }

    private static void expect(String what, int expected, int found) {
        if (expected != found) {
            throw new LostRace(what);
        }
    }

    /** Sets one after the other. */
    private static final class Parameters {

        private final Connection connection;
        private final PreparedStatement statement;
        private int index;

        Parameters(Connection connection, PreparedStatement statement) {
            this.connection = connection;
            this.statement = statement;
        }

        void texts(Collection<String> values) throws SQLException {
            statement.setArray(++index, connection.createArrayOf("text", values.toArray()));
        }

        <T> void array(String type, List<T> elements, Function<T, @Nullable Object> value)
                throws SQLException {
            var values = elements.stream().map(value).toArray();
            statement.setArray(++index, connection.createArrayOf(type, values));
        }
    }
}

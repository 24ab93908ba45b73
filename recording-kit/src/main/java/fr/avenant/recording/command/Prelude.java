package fr.avenant.recording.command;

import fr.avenant.contracts.naming.Reference;
import fr.avenant.contracts.naming.UniqueCode;
import fr.avenant.recording.guard.FactLinks.HeldCode;
import fr.avenant.recording.guard.GuardRow;
import fr.avenant.recording.guard.KnownThing;
import fr.avenant.recording.store.EventBuffer;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.jspecify.annotations.Nullable;

/** Asks for all that some groups must know to be decided, in one round trip. */
final class Prelude {

    /** Of those that refer to one thing, no more are read. */
    static final int MOST_REFERRERS = 1_001;

    /** Everything that happened to some aggregates, in order. */
    static final String STREAMS =
            """
            select aggregate_type, aggregate_id, sequence, event_id, stored_at, type, revision, payload, metadata
            from event where aggregate_id = any(?) order by aggregate_id, sequence\
            """;

    private static final String ASK =
            """
            select r.actor, r.key, r.body_hash, r.answer
            from unnest(?::text[], ?::text[]) as asked (actor, key)
            join command_receipt r on r.actor = asked.actor and r.key = asked.key;
            select id, territory, content_hash, last_event, version, withdrawn, closed, codes
            from recorded_fact where id = any(?);
            select id, territory, withdrawn, closed from known_reference where id = any(?);
            select code, territory from recorded_fact, unnest(codes) code
            where codes && ?::text[] and code = any(?) and not withdrawn
            union
            select code, territory from known_reference, unnest(codes) code
            where codes && ?::text[] and code = any(?) and not withdrawn;
            """
                    + STREAMS
                    + """
                    ;
                    select scheme, code, id, belonging(id)
                    from (select scheme, code, id from unique_code
                          join unnest(?::text[], ?::text[]) as wanted (scheme, code) using (scheme, code)
                          union select scheme, code, id from unique_code where id = any(?)) held;
                    select gone.id, referring.id, belonging(referring.id)
                    from unnest(?::text[]) as gone (id),
                         lateral (select id from fact_reference where named = gone.id and id <> gone.id limit ?) referring;
                    select distinct part, whole from wholes(?::text[])\
                    """;

    private Prelude() {}

    private interface Row {
        void read(ResultSet row) throws SQLException;
    }

    static Foreknowledge read(Connection connection, Collection<Group> groups) throws SQLException {
        var keys = groups.stream().map(Group::key).toList();
        var aggregates = new HashSet<String>();
        var named = new HashSet<String>();
        var codes = new HashSet<String>();
        var unique = new ArrayList<UniqueCode>();
        var gone = new HashSet<String>();
        var wholes = new HashSet<String>();
        for (var group : groups) {
            for (var placed : group.requests()) {
                var mentions = group.mentions(placed.request());
                aggregates.add(placed.id());
                mentions.telling().forEach(named::add);
                named.addAll(placed.request().references());
                codes.addAll(mentions.codes());
                unique.addAll(LinkGuard.codes(placed.request()));
                placed.request().wholes().map(Reference::identifier).forEach(wholes::add);
                if (placed.request().withdraws()) {
                    gone.add(placed.id());
                }
            }
        }
        named.addAll(aggregates);
        try (var statement = connection.prepareStatement(ASK)) {
            var actors = keys.stream().map(GroupKey::actor).toList();
            statement.setArray(1, texts(connection, actors));
            statement.setArray(2, texts(connection, keys.stream().map(GroupKey::key).toList()));
            statement.setArray(3, texts(connection, named));
            statement.setArray(4, texts(connection, named));
            for (var index = 5; index <= 8; index++) {
                statement.setArray(index, texts(connection, codes));
            }
            statement.setArray(9, texts(connection, aggregates));
            var schemes = unique.stream().map(UniqueCode::scheme).toList();
            statement.setArray(10, texts(connection, schemes));
            statement.setArray(
                    11, texts(connection, unique.stream().map(UniqueCode::code).toList()));
            statement.setArray(12, texts(connection, aggregates));
            statement.setArray(13, texts(connection, gone));
            statement.setInt(14, MOST_REFERRERS);
            statement.setArray(15, texts(connection, wholes));
            statement.execute();
            return new Answers(statement).read(aggregates, gone);
        }
    }

    /** Its answers, in the order of the questions. */
    private record Answers(PreparedStatement statement) {

        Foreknowledge read(Set<String> aggregates, Set<String> gone) throws SQLException {
            var receipts = new HashMap<GroupKey, Foreknowledge.Receipt>();
            each(row ->
                    receipts.put(
                            new GroupKey(row.getString(1), row.getString(2)),
                            new Foreknowledge.Receipt(row.getString(3), row.getString(4))));
            var stored = new HashMap<String, GuardRow>();
            next(row -> stored.put(row.getString(1), guardRow(row)));
            var elsewhere = new HashMap<String, KnownThing>();
            next(row ->
                    elsewhere.put(
                            row.getString(1),
                            new KnownThing(
                                    row.getString(1),
                                    row.getString(2),
                                    row.getBoolean(3),
                                    (Boolean) row.getObject(4))));
            Map<String, Set<String>> owners = new HashMap<>();
            next(row ->
                    owners.computeIfAbsent(row.getString(1), _ -> new HashSet<>())
                            .add(row.getString(2)));
            var events = new EventBuffer();
            aggregates.forEach(events::know);
            next(row -> events.addStored(event(row)));
            Map<String, Set<String>> belonging = new HashMap<>();
            var holders = new HashMap<HeldCode, String>();
            next(row -> {
                holders.put(new HeldCode(row.getString(1), row.getString(2)), row.getString(3));
                belonging.put(row.getString(3), Set.of(array(row.getArray(4))));
            });
            Map<String, Set<String>> referrers = new HashMap<>();
            gone.forEach(id -> referrers.put(id, new HashSet<>()));
            next(row -> {
                referrers
                        .computeIfAbsent(row.getString(1), _ -> new HashSet<>())
                        .add(row.getString(2));
                belonging.put(row.getString(2), Set.of(array(row.getArray(3))));
            });
            Map<String, Set<String>> wholes = new HashMap<>();
            next(row ->
                    wholes.computeIfAbsent(row.getString(1), _ -> new HashSet<>())
                            .add(row.getString(2)));
            var links = new KnownLinks(holders, referrers, wholes);
            return new Foreknowledge(events, receipts, stored, elsewhere, owners, belonging, links);
        }

        private void next(Row row) throws SQLException {
            statement.getMoreResults();
            each(row);
        }

        private void each(Row row) throws SQLException {
            try (var rows = statement.getResultSet()) {
                while (rows.next()) {
                    row.read(rows);
                }
            }
        }
    }

    private static GuardRow guardRow(ResultSet row) throws SQLException {
        return new GuardRow(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getObject(4, UUID.class),
                row.getLong(5),
                row.getBoolean(6),
                (Boolean) row.getObject(7),
                list(row.getArray(8)));
    }

    private static @Nullable List<String> list(@Nullable Array array) throws SQLException {
        return array == null ? null : Arrays.asList(array(array));
    }

    private static String[] array(Array array) throws SQLException {
        return (String[]) array.getArray();
    }

    /** A row of {@link #STREAMS}. */
    static GenericDomainEventEntry<String> event(ResultSet row) throws SQLException {
        return new GenericDomainEventEntry<>(
                row.getString(1),
                row.getString(2),
                row.getLong(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getString(8),
                row.getString(9));
    }

    private static Array texts(Connection connection, Collection<String> values)
            throws SQLException {
        return connection.createArrayOf("text", values.toArray());
    }
}

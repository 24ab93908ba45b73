package fr.avenant.reporting.generation;

import fr.avenant.kit.consumer.JdbcTransaction;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * The indexes of tables, taken away while the tables are filled and made again afterwards, as they
 * were declared. Those of a large table are made concurrently: other transactions that write are
 * short then, and whoever waits for all of them (the sequencer) does not wait for an index.
 */
final class Indexes {

    private static final String DECLARED =
            """
            select t.relname as "table", i.relname as name, pg_get_indexdef(i.oid) as creation, con.conname as "constraint",
                   con.contype = 'p' as is_key
            from pg_index x
            join pg_class t on t.oid = x.indrelid
            join pg_class i on i.oid = x.indexrelid
            left join pg_constraint con on con.conindid = i.oid and con.contype in ('p', 'u')
            where t.relnamespace = current_schema()::regnamespace and t.relname = any(?)
              and pg_get_indexdef(i.oid) not like '%->%'
            order by i.oid\
            """;

    private static final String CREATE = "INDEX ";

    /**
     * An index.
     *
     * @param creation the statement that makes it
     * @param constraint that rests on it; null if none does
     */
    record Index(
            String table,
            String name,
            String creation,
            @Nullable String constraint,
            boolean isKey) {

        private String removal() {
            return constraint == null
                    ? "drop index \"%s\"".formatted(name)
                    : "alter table %s drop constraint \"%s\"".formatted(table, constraint);
        }

        private String concurrentCreation() {
            return creation.replaceFirst(CREATE, CREATE + "CONCURRENTLY ");
        }

        private @Nullable String constraining() {
            return constraint == null
                    ? null
                    : "alter table %s add constraint \"%s\" %s using index \"%s\""
                            .formatted(table, constraint, isKey ? "primary key" : "unique", name);
        }
    }

    private final Map<String, List<Index>> byTable;
    private final long large;

    private Indexes(Map<String, List<Index>> byTable, long large) {
        this.byTable = byTable;
        this.large = large;
    }

    /**
     * Takes away those of some tables, which nobody writes to but who fills them. One that looks
     * into JSON stays: it may refuse a row, which has to be found out when the row is written.
     *
     * @param large bytes of a table from which on it is large
     */
    static Indexes takeAway(Connection connection, List<String> tables, long large)
            throws SQLException {
        var byTable = new LinkedHashMap<String, List<Index>>();
        for (var index : declared(connection, tables)) {
            byTable.computeIfAbsent(index.table(), _ -> new ArrayList<>()).add(index);
            execute(connection, index.removal());
        }
        for (var table : tables) {
            execute(connection, "alter table %s set (autovacuum_enabled = false)".formatted(table));
        }
        return new Indexes(byTable, large);
    }

    List<Index> of(String table) {
        return byTable.getOrDefault(table, List.of());
    }

    /** Makes one again, as large as the table may be. */
    void create(DataSource tables, Index index) throws SQLException {
        try (var session = LongWork.in(tables)) {
            var connection = session.connection();
            execute(
                    connection,
                    size(connection, index.table()) >= large
                            ? index.concurrentCreation()
                            : index.creation());
        }
    }

    /**
     * Lets the constraints of a table rest on its indexes again, and the planner know of its rows.
     */
    void finish(DataSource tables, String table) {
        JdbcTransaction.of(
                tables,
                connection -> {
                    for (var index : of(table)) {
                        var constraining = index.constraining();
                        if (constraining != null) {
                            execute(connection, constraining);
                        }
                    }
                    execute(
                            connection,
                            "alter table %s reset (autovacuum_enabled)".formatted(table));
                    return true;
                });
        JdbcTransaction.of(
                tables,
                connection -> {
                    execute(connection, "analyze " + table);
                    return true;
                });
    }

    private static List<Index> declared(Connection connection, List<String> tables)
            throws SQLException {
        try (var statement = connection.prepareStatement(DECLARED)) {
            statement.setArray(1, connection.createArrayOf("text", tables.toArray()));
            try (var rows = statement.executeQuery()) {
                var indexes = new ArrayList<Index>();
                while (rows.next()) {
                    indexes.add(
                            new Index(
                                    rows.getString("table"),
                                    rows.getString("name"),
                                    rows.getString("creation"),
                                    rows.getString("constraint"),
                                    rows.getBoolean("is_key")));
                }
                return indexes;
            }
        }
    }

    private static long size(Connection connection, String table) throws SQLException {
        try (var statement = connection.prepareStatement("select pg_relation_size(?::regclass)")) {
            statement.setString(1, table);
            try (var row = statement.executeQuery()) {
                row.next();
                return Objects.requireNonNull(row.getObject(1, Long.class));
            }
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}

package fr.avenant.reporting.readtable;

import fr.avenant.kit.consumer.JdbcTransaction;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;

/**
 * What ends rows of tables that are filled as a whole: gathered while they are, and resolved in one
 * pass over each table. A row ends with the first event of its aggregate behind it that ends rows.
 */
public final class RowEnds {

    /** Where they are gathered. */
    static final String TOLD = "told_end";

    /** Blocks of a table that one transaction goes over: a long one delays every service. */
    private static final int BLOCKS = 8_192;

    private static final String CREATE =
            """
            create unlogged table told_end (
                aggregate_id text        not null,
                position     bigint      not null,
                recorded_at  timestamptz not null
            )\
            """;

    /** With the positions from which each one ends rows. */
    private static final String RESOLVE =
            """
            create unlogged table resolved_end as
            select aggregate_id, lag(position, 1, -1::bigint) over (partition by aggregate_id order by position) as after,
                   position, recorded_at
            from told_end\
            """;

    private static final String APPLY =
            """
            update %1$s set superseded_position = ended.position, superseded_at = ended.recorded_at
            from resolved_end ended
            where %1$s.ctid >= ?::tid and %1$s.ctid < ?::tid and ended.aggregate_id = %1$s.aggregate_id
              and %1$s.recorded_position >= ended.after and %1$s.recorded_position < ended.position\
            """;

    private RowEnds() {}

    /** Names of the tables that have ends, the largest first. */
    public static List<String> tables() {
        return RowWriter.TABLES.reversed().stream().<String>map(ReadTable::name).toList();
    }

    /** Makes room for them. */
    public static void create(Connection connection) throws SQLException {
        execute(connection, CREATE);
    }

    /** Says of each one which rows it ends, once all are there. */
    public static void resolve(Connection connection) throws SQLException {
        execute(connection, RESOLVE);
        execute(connection, "analyze resolved_end");
    }

    /** Ends the rows of a table, in transactions of their own. */
    public static void apply(DataSource tables, String table) {
        var blocks = JdbcTransaction.of(tables, it -> blocks(it, table));
        for (var from = 0L; from < blocks; from += BLOCKS) {
            var first = "(" + from + ",0)";
            var behind = "(" + (from + BLOCKS) + ",0)";
            JdbcTransaction.of(tables, it -> apply(it, table, first, behind));
        }
    }

    /** Removes what only the fill needs. */
    public static void drop(Connection connection) throws SQLException {
        execute(connection, "drop table told_end, resolved_end");
    }

    private static int apply(Connection connection, String table, String first, String behind)
            throws SQLException {
        execute(connection, "set local synchronous_commit = off");
        try (var statement = connection.prepareStatement(APPLY.formatted(table))) {
            statement.setString(1, first);
            statement.setString(2, behind);
            return statement.executeUpdate();
        }
    }

    private static long blocks(Connection connection, String table) throws SQLException {
        try (var statement =
                connection.prepareStatement(
                        "select pg_relation_size(?::regclass) / current_setting('block_size')::int")) {
            statement.setString(1, table);
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}

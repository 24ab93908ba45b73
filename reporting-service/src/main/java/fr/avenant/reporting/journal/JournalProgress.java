package fr.avenant.reporting.journal;

import fr.avenant.contracts.Contexts;
import java.sql.Connection;
import java.sql.SQLException;

/** Keeps note of up to where the journal has every position. */
final class JournalProgress {

    /**
     * How many positions one step looks at: a journal that is far ahead of its gaps is not read
     * whole.
     */
    private static final int WINDOW = 20_000;

    /** Waits for whoever advances it too: what they wrote must be seen, or it is never counted. */
    private static final String TAKE_TURN = "select from progress where context = ? for update";

    private static final String ADVANCE =
            """
            update progress set complete = run.last
            from (
                select max(position) as last, count(*) as length from (
                    select position, position - row_number() over (order by position) as island
                    from (
                        select position from journal
                        where context = ? and position > (select complete from progress where context = ?)
                        order by position limit ?
                    ) ahead
                ) numbered
                where island = (select complete from progress where context = ?)
            ) run
            where context = ? and run.last is not null
            returning run.length\
            """;

    /** Partitions are not equally far: a position counts once all before it are there. */
    void advance(Connection connection, Contexts context) throws SQLException {
        try (var turn = connection.prepareStatement(TAKE_TURN)) {
            turn.setString(1, context.label());
            turn.execute();
        }
        while (advanceOnce(connection, context) == WINDOW) {
            // There may be more.
        }
    }

    private static long advanceOnce(Connection connection, Contexts context) throws SQLException {
        try (var statement = connection.prepareStatement(ADVANCE)) {
            statement.setString(1, context.label());
            statement.setString(2, context.label());
            statement.setInt(3, WINDOW);
            statement.setString(4, context.label());
            statement.setString(5, context.label());
            try (var row = statement.executeQuery()) {
                return row.next() ? row.getLong(1) : 0;
            }
        }
    }
}

package fr.avenant.reporting.generation;

import fr.avenant.contracts.Contexts;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/** Fills the tables of a generation as a whole, with the rows that reading event by event makes. */
public interface Filling {

    /** The tables that it fills, those first that take longest to settle. */
    List<String> tables();

    /** Before anything is written. */
    void begin(Connection connection) throws SQLException;

    /** What writes: one for each thread. */
    FillWriter writer();

    /** After everything is written, and before any table is settled. */
    void gathered(Connection connection) throws SQLException;

    /**
     * Does in a table what can only be done once all rows are there, in transactions of its own:
     * one that writes is short. Several tables may be settled at the same time.
     */
    void settle(String table, DataSource tables) throws SQLException;

    /**
     * After every table is settled, and has its indexes.
     *
     * @param complete for each context the last position before the first that was not written
     */
    void end(Connection connection, Map<Contexts, Long> complete) throws SQLException;
}

package fr.avenant.reporting.table;

import java.io.IOException;

/**
 * Takes the rows of a table one by one, and keeps none of them.
 *
 * @param <R> what a row is about
 */
public interface TableSink<R> extends AutoCloseable {

    /** Writes what stands before the rows. */
    void begin() throws IOException;

    /** Writes a row. */
    void row(R row) throws IOException;

    /** Writes what stands after the rows. */
    void end() throws IOException;

    /** Lets go of what the table is made with, whether it has come to its end or not. */
    @Override
    default void close() throws IOException {}
}

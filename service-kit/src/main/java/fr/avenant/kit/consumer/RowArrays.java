package fr.avenant.kit.consumer;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Rows as arrays, one a column, in the order of a statement's parameters.
 *
 * @param <T> what a row is made of
 */
public final class RowArrays<T> {

    private final Connection connection;
    private final PreparedStatement statement;
    private final List<T> rows;
    private int count;

    public RowArrays(Connection connection, PreparedStatement statement, List<T> rows) {
        this.connection = connection;
        this.statement = statement;
        this.rows = List.copyOf(rows);
    }

    /**
     * The next column.
     *
     * @param type of PostgreSQL, such as {@code text}
     */
    public RowArrays<T> add(String type, Function<T, @Nullable Object> value) throws SQLException {
        statement.setArray(
                ++count, connection.createArrayOf(type, rows.stream().map(value).toArray()));
        return this;
    }
}

package fr.avenant.reporting.readtable;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Turns rows into the arrays that one set-based statement takes, parameter by parameter. */
public final class ColumnArrays<R> {

    private final Connection connection;
    private final PreparedStatement statement;
    private final List<R> rows;
    private int next = 1;

    public ColumnArrays(Connection connection, PreparedStatement statement, List<R> rows) {
        this.connection = connection;
        this.statement = statement;
        this.rows = rows;
    }

    /**
     * @param type PostgreSQL's name of the element type
     */
    public ColumnArrays<R> add(String type, Function<R, @Nullable Object> column)
            throws SQLException {
        var values = new @Nullable Object[rows.size()];
        for (var row = 0; row < values.length; row++) {
            values[row] = column.apply(rows.get(row));
        }
        statement.setArray(next++, connection.createArrayOf(type, values));
        return this;
    }
}

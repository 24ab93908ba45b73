package fr.avenant.reporting.generation;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Connections whose statements can be ended: an interruption does not do that. */
final class RunningStatements extends DelegatingDataSource {

    private static final Logger log = LoggerFactory.getLogger(RunningStatements.class);
    private static final String QUERY_CANCELLED = "57014";

    private final Set<PGConnection> inUse = ConcurrentHashMap.newKeySet();
    private volatile boolean cancelled;

    RunningStatements(DataSource tables) {
        super(tables);
    }

    @Override
    public Connection getConnection() throws SQLException {
        var connection = super.getConnection();
        var session = connection.unwrap(PGConnection.class);
        inUse.add(session);
        if (cancelled) {
            inUse.remove(session);
            connection.close();
            throw new SQLException("The build is given up", QUERY_CANCELLED);
        }
        return (Connection)
                Proxy.newProxyInstance(
                        Connection.class.getClassLoader(),
                        new Class<?>[] {Connection.class},
                        (_, method, arguments) -> {
                            if (method.getName().equals("close")) {
                                inUse.remove(session);
                            }
                            return invoke(connection, method, arguments);
                        });
    }

    /** Ends what runs, and gives no connection any more. */
    void cancel() {
        cancelled = true;
        inUse.forEach(session -> {
            try {
                session.cancelQuery();
            } catch (SQLException e) {
                log.warn("A statement could not be cancelled: {}", e.toString());
            }
        });
    }

    private static @Nullable Object invoke(
            Connection connection, Method method, @Nullable Object @Nullable [] arguments)
            throws Throwable {
        try {
            return method.invoke(connection, arguments);
        } catch (InvocationTargetException e) {
            throw e.getTargetException();
        }
    }
}

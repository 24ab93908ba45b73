package fr.avenant.recording.sequencer;

import java.sql.Connection;
import java.sql.SQLException;

/** What instances of a service tell each other; the name is per schema. */
enum Channel {

    /** Events have been committed. */
    APPENDED("event_appended"),

    /** Events have got their positions. */
    LOGGED("event_logged");

    private final String label;

    Channel(String label) {
        this.label = label;
    }

    String name(Connection connection) throws SQLException {
        return connection.getSchema() + "_" + label;
    }

    void tell(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement("select pg_notify(?, '')")) {
            statement.setString(1, name(connection));
            statement.execute();
        }
    }

    void listen(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("listen \"" + name(connection) + "\"");
        }
    }

    /** The connection may go back to a pool. */
    static void listenNoMore(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("unlisten *");
        }
    }
}

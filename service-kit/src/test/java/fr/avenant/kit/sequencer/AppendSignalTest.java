package fr.avenant.kit.sequencer;

import static org.assertj.core.api.Assertions.assertThat;

import fr.avenant.testplatform.TestPlatform;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;

class AppendSignalTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Test
    void wakes_who_listens_in_the_same_schema_and_nobody_else() throws SQLException {
        try (var dataSource = TestPlatform.postgreSql().freshSchema("signal_test");
                var neighbour = TestPlatform.postgreSql().freshSchema("signal_neighbour");
                var listening = listening(dataSource);
                var elsewhere = listening(neighbour)) {
            var signal = new AppendSignal(dataSource);
            signal.raise();
            signal.start();
            try {
                assertThat(notifications(listening, PATIENCE)).isPositive();
                assertThat(notifications(elsewhere, Duration.ofMillis(100))).isZero();
            } finally {
                signal.stop();
            }
        }
    }

    private static Connection listening(DataSource dataSource) throws SQLException {
        var connection = dataSource.getConnection();
        try (var statement = connection.createStatement()) {
            statement.execute(
                    "listen \"" + connection.getSchema() + "_" + Sequencer.APPENDED + "\"");
        }
        return connection;
    }

    private static int notifications(Connection listening, Duration patience) throws SQLException {
        var came = listening.unwrap(PGConnection.class).getNotifications((int) patience.toMillis());
        return came == null ? 0 : came.length;
    }
}

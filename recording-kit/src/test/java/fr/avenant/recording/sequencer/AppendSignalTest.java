package fr.avenant.recording.sequencer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import fr.avenant.testplatform.TestPlatform;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class AppendSignalTest {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration FOREVER = Duration.ofDays(1);

    @Test
    void wakes_who_listens_in_the_same_schema_and_nobody_else() throws SQLException {
        try (var dataSource = TestPlatform.postgreSql().freshSchema("signal_test");
                var neighbour = TestPlatform.postgreSql().freshSchema("signal_neighbour");
                var listening = listening(dataSource);
                var elsewhere = listening(neighbour)) {
            var signal = new AppendSignal(dataSource, new WakeUp(), () -> false);
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

    @Test
    void whoever_sequences_in_this_instance_is_woken_without_the_database() throws Exception {
        var sequencer = new WakeUp();
        var signal = new AppendSignal(unreachable(), sequencer, () -> true);
        signal.raise();

        assertTimeoutPreemptively(PATIENCE, () -> sequencer.await(FOREVER));
    }

    @Test
    void other_instances_are_heard() throws Exception {
        try (var dataSource = TestPlatform.postgreSql().freshSchema("signal_test")) {
            var appended = new WakeUp();
            var listening = new OtherInstances(dataSource, appended, () -> {});
            var signal = new AppendSignal(dataSource, new WakeUp(), () -> false);
            listening.start();
            signal.start();
            try {
                // When it begins to listen, it wakes up once.
                assertTimeoutPreemptively(PATIENCE, () -> appended.await(FOREVER));
                signal.raise();
                assertTimeoutPreemptively(PATIENCE, () -> appended.await(FOREVER));
                assertThat(listening.work())
                        .allSatisfy(work -> assertThat(work.trouble()).isEmpty());
            } finally {
                signal.stop();
                assertTimeoutPreemptively(PATIENCE, () -> listening.stop());
            }
        }
    }

    private static DataSource unreachable() {
        return new DriverManagerDataSource("jdbc:postgresql://127.0.0.1:9/none");
    }

    private static Connection listening(DataSource dataSource) throws SQLException {
        var connection = dataSource.getConnection();
        Channel.APPENDED.listen(connection);
        return connection;
    }

    private static int notifications(Connection listening, Duration patience) throws SQLException {
        var came = listening.unwrap(PGConnection.class).getNotifications((int) patience.toMillis());
        return came == null ? 0 : came.length;
    }
}

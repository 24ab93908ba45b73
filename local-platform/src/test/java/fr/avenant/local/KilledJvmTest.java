package fr.avenant.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KilledJvmTest {

    @TempDir Path directory;

    @AfterEach
    void leave_no_server_behind() throws IOException {
        try (var folder = DataFolder.open(directory)) {
            LocalPostgreSql.stopLeftOver(folder);
        }
    }

    @Test
    void what_was_committed_and_acknowledged_survives_a_jvm_killed_on_the_spot() throws Exception {
        var ports = new int[] {PortCheck.anyFree(), PortCheck.anyFree(), PortCheck.anyFree()};
        try (var child =
                ChildJvm.run(
                        KilledPlatform.class,
                        directory.toString(),
                        Integer.toString(ports[0]),
                        Integer.toString(ports[1]),
                        Integer.toString(ports[2]))) {
            child.awaitLine(KilledPlatform.DURABLE);
            child.kill();
        }
        var orphan = postmaster();

        try (var folder = DataFolder.open(directory);
                var postgreSql = LocalPostgreSql.start(folder, ports[0]);
                var kafka = LocalKafka.start(folder, ports[1], ports[2])) {
            assertThat(postmaster()).isNotEqualTo(orphan);
            assertThat(onlyRow(postgreSql)).isEqualTo("committed");
            assertThat(Topics.values(kafka, "kept")).containsExactly("acknowledged");
        }
    }

    private ProcessHandle postmaster() throws IOException {
        return Postmaster.serving(directory.resolve("postgresql/data")).orElseThrow();
    }

    private static String onlyRow(LocalPostgreSql server) throws Exception {
        try (var connection =
                        DriverManager.getConnection(
                                server.jdbcUrl(), server.username(), server.password());
                var rows =
                        connection
                                .createStatement()
                                .executeQuery("select string_agg(state, ', ') from kept")) {
            rows.next();
            return rows.getString(1);
        }
    }
}

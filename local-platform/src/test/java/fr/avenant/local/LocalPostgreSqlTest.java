package fr.avenant.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LocalPostgreSqlTest {

    @TempDir static Path directory;

    private static DataFolder folder;

    @BeforeAll
    static void take_folder() {
        folder = DataFolder.open(directory);
    }

    @AfterAll
    static void let_go() throws IOException {
        folder.close();
    }

    @Test
    void it_is_postgresql_18_with_durability_on_and_loopback_only() throws SQLException {
        try (var server = LocalPostgreSql.start(folder, 0)) {
            assertThat(show(server, "server_version_num")).startsWith("18");
            assertThat(show(server, "fsync")).isEqualTo("on");
            assertThat(show(server, "synchronous_commit")).isEqualTo("on");
            assertThat(show(server, "full_page_writes")).isEqualTo("on");
            assertThat(show(server, "transaction_timeout")).isEqualTo("0");
            assertThat(show(server, "max_connections")).isEqualTo("200");
            assertThat(show(server, "listen_addresses")).isEqualTo("127.0.0.1");
            for (var setting : PostgreSqlSettings.ofMachine().sizes()) {
                var words = setting.split("=", 2);
                assertThat(show(server, words[0])).as(words[0]).isIn(words[1], rounded(words[1]));
            }
        }
    }

    /** As the server tells 4096MB. */
    private static String rounded(String size) {
        return size.matches("[0-9]+MB")
                        && Integer.parseInt(size.substring(0, size.length() - 2)) % 1024 == 0
                ? Integer.parseInt(size.substring(0, size.length() - 2)) / 1024 + "GB"
                : size;
    }

    @ParameterizedTest
    @CsvSource({
        "256, 64MB, 256MB",
        "2048, 128MB, 512MB",
        "8192, 512MB, 2048MB",
        "1048576, 512MB, 4096MB"
    })
    void what_it_takes_follows_from_the_memory_within_bounds(
            long megabytes, String buffers, String files) {
        assertThat(new PostgreSqlSettings(megabytes * 1024 * 1024).sizes())
                .contains("shared_buffers=" + buffers, "effective_cache_size=" + files);
    }

    @Test
    void texts_are_sorted_by_code_point_whatever_the_machine() throws SQLException {
        try (var server = LocalPostgreSql.start(folder, 0)) {
            assertThat(
                            query(
                                    server.jdbcUrl(),
                                    server,
                                    "values ('b'), ('é'), ('Z'), ('a') order by 1"))
                    .containsExactly("Z", "a", "b", "é");
        }
    }

    @Test
    void rows_survive_a_restart_in_the_same_folder_on_the_same_port() throws SQLException {
        var port = PortCheck.anyFree();
        try (var server = LocalPostgreSql.start(folder, port)) {
            server.createSchemaIfMissing("territory");
            execute(server, "create table territory.quartier as select 'grazailles' as name");
        }

        try (var server = LocalPostgreSql.start(folder, port)) {
            server.createSchemaIfMissing("territory");
            assertThat(query(server.jdbcUrl("territory"), server, "select name from quartier"))
                    .containsExactly("grazailles");
        }
    }

    @Test
    void rows_survive_a_power_cut() throws Exception {
        var data = folder.path().resolve("postgresql/data");
        var server = LocalPostgreSql.start(folder, 0);
        execute(server, "create table lit as select 'yes' as still");
        var postmaster = Postmaster.serving(data).orElseThrow();
        var processes = Stream.concat(Stream.of(postmaster), postmaster.descendants()).toList();
        processes.forEach(ProcessHandle::destroyForcibly);
        await().until(() -> processes.stream().noneMatch(LocalPostgreSqlTest::isRunning));
        assertThat(data.resolve("postmaster.pid")).exists();

        try (var recovered = LocalPostgreSql.start(folder, 0)) {
            assertThat(query(recovered.jdbcUrl(), recovered, "select still from lit"))
                    .containsExactly("yes");
        }
    }

    @Test
    void a_taken_port_is_named_and_nothing_starts() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            assertThatThrownBy(() -> LocalPostgreSql.start(folder, taken.getLocalPort()))
                    .isInstanceOf(PlatformRefused.PortInUse.class)
                    .hasMessageContaining(taken.getLocalPort() + " (PostgreSQL)");

            assertThat(Postmaster.serving(folder.path().resolve("postgresql/data"))).isEmpty();
        }
    }

    @Test
    void a_server_that_ends_while_it_starts_is_reported_with_its_own_reason() throws IOException {
        LocalPostgreSql.start(folder, 0).close();
        var version = folder.path().resolve("postgresql/data/PG_VERSION");
        Files.writeString(version, "11\n");

        assertThatThrownBy(() -> LocalPostgreSql.start(folder, 0))
                .isInstanceOf(PlatformRefused.ServerNotStarted.class)
                .hasMessageContaining("incompatible with server");

        Files.writeString(version, "18\n");
    }

    @Test
    void an_emptied_or_shortened_password_is_refused_and_left_as_it_was() throws IOException {
        LocalPostgreSql.start(folder, 0).close();
        var file = folder.path().resolve("postgresql/password");
        var password = Files.readString(file);
        for (var damaged : List.of("", password.substring(1))) {
            Files.writeString(file, damaged);

            assertThatThrownBy(() -> LocalPostgreSql.start(folder, 0))
                    .isInstanceOf(PlatformRefused.DamagedFile.class)
                    .hasMessageContaining(file.toString());

            assertThat(file).hasContent(damaged);
        }
        Files.writeString(file, password);
    }

    @Test
    void the_password_is_for_the_owner_of_the_folder_alone_and_is_asked_for() throws Exception {
        try (var server = LocalPostgreSql.start(folder, 0)) {
            assertThat(Files.getPosixFilePermissions(folder.path().resolve("postgresql/password")))
                    .isEqualTo(PosixFilePermissions.fromString("rw-------"));
            assertThatThrownBy(() ->
                            DriverManager.getConnection(
                                    server.jdbcUrl(), server.username(), "guess"))
                    .hasMessageContaining("password authentication failed");
        }
    }

    @Test
    void a_schema_name_that_would_need_quotes_is_refused() {
        try (var server = LocalPostgreSql.start(folder, 0)) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> server.createSchemaIfMissing("a; drop schema public"));
        }
    }

    /** A process that has ended but whose parent has not noticed yet has no command any more. */
    private static boolean isRunning(ProcessHandle process) {
        return process.info().command().isPresent();
    }

    private static String show(LocalPostgreSql server, String setting) throws SQLException {
        return query(server.jdbcUrl(), server, "show " + setting).getFirst();
    }

    private static void execute(LocalPostgreSql server, String sql) throws SQLException {
        try (var connection =
                        DriverManager.getConnection(
                                server.jdbcUrl(), server.username(), server.password());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static List<String> query(String url, LocalPostgreSql server, String sql)
            throws SQLException {
        try (var connection =
                        DriverManager.getConnection(url, server.username(), server.password());
                var rows = connection.createStatement().executeQuery(sql)) {
            var values = new ArrayList<String>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        }
    }
}

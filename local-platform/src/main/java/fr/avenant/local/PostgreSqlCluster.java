package fr.avenant.local;

import fr.avenant.local.PostgreSqlPrograms.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What PostgreSQL calls a cluster: a data folder, the server that runs on it, and its log. */
final class PostgreSqlCluster {

    static final String SUPERUSER = "postgres";

    private static final Logger LOG = LoggerFactory.getLogger(PostgreSqlCluster.class);
    private static final int START_SECONDS = 300;
    private static final int STOP_SECONDS = 60;
    private static final int PASSWORD_BYTES = 24;
    private static final List<String> SETTINGS =
            List.of(
                    "listen_addresses=127.0.0.1",
                    "unix_socket_directories=",
                    "max_connections=200",
                    "fsync=on",
                    "synchronous_commit=on",
                    "full_page_writes=on");

    private final PostgreSqlPrograms programs;
    private final Path data;
    private final Path passwordFile;
    private final ServerLog log;

    PostgreSqlCluster(PostgreSqlPrograms programs, Path home) {
        this.programs = programs;
        this.data = data(home);
        this.passwordFile = home.resolve("password");
        this.log = new ServerLog(home.resolve("server.log"));
    }

    /** Whether a server runs on the cluster there, also one that an earlier JVM left behind. */
    static boolean runsIn(Path home) throws IOException {
        return Postmaster.serving(data(home)).isPresent();
    }

    String password() throws IOException {
        return Files.readString(passwordFile);
    }

    /** Byte order for texts: the same on every machine, so that what is sorted can be compared. */
    void createIfMissing() throws IOException {
        CompleteFolder.create(
                data,
                partial -> {
                    writePassword();
                    requireSuccess(
                            programs.run(
                                    "initdb",
                                    List.of(
                                            "--pgdata=" + partial,
                                            "--username=" + SUPERUSER,
                                            "--pwfile=" + passwordFile,
                                            "--auth=scram-sha-256",
                                            "--encoding=UTF8",
                                            "--no-locale",
                                            "--locale-provider=builtin",
                                            "--builtin-locale=C.UTF-8")));
                });
    }

    /** Returns once connections are accepted, after whatever recovery it takes. */
    void start(int port) throws IOException {
        Postmaster.awaitRemoval(data);
        log.begin();
        var options =
                SETTINGS.stream().map(setting -> "-c " + setting).collect(Collectors.joining(" "));
        var outcome =
                programs.run(
                        "pg_ctl",
                        List.of(
                                "start",
                                "--pgdata=" + data,
                                "--log=" + log.file(),
                                "--options=-p " + port + " " + options,
                                "--wait",
                                "--timeout=" + START_SECONDS));
        if (!outcome.succeeded()) {
            throw new IOException(
                    log.lastFatal().orElse(outcome.output()) + " (" + log.file() + ")");
        }
    }

    /** Returns when the port is free again; does nothing if no server runs on this folder. */
    void stop() throws IOException {
        if (Postmaster.serving(data).isPresent() && !stop("fast").succeeded()) {
            LOG.warn(
                    "PostgreSQL did not stop within {} s: it will recover at its next start",
                    STOP_SECONDS);
            requireSuccess(stop("immediate"));
        }
    }

    private static Path data(Path home) {
        return home.resolve("data");
    }

    private Outcome stop(String mode) throws IOException {
        return programs.run(
                "pg_ctl",
                List.of(
                        "stop",
                        "--pgdata=" + data,
                        "--mode=" + mode,
                        "--wait",
                        "--timeout=" + STOP_SECONDS));
    }

    private void writePassword() throws IOException {
        var random = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(random);
        Files.deleteIfExists(passwordFile);
        Files.createFile(
                passwordFile,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(
                passwordFile, Base64.getUrlEncoder().withoutPadding().encodeToString(random));
    }

    private static void requireSuccess(Outcome outcome) throws IOException {
        if (!outcome.succeeded()) {
            throw new IOException(outcome.output());
        }
    }
}

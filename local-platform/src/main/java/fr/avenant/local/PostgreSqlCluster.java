package fr.avenant.local;

import fr.avenant.local.PostgreSqlPrograms.Outcome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What PostgreSQL calls a cluster: a data folder, the server that runs on it, and its log. */
final class PostgreSqlCluster {

    static final String SUPERUSER = "postgres";

    private static final Logger LOG = LoggerFactory.getLogger(PostgreSqlCluster.class);
    private static final int START_SECONDS = 300;
    private static final int STOP_SECONDS = 6;
    private static final int IMMEDIATE_SECONDS = 3;
    private static final int PASSWORD_BYTES = 24;
    private static final int PASSWORD_LENGTH = 32; // in Base64

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

    /** Whether its server runs, be it still recovering. */
    boolean runs() {
        try {
            return Postmaster.serving(data).isPresent();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * As it was drawn when the cluster was made.
     *
     * @throws PlatformRefused.DamagedFile if it is not there any more
     */
    String password() throws IOException {
        var password = Files.exists(passwordFile) ? Files.readString(passwordFile) : "";
        if (password.length() != PASSWORD_LENGTH) {
            throw new PlatformRefused.DamagedFile(
                    passwordFile,
                    "le mot de passe de PostgreSQL, tiré au premier démarrage",
                    "est vide ou tronqué",
                    "Remettez-le d'une sauvegarde du dossier, ou choisissez un autre dossier de données.");
        }
        return password;
    }

    /** What the server last said that it could not go on for. */
    Optional<String> lastWords() {
        try {
            return log.lastFatal();
        } catch (IOException e) {
            return Optional.empty();
        }
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
        var settings = PostgreSqlSettings.ofMachine();
        var options =
                Stream.concat(settings.promises().stream(), settings.sizes().stream())
                        .map(setting -> "-c " + setting)
                        .collect(Collectors.joining(" "));
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

    /**
     * Returns when the port is free again; does nothing if no server runs on this folder. One that
     * hangs is ended hard, and recovers at its next start.
     */
    void stop() throws IOException {
        if (!runs() || stop("fast", STOP_SECONDS).succeeded()) {
            return;
        }
        LOG.warn(
                "PostgreSQL did not stop within {} s: it will recover at its next start",
                STOP_SECONDS);
        if (!stop("immediate", IMMEDIATE_SECONDS).succeeded()) {
            LOG.warn("PostgreSQL hangs and is killed");
            Postmaster.kill(data);
        }
    }

    private static Path data(Path home) {
        return home.resolve("data");
    }

    private Outcome stop(String mode, int seconds) throws IOException {
        return programs.run(
                "pg_ctl",
                List.of(
                        "stop",
                        "--pgdata=" + data,
                        "--mode=" + mode,
                        "--wait",
                        "--timeout=" + seconds));
    }

    private void writePassword() throws IOException {
        var random = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(random);
        DurableFile.write(
                passwordFile, Base64.getUrlEncoder().withoutPadding().encodeToString(random));
    }

    private static void requireSuccess(Outcome outcome) throws IOException {
        if (!outcome.succeeded()) {
            throw new IOException(outcome.output());
        }
    }
}

package fr.avenant.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL 18 on 127.0.0.1 with durability on, its data in a {@link DataFolder}.
 *
 * <p>It is a process of its own that outlives a killed JVM: the next start on the folder stops it
 * first.
 */
public final class LocalPostgreSql implements SupervisedServer, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LocalPostgreSql.class);
    private static final String NAME = "PostgreSQL";
    private static final Pattern SCHEMA = Pattern.compile("[a-z][a-z0-9_]{0,62}");

    private final PostgreSqlCluster cluster;
    private final int port;
    private final String password;
    private volatile boolean wanted = true;

    private LocalPostgreSql(PostgreSqlCluster cluster, int port, String password) {
        this.cluster = cluster;
        this.port = port;
        this.password = password;
    }

    /**
     * Returns once connections are accepted: about 4 s for the first time on a folder, then about 1
     * s.
     *
     * @param port 0 for any free one
     * @throws PlatformRefused if the port is taken or the server ends while it starts
     */
    public static LocalPostgreSql start(DataFolder folder, int port) {
        try {
            stopLeftOver(folder);
            var listening = PortCheck.orAnyFree(port);
            PortCheck.requireFree(new NamedPort(NAME, listening));
            var cluster = cluster(folder);
            cluster.createIfMissing();
            cluster.start(listening);
            LOG.info("PostgreSQL listens on port {}", listening);
            return new LocalPostgreSql(cluster, listening, cluster.password());
        } catch (IOException e) {
            throw new PlatformRefused.ServerNotStarted(NAME, e.getMessage(), e);
        }
    }

    /**
     * Stops the server that a killed JVM left on this folder, if there is one. Starting does so
     * too; a check of all ports beforehand needs it earlier.
     *
     * @throws PlatformRefused if that server does not stop
     */
    public static void stopLeftOver(DataFolder folder) {
        try {
            if (PostgreSqlCluster.runsIn(home(folder))) {
                LOG.warn("Stopping the PostgreSQL that an earlier run left behind");
                cluster(folder).stop();
            }
        } catch (IOException e) {
            throw new PlatformRefused.ServerNotStarted(NAME, e.getMessage(), e);
        }
    }

    /** Without a schema: unqualified names are looked up in {@code public}. */
    public String jdbcUrl() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
    }

    /** Unqualified names are looked up in this schema only. */
    public String jdbcUrl(String schema) {
        return jdbcUrl() + "?currentSchema=" + schema;
    }

    public String username() {
        return PostgreSqlCluster.SUPERUSER;
    }

    /** Random, drawn when the data folder was made. */
    public String password() {
        return password;
    }

    public int port() {
        return port;
    }

    /**
     * Leaves an existing schema as it is.
     *
     * @param schema lower-case letters, digits and underscores
     */
    public void createSchemaIfMissing(String schema) {
        if (!SCHEMA.matcher(schema).matches()) {
            throw new IllegalArgumentException("not a schema name: " + schema);
        }
        try (var connection = DriverManager.getConnection(jdbcUrl(), username(), password);
                var statement = connection.createStatement()) {
            statement.execute("create schema if not exists " + schema);
        } catch (SQLException e) {
            throw new IllegalStateException("cannot create schema " + schema, e);
        }
    }

    @Override
    public String name() {
        return NAME;
    }

    /** True also when it was killed, or when it gave up because its disk is full. */
    @Override
    public boolean hasDied() {
        return wanted && !cluster.runs();
    }

    @Override
    public Optional<String> lastWords() {
        return cluster.lastWords();
    }

    @Override
    public void restart() {
        if (!hasDied()) {
            return;
        }
        try {
            PortCheck.requireFree(new NamedPort(NAME, port));
            cluster.start(port);
            if (!wanted) { // closed meanwhile
                cluster.stop();
            }
        } catch (IOException e) {
            throw new PlatformRefused.ServerNotStarted(NAME, e.getMessage(), e);
        }
    }

    /**
     * Ends all connections and stops the server, within 15 s whatever its state; a second call does
     * nothing.
     */
    @Override
    public void close() {
        wanted = false;
        try {
            cluster.stop();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PostgreSqlCluster cluster(DataFolder folder) throws IOException {
        return new PostgreSqlCluster(
                PostgreSqlPrograms.in(folder.path().resolve("programs")), home(folder));
    }

    private static Path home(DataFolder folder) {
        return home(folder.path());
    }

    static Path home(Path folder) {
        return folder.resolve("postgresql");
    }
}

package fr.avenant.benchmarks;

import fr.avenant.allinone.EmbeddedPlatform;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Emmett on the same PostgreSQL, in a database of its own; run by Node where it is installed. */
final class EmmettPeer {

    /** How whoever measures gets it. */
    static final String MISSING =
            "not measured, run npm install in benchmarks/peers first (Node 20 or later)";

    private static final Path FOLDER = Path.of("peers");
    private static final String DATABASE = "measured_emmett";
    private static final int START_AND_WARM_UP = 30; // seconds

    private final JdbcClient jdbc;
    private final String address;

    EmmettPeer(EmbeddedPlatform platform) {
        jdbc = JdbcClient.create(platform.dataSource());
        address = platform.databaseAddress(DATABASE);
    }

    /**
     * Events a second.
     *
     * @return nothing if it is not installed, or does not end in time
     */
    Optional<Double> perSecond(int clients, int seconds) throws IOException, InterruptedException {
        if (!Files.isDirectory(FOLDER.resolve("node_modules"))) {
            return Optional.empty();
        }
        jdbc.sql("drop database if exists " + DATABASE).update();
        jdbc.sql("create database " + DATABASE).update();
        var builder =
                new ProcessBuilder(
                                "node",
                                "emmett.mjs",
                                Integer.toString(clients),
                                Integer.toString(seconds))
                        .directory(FOLDER.toFile())
                        .redirectError(ProcessBuilder.Redirect.INHERIT);
        // Others see the arguments of a process.
        builder.environment().put("DATABASE_URL", address);
        var process = builder.start();
        try {
            if (!process.waitFor(START_AND_WARM_UP + seconds, TimeUnit.SECONDS)
                    || process.exitValue() != 0) {
                return Optional.empty();
            }
            try (var out = process.inputReader()) {
                return out.lines().reduce((_, last) -> last).map(Double::valueOf);
            }
        } finally {
            process.destroyForcibly();
        }
    }
}

package fr.avenant.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Finds the PostgreSQL process that serves a folder, also one that an earlier JVM left behind. */
final class Postmaster {

    private static final int REMOVAL_SECONDS = 10;
    private static final int KILL_SECONDS = 2;

    private Postmaster() {}

    /**
     * Empty if none runs. A process that merely bears the number in a stale {@code postmaster.pid}
     * is none: the file is left for PostgreSQL to judge, which looks for orphaned children too.
     */
    static Optional<ProcessHandle> serving(Path data) throws IOException {
        return named(data).filter(process -> serves(process, data));
    }

    /**
     * Waits a while for a server that has ended until its parent takes note: PostgreSQL would not
     * start as long as it finds the process in the table, dead or not.
     */
    static void awaitRemoval(Path data) throws IOException {
        var ended = named(data).filter(Postmaster::isDead);
        if (ended.isPresent()) {
            ended.get()
                    .onExit()
                    .completeOnTimeout(ended.get(), REMOVAL_SECONDS, TimeUnit.SECONDS)
                    .join();
        }
    }

    /** Ends the server and all of its processes, stopped ones too; returns when they are gone. */
    static void kill(Path data) throws IOException {
        var server = serving(data);
        if (server.isEmpty()) {
            return;
        }
        var all = Stream.concat(server.stream(), server.get().descendants()).toList();
        all.forEach(ProcessHandle::destroyForcibly);
        all.forEach(process ->
                process.onExit().completeOnTimeout(process, KILL_SECONDS, TimeUnit.SECONDS).join());
    }

    /** The process with the number in {@code postmaster.pid}, whatever it is. */
    private static Optional<ProcessHandle> named(Path data) throws IOException {
        try (var lines = Files.lines(data.resolve("postmaster.pid"))) {
            return lines.findFirst().flatMap(Postmaster::process);
        } catch (NoSuchFileException _) {
            return Optional.empty();
        }
    }

    private static Optional<ProcessHandle> process(String line) {
        try {
            return ProcessHandle.of(Long.parseLong(line.strip()));
        } catch (NumberFormatException _) {
            return Optional.empty();
        }
    }

    /** PostgreSQL works in its data folder. */
    private static boolean serves(ProcessHandle process, Path data) {
        try {
            return kernelView(process).resolve("exe").toRealPath().endsWith("postgres")
                    && kernelView(process).resolve("cwd").toRealPath().equals(data.toRealPath());
        } catch (IOException _) {
            return false;
        }
    }

    private static boolean isDead(ProcessHandle process) {
        try {
            var stat = Files.readString(kernelView(process).resolve("stat"));
            return stat.charAt(stat.lastIndexOf(')') + 2) == 'Z';
        } catch (IOException _) {
            return false;
        }
    }

    private static Path kernelView(ProcessHandle process) {
        return Path.of("/proc", Long.toString(process.pid()));
    }
}

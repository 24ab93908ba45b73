package fr.avenant.local;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/**
 * The programs of an unpacked PostgreSQL.
 *
 * @param home the folder that has {@code bin}, {@code lib} and {@code share}
 */
record PostgreSqlPrograms(Path home) {

    private static final int OWNER_MAY_EXECUTE = 0100;

    /** Unpacks this version's programs once; another version gets a folder of its own beside. */
    static PostgreSqlPrograms in(Path folder) throws IOException {
        byte[] archive;
        try (var input = DefaultPostgresBinaryResolver.INSTANCE.getPgBinary("Linux", "x86_64")) {
            archive = input.readAllBytes();
        }
        var home = folder.resolve("postgresql-" + DigestUtils.sha256Hex(archive).substring(0, 12));
        CompleteFolder.create(home, partial -> unpack(new ByteArrayInputStream(archive), partial));
        return new PostgreSqlPrograms(home);
    }

    /** Runs a program to its end, or ends it when this thread is interrupted. */
    Outcome run(String program, List<String> arguments) throws IOException {
        var command = new ArrayList<String>();
        if (LinuxUtils.isUnshareAvailable()) {
            // PostgreSQL refuses to run as root: in a user namespace of its own it is nobody, with
            // the same rights.
            command.addAll(List.of("unshare", "-U"));
        }
        command.add(home.resolve("bin").resolve(program).toString());
        command.addAll(arguments);
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var output = new CompletableFuture<String>();
        Thread.startVirtualThread(() -> output.complete(allOf(process.getInputStream())));
        try {
            return new Outcome(process.waitFor(), output.join().strip());
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw (IOException)
                    new InterruptedIOException(program + " was interrupted").initCause(e);
        }
    }

    private static String allOf(InputStream output) {
        try (output) {
            return new String(output.readAllBytes(), Charset.defaultCharset());
        } catch (IOException e) {
            return e.toString();
        }
    }

    private static void unpack(InputStream archive, Path into) throws IOException {
        try (var tar = new TarArchiveInputStream(new XZInputStream(archive))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(entry, tar, into.resolve(entry.getName()));
            }
        }
    }

    private static void unpack(TarArchiveEntry entry, InputStream content, Path target)
            throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else {
            Files.copy(content, target);
            if ((entry.getMode() & OWNER_MAY_EXECUTE) != 0
                    && !target.toFile().setExecutable(true)) {
                throw new IOException("cannot make executable: " + target);
            }
        }
    }

    /**
     * How a program ended.
     *
     * @param exitCode 0 for success
     * @param output all that it said, errors too
     */
    record Outcome(int exitCode, String output) {

        boolean succeeded() {
            return exitCode == 0;
        }
    }
}

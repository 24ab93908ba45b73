package fr.avenant.local;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/**
 * What a server of PostgreSQL says of itself: in a file, because it may outlive the JVM that
 * started it.
 */
record ServerLog(Path file) {

    /** Begins a new file; only the one before is kept. */
    void begin() throws IOException {
        try {
            Files.move(
                    file,
                    file.resolveSibling("server.previous.log"),
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (NoSuchFileException _) {
            // The first start.
        }
    }

    /** The last reason why it could not go on. */
    Optional<String> lastFatal() throws IOException {
        try (var lines =
                Files.lines(file, ISO_8859_1)) { // a killed server may leave half a character
            return lines.filter(ServerLog::isFatal).reduce((_, last) -> last);
        } catch (NoSuchFileException _) {
            return Optional.empty();
        }
    }

    private static boolean isFatal(String line) {
        return line.contains("FATAL") || line.contains("PANIC");
    }
}

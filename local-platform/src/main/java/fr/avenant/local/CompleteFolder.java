package fr.avenant.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.apache.commons.io.FileUtils;

/** A folder that bears its name only once it is complete, wherever the JVM is killed. */
final class CompleteFolder {

    private CompleteFolder() {}

    /** Fills the folder if it is missing; the data folder around it must be held. */
    static void create(Path folder, Filling filling) throws IOException {
        if (Files.isDirectory(folder)) {
            return;
        }
        var parent = Files.createDirectories(folder.toAbsolutePath().getParent());
        var prefix = folder.getFileName() + ".partial-";
        discard(parent, prefix);
        var partial = Files.createTempDirectory(parent, prefix);
        filling.fill(partial);
        Files.move(partial, folder, StandardCopyOption.ATOMIC_MOVE);
        DurableFile.forceEntries(parent);
    }

    /** Quietly: an initdb that outlived its JVM may still be writing into one of them. */
    private static void discard(Path parent, String prefix) throws IOException {
        try (var leftovers = Files.newDirectoryStream(parent, prefix + "*")) {
            leftovers.forEach(leftover -> FileUtils.deleteQuietly(leftover.toFile()));
        }
    }

    interface Filling {
        void fill(Path empty) throws IOException;
    }
}

package fr.avenant.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The room on the disk of a folder.
 *
 * @param free bytes that may still be written there
 */
public record DiskRoom(Path folder, long free) {

    /** Bytes that both servers want to come back and to be of use for a while. */
    public static final long NEEDED = 100L << 20;

    private static final int MEGABYTE = 1 << 20;

    /** As it is at this moment. */
    public static DiskRoom of(Path folder) {
        try {
            return new DiskRoom(folder, Files.getFileStore(folder).getUsableSpace());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public boolean isEnough() {
        return free >= NEEDED;
    }

    /** In French, with what to do. */
    public String shortage() {
        return "Disque plein : il reste %d Mo dans %s, il en faut %d. Faites de la place (df -h %s)"
                .formatted(free / MEGABYTE, folder, NEEDED / MEGABYTE, folder);
    }
}

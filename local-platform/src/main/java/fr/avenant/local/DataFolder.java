package fr.avenant.local;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The folder of all data of one platform, held by one program at a time: the operating system lets
 * go of it when that program ends, however it ends.
 */
public final class DataFolder implements AutoCloseable {

    private static final String MARKER = "avenant-data";
    private static final String FORMAT = "avenant-data 1";
    private static final int LONGEST_MARKER = 100;

    /**
     * Closing any channel on the marker drops this JVM's lock on it: it must not even be opened a
     * second time.
     */
    private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

    private final Path path;
    private final FileChannel marker;

    private DataFolder(Path path, FileChannel marker) {
        this.path = path;
        this.marker = marker;
    }

    /**
     * Takes the folder, after creating it where it is missing.
     *
     * @throws PlatformRefused if it is in use, foreign, of an unknown format or unwritable; it is
     *     then as it was
     */
    public static DataFolder open(Path path) {
        try {
            var folder = Files.createDirectories(path).toRealPath();
            if (!HELD_HERE.add(folder)) {
                throw new PlatformRefused.FolderInUse(folder);
            }
            try {
                return new DataFolder(folder, hold(folder));
            } catch (IOException | RuntimeException e) {
                HELD_HERE.remove(folder);
                throw e;
            }
        } catch (IOException e) {
            throw new PlatformRefused.UnwritableFolder(path.toAbsolutePath(), e);
        }
    }

    /** Absolute, without symbolic links. */
    public Path path() {
        return path;
    }

    /**
     * Before servers start.
     *
     * @throws PlatformRefused.DiskFull if the disk of the folder has no room for them
     */
    public void requireRoom() {
        var room = DiskRoom.of(path);
        if (!room.isEnough()) {
            throw new PlatformRefused.DiskFull(room);
        }
    }

    /** Lets go of the folder; the servers in it must have been closed. */
    @Override
    public void close() throws IOException {
        marker.close();
        HELD_HERE.remove(path);
    }

    private static FileChannel hold(Path folder) throws IOException {
        var file = folder.resolve(MARKER);
        if (isUnmarked(file) && holdsMoreThan(file)) {
            if (Files.exists(file) && Files.isDirectory(LocalPostgreSql.home(folder))) {
                throw new PlatformRefused.DamagedFile(
                        file,
                        "ce qui marque un dossier de données d'Avenant",
                        "est vide",
                        "Si ce dossier est bien le vôtre, écrivez-y la ligne « %s » et relancez."
                                .formatted(FORMAT));
            }
            throw new PlatformRefused.ForeignFolder(folder);
        }
        var channel =
                FileChannel.open(
                        file,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.READ,
                        StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() == null) {
                throw new PlatformRefused.FolderInUse(folder);
            }
            checkFormat(folder, channel);
            return channel;
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    /** An empty marker is one whose writer was killed. */
    private static boolean isUnmarked(Path file) throws IOException {
        return !Files.exists(file) || Files.size(file) == 0;
    }

    private static boolean holdsMoreThan(Path file) throws IOException {
        try (var entries = Files.list(file.resolveSibling("."))) {
            return entries.anyMatch(entry -> !entry.getFileName().equals(file.getFileName()));
        }
    }

    private static void checkFormat(Path folder, FileChannel channel) throws IOException {
        if (channel.size() == 0) {
            channel.write(ByteBuffer.wrap((FORMAT + "\n").getBytes(UTF_8)));
            channel.force(true);
            return;
        }
        var content = ByteBuffer.allocate(LONGEST_MARKER);
        channel.read(content);
        var found = UTF_8.decode(content.flip()).toString().strip();
        if (!found.startsWith(MARKER)) {
            throw new PlatformRefused.ForeignFolder(folder);
        }
        if (!found.equals(FORMAT)) {
            throw new PlatformRefused.UnknownFormat(folder, found, FORMAT);
        }
    }
}

package fr.avenant.testplatform;

import fr.avenant.local.DataFolder;
import fr.avenant.local.LocalKafka;
import fr.avenant.local.LocalPostgreSql;
import fr.avenant.local.PlatformRefused;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.springframework.util.FileSystemUtils;

/** PostgreSQL and Kafka on this machine, below the module's {@code target}. */
final class LocalParts implements PlatformParts {

    private static final int ANY_FREE_PORT = 0;

    private final DataFolder folder;

    LocalParts() {
        try {
            this.folder = emptyFolder(Path.of("target"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public TestPostgreSql startPostgreSql() {
        var server = LocalPostgreSql.start(folder, ANY_FREE_PORT);
        return new TestPostgreSql(server.jdbcUrl(), server.username(), server.password(), server);
    }

    @Override
    public Broker startKafka() {
        return new LocalBroker(LocalKafka.start(folder, ANY_FREE_PORT, ANY_FREE_PORT));
    }

    @Override
    public void close() {
        try {
            folder.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The first folder that no other JVM holds, without the servers and data that an earlier run
     * left there. The unpacked programs stay.
     */
    static DataFolder emptyFolder(Path parent) throws IOException {
        for (int number = 1; ; number++) {
            try {
                var folder = DataFolder.open(parent.resolve("test-platform-" + number));
                LocalPostgreSql.stopLeftOver(folder);
                for (var data : List.of("postgresql", "kafka")) {
                    FileSystemUtils.deleteRecursively(folder.path().resolve(data));
                }
                return folder;
            } catch (PlatformRefused.FolderInUse _) {
                // Another module's or another developer's run: the next one is ours.
            }
        }
    }

    private record LocalBroker(LocalKafka kafka) implements Broker {

        @Override
        public String bootstrapServers() {
            return kafka.bootstrapServers();
        }

        @Override
        public void stop() {
            kafka.stop();
        }

        @Override
        public void restart() {
            kafka.startAgain();
        }

        @Override
        public void close() {
            kafka.close();
        }
    }
}

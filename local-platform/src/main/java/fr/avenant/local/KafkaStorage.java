package fr.avenant.local;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.metadata.storage.Formatter;

/** The empty log folder of a broker that nobody has started yet. */
final class KafkaStorage {

    private KafkaStorage() {}

    static void format(Path empty) throws IOException {
        var formatter =
                new Formatter()
                        .setNodeId(KafkaSettings.NODE)
                        .setClusterId(Uuid.randomUuid().toString())
                        .setControllerListenerName(KafkaSettings.CONTROLLER_LISTENER)
                        .setMetadataLogDirectory(empty.toString())
                        .addDirectory(empty.toString())
                        .setPrintStream(new PrintStream(OutputStream.nullOutputStream()));
        try {
            formatter.run();
        } catch (Exception e) {
            throw new IOException("cannot format " + empty, e);
        }
    }
}

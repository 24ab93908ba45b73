package fr.avenant.observatory.door;

import fr.avenant.observatory.door.BodyLimits.BodyTooLarge;
import fr.avenant.observatory.visitor.SecurityLog;
import fr.avenant.observatory.visitor.SessionEnded;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.StreamingHttpOutputMessage;
import org.springframework.http.client.ClientHttpRequest;
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

    private final Passage passage;
    private final URI service;
    private final UnaryOperator<String> rewrite;

    /**
     * @param rewrite from the path that the caller used to the one that the service knows
     */
    Proxy(Passage passage, URI service, UnaryOperator<String> rewrite) {
        this.passage = passage;
        this.service = service;
        this.rewrite = rewrite;
    }

    @Override
    public ServerResponse handle(ServerRequest request) {
        var address = address(request);
        if (address.isEmpty()) {
            return DoorProblem.ADDRESS_MALFORMED.response();
        }
        try {
            return pass(request.servletRequest(), address.get());
        } catch (SessionEnded _) {
            return DoorProblem.UNAUTHENTICATED.response();
        } catch (BodyTooLarge _) {
            return DoorProblem.BODY_TOO_LARGE.response();
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

    private ServerResponse pass(HttpServletRequest incoming, URI address) throws IOException {
        var outgoing =
                passage.services().createRequest(address, HttpMethod.valueOf(incoming.getMethod()));
        PassedHeaders.copy(incoming, outgoing.getHeaders());
        passage.trace().writeTo(outgoing.getHeaders());
        var token = passage.token().current();
        token.ifPresent(outgoing.getHeaders()::setBearerAuth);
        var body = passBody(incoming, outgoing);
        try {
            var answer = outgoing.execute();
            log(incoming, answer);
            return answer(answer, token.isPresent());
        } catch (IOException e) {
            throw body.isPresent() && body.get().tooLarge() ? new BodyTooLarge() : e;
        }
    }

    private Optional<CountedBody> passBody(HttpServletRequest incoming, ClientHttpRequest outgoing)
            throws IOException {
        var length = incoming.getContentLengthLong();
        if (length == 0
                || (length < 0 && incoming.getHeader(HttpHeaders.TRANSFER_ENCODING) == null)) {
            return Optional.empty();
        }
        var body = passage.limits().bodyOf(incoming);
        if (length > 0) {
            outgoing.getHeaders().setContentLength(length);
        }
        if (!(outgoing instanceof StreamingHttpOutputMessage streaming)) {
            throw new IllegalStateException("Bodies are passed on as they come");
        }
        streaming.setBody(body::transferTo);
        return Optional.of(body);
    }

    private static void log(HttpServletRequest incoming, ClientHttpResponse answer)
            throws IOException {
        var status = answer.getStatusCode();
        if (status.isSameCodeAs(HttpStatus.UNAUTHORIZED)
                || status.isSameCodeAs(HttpStatus.FORBIDDEN)) {
            SecurityLog.REFUSED.of(incoming, Integer.toString(status.value()));
        }
    }

    /**
     * @param toSession what a logged-in browser was told must not outlive its session in a cache
     */
    private static ServerResponse answer(ClientHttpResponse answer, boolean toSession)
            throws IOException {
        return ServerResponse.status(answer.getStatusCode())
                .headers(headers ->
                        answer.getHeaders()
                                .forEach((name, values) -> {
                                    if (PassedHeaders.toCaller(name)
                                            && !(toSession
                                                    && name.equalsIgnoreCase(
                                                            HttpHeaders.CACHE_CONTROL))) {
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

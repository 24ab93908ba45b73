package fr.avenant.observatory.door;

import fr.avenant.observatory.door.BodyLimits.BodyTooLarge;
import fr.avenant.observatory.door.ReceivedBody.BodyBrokeOff;
import fr.avenant.observatory.visitor.SecurityLog;
import fr.avenant.observatory.visitor.SessionEnded;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.StreamingHttpOutputMessage;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * Passes a request on to a service once all of it is here, and streams the answer. Never asks for a
 * parameter of the request: that would read a form's body.
 */
final class Proxy implements HandlerFunction<ServerResponse> {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

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
        var address = RequestAddress.at(service, rewrite, request);
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

    private ServerResponse pass(HttpServletRequest incoming, URI address) throws IOException {
        try (var body = received(incoming)) {
            return pass(incoming, body, address);
        } catch (BodyBrokeOff _) {
            return ServerResponse.badRequest().build(); // nobody reads it, or the server says 408
        }
    }

    private ServerResponse pass(HttpServletRequest incoming, ReceivedBody body, URI address)
            throws IOException {
        var outgoing =
                passage.services().createRequest(address, HttpMethod.valueOf(incoming.getMethod()));
        PassedHeaders.copy(incoming, outgoing.getHeaders());
        passage.trace().writeTo(outgoing.getHeaders());
        var token = passage.token().current();
        token.ifPresent(outgoing.getHeaders()::setBearerAuth);
        if (body.length() > 0) {
            outgoing.getHeaders().setContentLength(body.length());
            if (!(outgoing instanceof StreamingHttpOutputMessage streaming)) {
                throw new IllegalStateException("Bodies are passed on as they come");
            }
            streaming.setBody(body::writeTo);
        }
        var answer = outgoing.execute();
        log(incoming, answer);
        return StreamedAnswer.of(answer, token.isPresent());
    }

    /** A question has no body: what is sent with one is not read. */
    private ReceivedBody received(HttpServletRequest incoming) throws IOException {
        return READING.contains(incoming.getMethod())
                ? ReceivedBody.none()
                : ReceivedBody.of(passage.limits().bodyOf(incoming));
    }

    private static void log(HttpServletRequest incoming, ClientHttpResponse answer)
            throws IOException {
        var status = answer.getStatusCode();
        if (status.isSameCodeAs(HttpStatus.UNAUTHORIZED)
                || status.isSameCodeAs(HttpStatus.FORBIDDEN)) {
            SecurityLog.REFUSED.of(incoming, Integer.toString(status.value()));
        }
    }
}

package fr.avenant.observatory.door;

import java.net.URI;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.springframework.http.server.PathContainer.PathSegment;
import org.springframework.web.servlet.function.ServerRequest;

/** The address that a request has at a service, with its query as it was written. */
final class RequestAddress {

    private RequestAddress() {}

    /** Empty if it has none, because it is malformed or leads elsewhere. */
    static Optional<URI> at(URI service, UnaryOperator<String> rewrite, ServerRequest request) {
        var detour =
                request.requestPath().elements().stream()
                        .filter(PathSegment.class::isInstance)
                        .map(PathSegment.class::cast)
                        .anyMatch(RequestAddress::leadsElsewhere);
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
}

package fr.avenant.observatory.access;

import fr.avenant.http.HttpProblem;
import fr.avenant.observatory.door.DoorProblem;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * What failed before any handler is answered to programs as all problems are. For a page it goes on
 * to the error page, without a type of content that would make that fail too.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class ErrorsOfPrograms extends OncePerRequestFilter {

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getDispatcherType() != DispatcherType.ERROR;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String path
                && HttpProblem.isPathOfPrograms(path)) {
            problem(request).writeTo(response);
        } else {
            chain.doFilter(new WithoutContentType(request), response);
        }
    }

    private static DoorProblem problem(HttpServletRequest request) {
        var status =
                request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
                        ? HttpStatus.resolve(code)
                        : null;
        return switch (status) {
            case null -> DoorProblem.BROKEN;
            case NOT_FOUND, METHOD_NOT_ALLOWED -> DoorProblem.ADDRESS_UNKNOWN;
            case UNSUPPORTED_MEDIA_TYPE -> DoorProblem.MEDIA_TYPE_NOT_SUPPORTED;
            case CONTENT_TOO_LARGE -> DoorProblem.BODY_TOO_LARGE;
            case UNAUTHORIZED, FORBIDDEN -> DoorProblem.UNAUTHENTICATED;
            default -> status.is4xxClientError() ? DoorProblem.REQUEST_REFUSED : DoorProblem.BROKEN;
        };
    }

    private static final class WithoutContentType extends HttpServletRequestWrapper {

        WithoutContentType(HttpServletRequest request) {
            super(request);
        }

        @Override
        public @Nullable String getContentType() {
            return null;
        }

        @Override
        public @Nullable String getHeader(String name) {
            return isHidden(name) ? null : super.getHeader(name);
        }

        @Override
        public Enumeration<String> getHeaders(String name) {
            return isHidden(name) ? Collections.emptyEnumeration() : super.getHeaders(name);
        }

        @Override
        public Enumeration<String> getHeaderNames() {
            return Collections.enumeration(
                    Collections.list(super.getHeaderNames()).stream()
                            .filter(name -> !isHidden(name))
                            .toList());
        }

        private static boolean isHidden(String name) {
            return name.equalsIgnoreCase(HttpHeaders.CONTENT_TYPE);
        }
    }
}

package fr.avenant.reporting.answer;

import jakarta.servlet.http.HttpServletRequest;
import java.io.Flushable;
import java.util.Objects;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** The request that is being answered, on whichever thread. */
final class RunningRequest {

    private RunningRequest() {}

    static HttpServletRequest get() {
        return attributes().getRequest();
    }

    /**
     * What was sent in answer to it: Spring's writers of bodies leave it to the server otherwise.
     */
    static Flushable sent() {
        return Objects.requireNonNull(attributes().getResponse())::flushBuffer;
    }

    private static ServletRequestAttributes attributes() {
        return (ServletRequestAttributes)
                Objects.requireNonNull(RequestContextHolder.getRequestAttributes());
    }
}

package fr.avenant.reporting.answer;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** The request that is being answered, on whichever thread. */
final class RunningRequest {

    private RunningRequest() {}

    static HttpServletRequest get() {
        return ((ServletRequestAttributes)
                        Objects.requireNonNull(RequestContextHolder.getRequestAttributes()))
                .getRequest();
    }
}

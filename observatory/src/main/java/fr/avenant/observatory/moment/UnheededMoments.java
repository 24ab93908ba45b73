package fr.avenant.observatory.moment;

import fr.avenant.observatory.door.DoorProblem;
import fr.avenant.observatory.problem.RefusedRequest;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpMethod;
import org.springframework.util.MultiValueMap;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Refuses an address that asks a page about a moment that it would not heed. */
final class UnheededMoments implements HandlerInterceptor {

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (!isAsked(request) || !(handler instanceof HandlerMethod page) || heeds(page)) {
            return true;
        }
        var unheeded = Moment.NAMES.stream().filter(name -> has(request, name)).findFirst();
        if (unheeded.isEmpty()) {
            return true;
        }
        RefusedRequest.remember(
                request, DoorProblem.PARAMETER_UNHEEDED, "parameter " + unheeded.get());
        response.sendError(DoorProblem.PARAMETER_UNHEEDED.status().value());
        return false;
    }

    /** An error page answers for another, and forms bring their parameters in their body. */
    private static boolean isAsked(HttpServletRequest request) {
        return request.getDispatcherType() == DispatcherType.REQUEST
                && HttpMethod.GET.matches(request.getMethod());
    }

    /** A page that takes all parameters hands them on. */
    private static boolean heeds(HandlerMethod page) {
        return Arrays.stream(page.getMethodParameters())
                .map(MethodParameter::getParameterType)
                .anyMatch(type -> type == Moment.class || type == MultiValueMap.class);
    }

    private static boolean has(HttpServletRequest request, String name) {
        var value = request.getParameter(name);
        return value != null && !value.isBlank();
    }
}

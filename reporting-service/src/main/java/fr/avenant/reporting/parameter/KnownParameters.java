package fr.avenant.reporting.parameter;

import fr.avenant.kit.problem.InvalidParameter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodParameter;
import org.springframework.core.ParameterNameDiscoverer;
import org.springframework.http.HttpMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Refuses the parameters that nothing reads, and those without a value, of every question: whoever
 * misspells one would take the answer for what they asked.
 */
final class KnownParameters implements HandlerInterceptor {

    private static final String API = "/api/";

    private final ParameterNameDiscoverer names = new DefaultParameterNameDiscoverer();
    private final List<ParameterGroup> groups;

    KnownParameters(List<ParameterGroup> groups) {
        this.groups = groups;
    }

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method && isQuestion(request)) {
            if (!takesAny(method)) {
                refuseUnknown(request, method);
            }
            refuseEmpty(request);
        }
        return true;
    }

    private void refuseUnknown(HttpServletRequest request, HandlerMethod method) {
        var known = new TreeSet<String>();
        Arrays.stream(method.getMethodParameters()).flatMap(this::names).forEach(known::add);
        for (var name : request.getParameterMap().keySet()) {
            if (!known.contains(name)) {
                throw AddressRefusal.PARAMETER_UNKNOWN.inParameter(name, name, known);
            }
        }
    }

    /** A value that was lost on its way must not widen the question; by nothing is a breakdown. */
    private static void refuseEmpty(HttpServletRequest request) {
        request.getParameterMap()
                .forEach((name, values) ->
                        InvalidParameter.unless(
                                name.equals("by")
                                        || Arrays.stream(values)
                                                .noneMatch(KnownParameters::saysNothing),
                                name,
                                "is empty: leave it out, or give it a value"));
    }

    private static boolean saysNothing(String value) {
        return value.replace(',', ' ').isBlank();
    }

    private static boolean isQuestion(HttpServletRequest request) {
        return HttpMethod.GET.matches(request.getMethod())
                && request.getRequestURI().startsWith(API);
    }

    /** What takes all parameters as they are, knows for itself which ones there are. */
    private static boolean takesAny(HandlerMethod method) {
        return Arrays.stream(method.getMethodParameters())
                .anyMatch(it ->
                        it.hasParameterAnnotation(RequestParam.class)
                                && Map.class.isAssignableFrom(it.getParameterType()));
    }

    private Stream<String> names(MethodParameter argument) {
        if (argument.hasParameterAnnotation(RequestParam.class)) {
            argument.initParameterNameDiscovery(names);
            return Stream.of(Objects.requireNonNull(argument.getParameterName()));
        }
        return groups.stream()
                .filter(group -> group.argument() == argument.getParameterType())
                .flatMap(group -> group.described().stream())
                .map(parameter -> parameter.getName());
    }
}

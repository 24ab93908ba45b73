package fr.avenant.kit.parameter;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.avenant.kit.problem.InvalidParameter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodParameter;
import org.springframework.core.ParameterNameDiscoverer;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/**
 * Refuses the parameters of an address that nothing reads, those without a value, and those that
 * are given twice though one value is read: whoever misspells one would take what comes of it for
 * what they asked.
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
        if (handler instanceof HandlerMethod method && request.getRequestURI().startsWith(API)) {
            var given = given(request.getQueryString());
            if (!takesAny(method)) {
                refuseUnknown(given, method);
                refuseDoubled(given, method);
            }
            refuseEmpty(given, method);
        }
        return true;
    }

    /** Those of the address only: to ask for those of a form reads the body. */
    private static MultiValueMap<String, String> given(@Nullable String query) {
        var address = UriComponentsBuilder.newInstance();
        if (query != null) {
            address.query(query);
        }
        return address.build().getQueryParams();
    }

    private void refuseUnknown(MultiValueMap<String, String> given, HandlerMethod method) {
        var known =
                Arrays.stream(method.getMethodParameters())
                        .flatMap(this::names)
                        .collect(Collectors.toCollection(TreeSet::new));
        for (var escaped : given.keySet()) {
            var name = decoded(escaped);
            if (!known.contains(name)) {
                throw UnknownParameter.named(name, known);
            }
        }
    }

    private void refuseDoubled(MultiValueMap<String, String> given, HandlerMethod method) {
        Arrays.stream(method.getMethodParameters())
                .filter(KnownParameters::takesOne)
                .map(this::name)
                .forEach(name ->
                        InvalidParameter.unless(
                                given.entrySet().stream()
                                                .filter(it -> decoded(it.getKey()).equals(name))
                                                .mapToInt(it -> it.getValue().size())
                                                .sum()
                                        <= 1,
                                name,
                                "must be given only once"));
    }

    /** A value that was lost on its way must not widen what is asked. */
    private static void refuseEmpty(MultiValueMap<String, String> given, HandlerMethod method) {
        var annotation = method.getMethodAnnotation(TakesEmpty.class);
        var mayBeEmpty = annotation == null ? Set.of() : Set.of(annotation.value());
        given.forEach((escaped, values) -> {
            var name = decoded(escaped);
            InvalidParameter.unless(
                    mayBeEmpty.contains(name)
                            || values.stream().noneMatch(KnownParameters::saysNothing),
                    name,
                    "is empty: leave it out, or give it a value");
        });
    }

    private static boolean saysNothing(@Nullable String value) {
        return value == null || decoded(value).replace(',', ' ').isBlank();
    }

    private static String decoded(String escaped) {
        return UriUtils.decode(escaped.replace('+', ' '), UTF_8);
    }

    /** What takes all parameters as they are, knows for itself which ones there are. */
    private static boolean takesAny(HandlerMethod method) {
        return Arrays.stream(method.getMethodParameters())
                .anyMatch(it ->
                        it.hasParameterAnnotation(RequestParam.class)
                                && Map.class.isAssignableFrom(it.getParameterType()));
    }

    private static boolean takesOne(MethodParameter argument) {
        var type = argument.getParameterType();
        return argument.hasParameterAnnotation(RequestParam.class)
                && !type.isArray()
                && !Collection.class.isAssignableFrom(type);
    }

    private Stream<String> names(MethodParameter argument) {
        if (argument.hasParameterAnnotation(RequestParam.class)) {
            return Stream.of(name(argument));
        }
        return groups.stream()
                .filter(group -> group.argument() == argument.getParameterType())
                .flatMap(group -> group.described().stream())
                .map(parameter -> parameter.getName());
    }

    private String name(MethodParameter argument) {
        argument.initParameterNameDiscovery(names);
        return Objects.requireNonNull(argument.getParameterName());
    }
}

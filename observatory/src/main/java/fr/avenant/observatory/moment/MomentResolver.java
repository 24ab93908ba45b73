package fr.avenant.observatory.moment;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Reads the moment from the address; templates have it, too. */
final class MomentResolver implements HandlerMethodArgumentResolver {

    private static final String IN_TEMPLATES = "moment";

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Moment.class;
    }

    @Override
    public Moment resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        var all = new LinkedMultiValueMap<String, String>();
        request.getParameterMap()
                .forEach((name, values) -> all.addAll(name, Arrays.asList(values)));
        var moment = Moment.of(all);
        if (container != null) {
            container.addAttribute(IN_TEMPLATES, moment);
        }
        return moment;
    }
}

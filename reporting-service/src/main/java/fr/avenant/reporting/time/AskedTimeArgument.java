package fr.avenant.reporting.time;

import fr.avenant.kit.parameter.ParameterGroup;
import fr.avenant.reporting.parameter.Parameters;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.QueryParameter;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** When an address asks, as an argument of whatever answers it. */
final class AskedTimeArgument implements HandlerMethodArgumentResolver, ParameterGroup {

    private final Clock clock;

    AskedTimeArgument(Clock clock) {
        this.clock = clock;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == AskedTime.class;
    }

    @Override
    public AskedTime resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        var given = new LinkedMultiValueMap<String, String>();
        request.getParameterMap().forEach((name, values) -> given.addAll(name, List.of(values)));
        return TimeParameters.read(new Parameters(given), clock);
    }

    @Override
    public Class<?> argument() {
        return AskedTime.class;
    }

    @Override
    public List<Parameter> described() {
        return List.of(
                described(
                        TimeParameters.AS_OF,
                        "What was known: an instant, or a day with its end in France"),
                described(TimeParameters.ON, "What was true: a day in France; today unless given"),
                described(TimeParameters.POSITIONS, "What was known, pinned")
                        .example("engagement:3,programmation:4,territory:12"),
                described(
                        TimeParameters.UNTIL,
                        "Which later recordings count as not yet recorded, pinned"),
                ended());
    }

    private static Parameter ended() {
        var ended =
                described(
                        TimeParameters.ENDED,
                        "Whether what has ended by that day is there; excluded unless given");
        ended.setSchema(
                new StringSchema()._enum(Arrays.stream(Ended.values()).map(Ended::label).toList()));
        return ended;
    }

    private static Parameter described(String name, String description) {
        return new QueryParameter()
                .name(name)
                .description(description)
                .required(false)
                .schema(new StringSchema());
    }
}

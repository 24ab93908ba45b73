package fr.avenant.observatory.problem;

import fr.avenant.observatory.connection.ServiceRefusal.Problem;
import fr.avenant.observatory.door.DoorProblem;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.error.ErrorAttributeOptions;
import org.springframework.boot.webmvc.error.DefaultErrorAttributes;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.WebRequest;

/** Lets an error page say what was wrong with a request that reached no page. */
@Component
public final class RefusedRequest extends DefaultErrorAttributes {

    private static final String KEY = RefusedRequest.class.getName();

    RefusedRequest() {}

    /**
     * Keeps it for the error page of the request.
     *
     * @param location such as {@code parameter quartier}
     */
    public static void remember(HttpServletRequest request, DoorProblem refused, String location) {
        request.setAttribute(
                KEY,
                new Problem(
                        null,
                        refused.detail(),
                        null,
                        location.replaceFirst("^parameter ", "paramètre "),
                        null,
                        null,
                        refused.action(),
                        null,
                        List.of(),
                        0));
    }

    @Override
    public Map<String, @Nullable Object> getErrorAttributes(
            WebRequest request, ErrorAttributeOptions options) {
        var attributes = super.getErrorAttributes(request, options);
        if (request.getAttribute(KEY, RequestAttributes.SCOPE_REQUEST) instanceof Problem problem) {
            attributes.put("problem", problem);
        }
        return attributes;
    }
}

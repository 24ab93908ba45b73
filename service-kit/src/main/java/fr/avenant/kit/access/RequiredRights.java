package fr.avenant.kit.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;

/** Applies the rule of each address below {@code /api}; what has none is closed to everybody. */
final class RequiredRights implements HandlerInterceptor {

    private final Callers callers;

    RequiredRights(Callers callers) {
        this.callers = callers;
    }

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof ResourceHttpRequestHandler) {
            return true; // nothing is there: 404
        }
        var rule = rule(handler);
        if (rule == null) {
            throw new AccessRefused(AccessRefusal.FORBIDDEN, Map.of("needs", "a rule"));
        }
        callers.admit(List.of(rule.value()));
        return true;
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request,
            HttpServletResponse response,
            Object handler,
            @Nullable Exception failure) {
        var rule = rule(handler);
        if (rule == null) {
            return;
        }
        var caller = callers.current();
        if (!rule.logged().isEmpty()) {
            SecurityLog.note(rule.logged(), caller, request, response.getStatus());
        }
        if (SecurityLog.isExport(response)) {
            SecurityLog.note("export", caller, request, response.getStatus());
        }
    }

    private static @Nullable Requires rule(Object handler) {
        if (!(handler instanceof HandlerMethod method)) {
            return null;
        }
        var ofMethod =
                AnnotatedElementUtils.findMergedAnnotation(method.getMethod(), Requires.class);
        return ofMethod != null
                ? ofMethod
                : AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), Requires.class);
    }
}

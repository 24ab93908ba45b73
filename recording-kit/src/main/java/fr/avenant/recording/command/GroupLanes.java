package fr.avenant.recording.command;

import fr.avenant.kit.refusal.RequestRefused;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Keeps requests that bring many commands out of the way of those that bring one: two at once, of
 * sheets one a territory. Whoever waits has neither a connection nor a body in memory.
 */
final class GroupLanes implements HandlerInterceptor {

    private static final int AT_ONCE = 2;
    private static final int MOST_WAITING = 30;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final String WAY_OUT = GroupLanes.class.getName();

    private final Lane groups = new Lane(AT_ONCE, MOST_WAITING, PATIENCE);
    private final SheetLanes sheets = new SheetLanes();

    /**
     * @throws RequestRefused if others were faster, and go on being in
     */
    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        var group = group(handler);
        if (group == null) {
            return true;
        }
        var leaveSheets = group.sheet() ? sheets.enter(request) : (Runnable) () -> {};
        if (!groups.enter()) {
            leaveSheets.run();
            throw new RequestRefused(
                    CommandRefusal.BUSY, Map.of("running", AT_ONCE + " batches or sheets"));
        }
        request.setAttribute(
                WAY_OUT,
                (Runnable)
                        () -> {
                            groups.leave();
                            leaveSheets.run();
                        });
        return true;
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request,
            HttpServletResponse response,
            Object handler,
            @Nullable Exception failure) {
        if (request.getAttribute(WAY_OUT) instanceof Runnable wayOut) {
            request.removeAttribute(WAY_OUT);
            wayOut.run();
        }
    }

    private static @Nullable LargeGroup group(Object handler) {
        return handler instanceof HandlerMethod method
                ? method.getMethodAnnotation(LargeGroup.class)
                : null;
    }
}

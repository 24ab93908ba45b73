package fr.avenant.recording.command;

import fr.avenant.kit.access.Callers;
import fr.avenant.kit.access.HeldRole;
import fr.avenant.kit.access.Permit;
import fr.avenant.kit.refusal.RequestRefused;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * One sheet at a time for each territory of whoever records; those who record everywhere share one
 * more lane.
 */
final class SheetLanes {

    private static final int MOST_WAITING = 2;
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final String EVERYWHERE = "*"; // no slug

    private final Map<String, SheetLane> lanes = new ConcurrentHashMap<>();

    /**
     * @return what lets the next one in
     * @throws RequestRefused if others go on being in, with what they do
     */
    Runnable enter(HttpServletRequest request) {
        var lane = lanes.computeIfAbsent(name(Callers.permit()), _ -> new SheetLane());
        return lane.enter(request.getRequestURI());
    }

    private static String name(Permit permit) {
        var roles = permit.caller().roles();
        return roles.stream().anyMatch(role -> role.territory() == null)
                ? EVERYWHERE
                : roles.stream()
                        .map(HeldRole::territory)
                        .filter(Objects::nonNull)
                        .sorted()
                        .distinct()
                        .collect(Collectors.joining(" "));
    }

    /** One of them, with what goes on in it. */
    private static final class SheetLane {

        private final Lane lane = new Lane(1, MOST_WAITING, PATIENCE);
        private volatile String running = "";

        Runnable enter(String address) {
            if (!lane.enter()) {
                throw new RequestRefused(
                        CommandRefusal.IMPORT_IN_PROGRESS, Map.of("running", running));
            }
            running = address + " since " + Instant.now().truncatedTo(ChronoUnit.SECONDS);
            return lane::leave;
        }
    }
}

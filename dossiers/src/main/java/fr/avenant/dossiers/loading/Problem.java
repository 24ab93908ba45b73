package fr.avenant.dossiers.loading;

import fr.avenant.contracts.EventJson;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * Problem details of a service (RFC 9457), as far as they help who wrote the fact.
 *
 * @param type ends with a stable code
 * @param location the field, if it is about one
 * @param problem what is wrong there
 * @param references identifiers that the service does not know
 * @param action what to do
 * @param code stable, such as {@code stale-correction}; {@code type} ends with it where both are
 * @param errors of the parts of what was sent, each with its place
 */
record Problem(
        @Nullable String type,
        @Nullable String title,
        @Nullable String detail,
        @Nullable String location,
        @Nullable String problem,
        @Nullable String references,
        @Nullable String action,
        @Nullable String code,
        @Nullable List<Problem> errors) {

    private static final Pattern MEMBER = Pattern.compile("/facts/(\\d{1,6})(/.*)?");
    private static final Set<String> TRANSITORY =
            Set.of(
                    "reference-not-known-yet",
                    "still-referenced",
                    "still-running",
                    "concurrent-change",
                    "busy");
    private static final Set<String> OF_OTHERS = Set.of("stale-correction", "withdrawn");

    /** Reads an answer that should be a problem; says the status where it is not. */
    static Problem read(int status, byte[] body) {
        try {
            return EventJson.read(body, Problem.class);
        } catch (JacksonException _) {
            var title = "le service a répondu HTTP " + status;
            return new Problem(null, title, null, null, null, null, null, null, null);
        }
    }

    /** Whether the same may be accepted later. */
    boolean isTransitory() {
        return isOneOf(TRANSITORY);
    }

    /** Whether somebody changed meanwhile what was to be corrected. */
    boolean isChangeOfOthers() {
        return isOneOf(OF_OTHERS);
    }

    /**
     * What is wrong with the members of a batch, by their places in it; empty if it is not said.
     */
    Map<Integer, Problem> parts() {
        var parts = new TreeMap<Integer, Problem>();
        var told = errors == null || errors.isEmpty() ? List.of(this) : errors;
        for (var problem : told) {
            var at = MEMBER.matcher(String.valueOf(problem.location));
            if (at.matches()) {
                parts.putIfAbsent(Integer.valueOf(at.group(1)), problem.below(at.group(2)));
            }
        }
        return parts;
    }

    /** The same as a request about that member alone would be told. */
    private Problem below(@Nullable String place) {
        return new Problem(type, title, detail, place, problem, references, action, code, null);
    }

    private boolean isOneOf(Set<String> codes) {
        return codes.contains(code != null ? code : String.valueOf(type).replaceFirst(".*:", ""));
    }

    /** All of it in French, in one line. */
    String text() {
        var where =
                Stream.of(location, problem, references)
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(" "));
        return Stream.of(title, detail, where.isEmpty() ? null : "(" + where + ")", action)
                .filter(part -> part != null && !part.isBlank())
                .collect(Collectors.joining(" — "));
    }
}

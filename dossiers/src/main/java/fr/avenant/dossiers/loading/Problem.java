package fr.avenant.dossiers.loading;

import fr.avenant.contracts.EventJson;
import java.util.Objects;
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
 */
record Problem(
        @Nullable String type,
        @Nullable String title,
        @Nullable String detail,
        @Nullable String location,
        @Nullable String problem,
        @Nullable String references,
        @Nullable String action) {

    /** Reads an answer that should be a problem; says the status where it is not. */
    static Problem read(int status, byte[] body) {
        try {
            return EventJson.read(body, Problem.class);
        } catch (JacksonException _) {
            return new Problem(
                    null, "le service a répondu HTTP " + status, null, null, null, null, null);
        }
    }

    boolean is(String code) {
        return type != null && type.endsWith(":" + code);
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

package fr.avenant.kit.problem;

import fr.avenant.kit.access.AccessRefusal;
import fr.avenant.kit.command.RequestRefusal;
import java.util.Map;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

/** Problems of requests of which nothing is known but the status that they are refused with. */
final class StatusProblems {

    private final Problems problems;

    StatusProblems(Problems problems) {
        this.problems = problems;
    }

    /**
     * @param status from 400
     */
    ResponseEntity<ProblemDetail> answer(int status) {
        return problems.answer(status, code(status), Map.of("location", "request"));
    }

    private static String code(int status) {
        return switch (status) {
            case 401 -> AccessRefusal.UNAUTHENTICATED.code();
            case 403 -> AccessRefusal.FORBIDDEN.code();
            case 404 -> RequestRefusal.NOT_FOUND.code();
            case 405 -> RequestRefusal.METHOD_NOT_ALLOWED.code();
            case 406 -> RequestRefusal.NOT_ACCEPTABLE.code();
            case 413 -> RequestRefusal.PAYLOAD_TOO_LARGE.code();
            case 415 -> RequestRefusal.MEDIA_TYPE_NOT_SUPPORTED.code();
            case 503 -> RequestRefusal.UNAVAILABLE.code();
            default -> status < 500 ? RequestRefusal.MALFORMED.code() : "broken";
        };
    }
}

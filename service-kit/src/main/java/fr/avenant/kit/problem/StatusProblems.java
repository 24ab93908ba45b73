package fr.avenant.kit.problem;

import fr.avenant.kit.access.AccessRefusal;
import fr.avenant.kit.refusal.Refusal;
import fr.avenant.kit.refusal.RequestRefusal;
import java.util.Map;
import java.util.Optional;
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
        var details = Map.of("location", "request");
        return refusal(status)
                .map(refusal -> problems.answer(status, refusal, details))
                .orElseGet(() -> problems.broken(status, details));
    }

    /** Empty if nobody refused it. */
    private static Optional<Refusal> refusal(int status) {
        return switch (status) {
            case 401 -> Optional.of(AccessRefusal.UNAUTHENTICATED);
            case 403 -> Optional.of(AccessRefusal.FORBIDDEN);
            case 404 -> Optional.of(RequestRefusal.NOT_FOUND);
            case 405 -> Optional.of(RequestRefusal.METHOD_NOT_ALLOWED);
            case 406 -> Optional.of(RequestRefusal.NOT_ACCEPTABLE);
            case 413 -> Optional.of(RequestRefusal.PAYLOAD_TOO_LARGE);
            case 415 -> Optional.of(RequestRefusal.MEDIA_TYPE_NOT_SUPPORTED);
            case 503 -> Optional.of(RequestRefusal.UNAVAILABLE);
            default -> status < 500 ? Optional.of(RequestRefusal.MALFORMED) : Optional.empty();
        };
    }
}

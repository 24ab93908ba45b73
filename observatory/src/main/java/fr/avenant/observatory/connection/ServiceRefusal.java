package fr.avenant.observatory.connection;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatusCode;

/** A service answered with a problem. */
public class ServiceRefusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final HttpStatusCode status;
    private final transient @Nullable Problem problem;
    private final @Nullable String retryAfter;

    ServiceRefusal(HttpStatusCode status, @Nullable Problem problem, @Nullable String retryAfter) {
        super("A service answered " + status);
        this.retryAfter = retryAfter;
        this.status = status;
        this.problem = problem;
    }

    /** Its HTTP status, 400 or above. */
    public HttpStatusCode status() {
        return status;
    }

    /** In how many seconds it wants to be asked again, if it said so. */
    public @Nullable String retryAfter() {
        return retryAfter != null && retryAfter.matches("[0-9]{1,5}") ? retryAfter : null;
    }

    /** What it said, unless it spoke in another form than problem details. */
    public @Nullable Problem problem() {
        return problem;
    }

    /**
     * Problem details (RFC 9457) as the services write them.
     *
     * @param location the parameter or field that is meant
     * @param given what stands there
     * @param known what may stand there
     * @param references identifiers that the service does not know, separated by commas
     * @param errors of a spreadsheet, cell by cell: the first of them
     * @param errorCount how many there are
     */
    public record Problem(
            @Nullable String title,
            @Nullable String detail,
            @Nullable String code,
            @Nullable String location,
            @Nullable String given,
            @Nullable String known,
            @Nullable String action,
            @Nullable String references,
            List<CellError> errors,
            int errorCount) {}

    /**
     * What is wrong in a cell of a spreadsheet.
     *
     * @param location such as {@code C7}
     * @param problem what should be there
     * @param references identifiers that the service does not know, separated by commas
     */
    public record CellError(
            @Nullable String location,
            @Nullable String code,
            @Nullable String title,
            @Nullable String problem,
            @Nullable String references,
            @Nullable String action) {}
}

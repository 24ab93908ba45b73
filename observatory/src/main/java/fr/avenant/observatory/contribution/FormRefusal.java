package fr.avenant.observatory.contribution;

import fr.avenant.observatory.connection.ServiceRefusal;
import fr.avenant.observatory.connection.ServiceRefusal.Problem;
import fr.avenant.observatory.visitor.SecurityLog;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;

/**
 * Why what was filled in is not recorded.
 *
 * @param field name of the one that it is about; null if it is about no single one
 * @param text what to write there instead; goes with the field
 * @param problem in the words of the service; null if it was not asked
 */
record FormRefusal(@Nullable String field, @Nullable String text, @Nullable Problem problem) {

    /** Of a form that was not refused. */
    static final FormRefusal NONE = new FormRefusal(null, null, null);

    /**
     * The problem that the form is shown again with, under the status of the refusal.
     *
     * @throws ServiceRefusal if it has a page of its own
     */
    static Problem shown(
            ServiceRefusal refusal, HttpServletRequest request, HttpServletResponse response) {
        var problem = refusal.problem();
        if (problem == null || !isAboutForm(refusal.status())) {
            throw refusal;
        }
        if (refusal.status().isSameCodeAs(HttpStatus.FORBIDDEN)) {
            SecurityLog.REFUSED.of(request, "403");
        }
        response.setStatus(refusal.status().value());
        return problem;
    }

    private static boolean isAboutForm(HttpStatusCode status) {
        return status.is4xxClientError()
                && !status.isSameCodeAs(HttpStatus.UNAUTHORIZED)
                && !status.isSameCodeAs(HttpStatus.NOT_FOUND);
    }

    /** For {@code aria-invalid}. */
    public @Nullable String invalid(String name) {
        return name.equals(field) ? "true" : null;
    }

    /**
     * For {@code aria-describedby}.
     *
     * @param hint identifier of what is always said of it; null if nothing is
     */
    public @Nullable String described(String name, @Nullable String hint) {
        if (!name.equals(field)) {
            return hint;
        }
        return hint == null ? name + "-problem" : name + "-problem " + hint;
    }
}

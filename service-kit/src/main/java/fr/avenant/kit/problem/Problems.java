package fr.avenant.kit.problem;

import java.net.URI;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

/** Makes problem details from stable codes; the words are in {@code problems*.properties}. */
public final class Problems {

    private static final Object[] NO_ARGUMENTS = {};

    private final MessageSource texts;

    public Problems(MessageSource texts) {
        this.texts = texts;
    }

    /**
     * A problem with its words.
     *
     * @param code stable, such as {@code already-recorded}
     * @param details further members of the answer, by name
     */
    public ResponseEntity<ProblemDetail> answer(
            int status, String code, Map<String, String> details) {
        var problem = ProblemDetail.forStatus(status);
        problem.setType(URI.create("urn:avenant:problem:" + code));
        problem.setTitle(text(code, "title", code));
        problem.setDetail(text(code, "detail", ""));
        problem.setProperty("code", code);
        var rule = text(code, "rule", "");
        if (!rule.isEmpty()) {
            problem.setProperty("rule", rule);
        }
        problem.setProperty("action", text(code, "action", ""));
        details.forEach(problem::setProperty);
        var answer =
                ResponseEntity.status(HttpStatus.valueOf(status))
                        .contentType(MediaType.APPLICATION_PROBLEM_JSON);
        if (status == HttpStatus.UNAUTHORIZED.value()) {
            answer.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer"); // RFC 6750
        }
        if (code.equals("reference-not-known-yet")) {
            answer.header(HttpHeaders.RETRY_AFTER, "1");
        }
        return answer.body(problem);
    }

    private String text(String code, String part, String otherwise) {
        var found = texts.getMessage(code + "." + part, NO_ARGUMENTS, otherwise, Locale.FRENCH);
        return found == null ? otherwise : found;
    }
}

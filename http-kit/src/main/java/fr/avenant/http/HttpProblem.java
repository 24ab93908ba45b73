package fr.avenant.http;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.json.ProblemDetailJacksonMixin;
import tools.jackson.databind.json.JsonMapper;

/**
 * Problem details (RFC 9457) of what is refused before any handler is found.
 *
 * @param code stable, such as {@code body-too-slow}
 * @param title in French, as the other texts
 * @param action what to do next
 */
public record HttpProblem(
        HttpStatus status, String code, String title, String detail, String action) {

    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .addMixIn(ProblemDetail.class, ProblemDetailJacksonMixin.class)
                    .build();

    static final HttpProblem TOO_SLOW =
            new HttpProblem(
                    HttpStatus.REQUEST_TIMEOUT,
                    "body-too-slow",
                    "Envoi trop lent",
                    "La requête n'est pas arrivée entière à temps. Rien n'est enregistré.",
                    "Recommencer sur une liaison plus rapide, ou partager l'envoi en plusieurs.");

    /** Whether an address is one that programs ask, which read problem details, not pages. */
    public static boolean isPathOfPrograms(String path) {
        return path.equals("/api")
                || path.startsWith("/api/")
                || path.startsWith("/actuator/")
                || path.startsWith("/oauth2/");
    }

    /** The problem as a body. */
    public ProblemDetail details(Map<String, ?> further) {
        var problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setType(URI.create("urn:avenant:problem:" + code));
        problem.setTitle(title);
        problem.setProperty("code", code);
        problem.setProperty("action", action);
        further.forEach(problem::setProperty);
        return problem;
    }

    /**
     * Answers with it.
     *
     * @param further members of the answer, by name
     */
    public void writeTo(HttpServletResponse response, Map<String, ?> further) throws IOException {
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        JSON.writeValue(response.getOutputStream(), details(further));
    }
}

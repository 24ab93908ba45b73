package fr.avenant.http;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/**
 * Answers what Tomcat refused before any filter saw it, and what no error page could be made for.
 * Public, because Tomcat makes it by its name.
 */
public final class UnhandledProblem extends ErrorReportValve {

    private static final Logger LOG = LoggerFactory.getLogger(UnhandledProblem.class);

    private static final String PAGE =
            """
            <!DOCTYPE html>
            <html lang="fr"><head><meta charset="utf-8"><title>%1$s – Avenant</title></head>
            <body><main><h1>%1$s</h1><p>%2$s %3$s</p><p><a href="/">Accueil</a></p></main></body></html>
            """;

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        if (response.getStatus() < HttpStatus.BAD_REQUEST.value()
                || response.getContentWritten() > 0
                || !response.setErrorReported()) {
            return;
        }
        try {
            write(request, response, failure);
        } catch (IOException | IllegalStateException e) {
            LOG.debug("Nobody reads the answer", e);
        }
    }

    private static void write(Request request, Response response, @Nullable Throwable failure)
            throws IOException {
        var problem = problem(response.getStatus(), failure);
        response.setStatus(problem.status().value());
        if (isForPrograms(request)) {
            problem.writeTo(response.getResponse(), Map.of("location", "request"));
        } else {
            response.setContentType("text/html;charset=utf-8");
            var page = PAGE.formatted(problem.title(), problem.detail(), problem.action());
            response.getOutputStream().write(page.getBytes(StandardCharsets.UTF_8));
        }
        response.finishResponse();
    }

    private static boolean isForPrograms(Request request) {
        return HttpProblem.isPathOfPrograms(String.valueOf(request.getRequestURI()))
                || !String.valueOf(request.getHeader(HttpHeaders.ACCEPT)).contains("text/html");
    }

    private static HttpProblem problem(int status, @Nullable Throwable failure) {
        if (status == HttpStatus.REQUEST_TIMEOUT.value() || ClientTooSlow.isBehind(failure)) {
            return HttpProblem.TOO_SLOW;
        }
        var known = HttpStatus.resolve(status);
        return known == null || known.is5xxServerError()
                ? new HttpProblem(
                        HttpStatus.INTERNAL_SERVER_ERROR,
                        "broken",
                        "Erreur interne",
                        "La requête n'a pas pu être traitée.",
                        "L'incident est consigné ; réessayer plus tard.")
                : new HttpProblem(
                        known,
                        "malformed",
                        "Requête mal formée",
                        "La requête n'est pas du HTTP que ce serveur admet (%d).".formatted(status),
                        "Vérifier l'adresse, les en-têtes et leur codage.");
    }
}

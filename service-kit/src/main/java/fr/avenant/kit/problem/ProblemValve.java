package fr.avenant.kit.problem;

import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/** Answers with a problem what Tomcat refuses by itself and would tell on a page. */
final class ProblemValve extends ErrorReportValve {

    private static final Logger log = LoggerFactory.getLogger(ProblemValve.class);
    private static final int FIRST_ERROR = 400;

    private final StatusProblems problems;
    private final JsonMapper json;

    private ProblemValve(StatusProblems problems, JsonMapper json) {
        this.problems = problems;
        this.json = json;
    }

    /** Puts it in the place of Tomcat's own. */
    static WebServerFactoryCustomizer<TomcatServletWebServerFactory> inPlace(
            Problems problems, JsonMapper json) {
        return tomcat ->
                tomcat.addContextCustomizers(context -> {
                    if (context.getParent() instanceof StandardHost host) {
                        host.setErrorReportValveClass("");
                        host.getPipeline()
                                .addValve(new ProblemValve(new StatusProblems(problems), json));
                    }
                });
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        if (response.getStatus() < FIRST_ERROR
                || response.getContentWritten() > 0
                || !response.setErrorReported()) {
            return;
        }
        try {
            response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            response.setCharacterEncoding("UTF-8");
            var problem = problems.answer(response.getStatus()).getBody();
            response.getReporter().write(json.writeValueAsString(problem));
            response.finishResponse();
        } catch (IOException | IllegalStateException gone) {
            log.debug("Nobody is there to be told", gone);
        }
    }
}

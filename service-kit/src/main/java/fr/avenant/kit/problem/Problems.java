package fr.avenant.kit.problem;

import fr.avenant.kit.refusal.PartsRefused;
import fr.avenant.kit.refusal.PlacedProblem;
import fr.avenant.kit.refusal.Refusal;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

/** Makes problem details from stable codes; the words are in {@code problems*.properties}. */
public final class Problems {

    private static final Object[] NO_ARGUMENTS = {};

    private static final String BROKEN = "broken";

    private final MessageSource texts;

    public Problems(MessageSource texts) {
        this.texts = texts;
    }

    /**
     * A problem with its words.
     *
     * @param details further members of the answer, by name
     */
    public ResponseEntity<ProblemDetail> answer(Refusal refusal, Map<String, String> details) {
        return answer(refusal.status(), refusal, details);
    }

    /** The same with a status that somebody else decided on. */
    ResponseEntity<ProblemDetail> answer(int status, Refusal refusal, Map<String, String> details) {
        return answer(status, refusal.code(), refusal.retryAfter(), details);
    }

    /** What nobody refuses: something does not work. */
    ResponseEntity<ProblemDetail> broken(int status, Map<String, String> details) {
        return answer(status, BROKEN, Optional.empty(), details);
    }

    private ResponseEntity<ProblemDetail> answer(
            int status, String code, Optional<Duration> retryAfter, Map<String, String> details) {
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
        retryAfter.ifPresent(
                wait -> answer.header(HttpHeaders.RETRY_AFTER, Long.toString(wait.toSeconds())));
        return answer.body(problem);
    }

    /**
     * A problem with its words and the places where it is: the first {@link PartsRefused#MOST_TOLD}
     * of them, and how many there are.
     */
    public ResponseEntity<ProblemDetail> answer(Refusal refusal, List<PlacedProblem> places) {
        var answer = answer(refusal, Map.of("location", places.getFirst().location()));
        var problem = Objects.requireNonNull(answer.getBody());
        problem.setProperty(
                "errors",
                places.stream().limit(PartsRefused.MOST_TOLD).map(this::members).toList());
        problem.setProperty("errorCount", places.size());
        return answer;
    }

    private Map<String, String> members(PlacedProblem placed) {
        var members = new LinkedHashMap<String, String>();
        var code = placed.refusal().code();
        members.put("location", placed.location());
        members.put("code", code);
        members.put("title", text(code, "title", code));
        members.put("action", text(code, "action", ""));
        placed.details().forEach(members::putIfAbsent);
        return members;
    }

    private String text(String code, String part, String otherwise) {
        var found = texts.getMessage(code + "." + part, NO_ARGUMENTS, otherwise, Locale.FRENCH);
        return found == null ? otherwise : found;
    }
}

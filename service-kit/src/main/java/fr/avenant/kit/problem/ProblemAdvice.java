package fr.avenant.kit.problem;

import fr.avenant.contracts.InvalidContent;
import fr.avenant.kit.access.AccessRefusal;
import fr.avenant.kit.access.AccessRefused;
import fr.avenant.kit.access.SecurityLog;
import fr.avenant.kit.database.DatabaseFailure;
import fr.avenant.kit.refusal.PartsRefused;
import fr.avenant.kit.refusal.Refusal;
import fr.avenant.kit.refusal.RequestRefusal;
import fr.avenant.kit.refusal.RequestRefused;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingPathVariableException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import org.springframework.web.util.DisconnectedClientHelper;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.exc.StreamConstraintsException;

/** Turns what goes wrong into problem details: malformed 400, refused 4xx, broken 500. */
@RestControllerAdvice
public class ProblemAdvice {

    private static final Logger log = LoggerFactory.getLogger(ProblemAdvice.class);

    private final Problems problems;

    public ProblemAdvice(Problems problems) {
        this.problems = problems;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(RequestRefused refused) {
        return answer(refused.refusal(), refused.details());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> notLetIn(AccessRefused refused, HttpServletRequest request) {
        SecurityLog.refused(refused, request);
        return answer(refused.refusal(), refused.details());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> partsRefused(PartsRefused refused, HttpServletRequest request) {
        if (refused.refusal() instanceof AccessRefusal access) {
            SecurityLog.refused(new AccessRefused(access, Map.of()), request);
        }
        return problems.answer(refused.refusal(), refused.problems());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> invalid(InvalidContent invalid) {
        return malformed(JsonFault.of(invalid));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> invalid(InvalidParameter invalid, HttpServletRequest request) {
        log.info(
                "Malformed: {} {}, parameter {} {}",
                request.getMethod(),
                request.getRequestURI(),
                invalid.name(),
                invalid.getMessage());
        return malformed(
                new JsonFault("parameter " + invalid.name(), String.valueOf(invalid.getMessage())));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unreadable(HttpMessageNotReadableException unreadable) {
        return switch (unreadable.getCause()) {
            case StreamConstraintsException tooMuch
                    when tooMuch.getOriginalMessage().startsWith("Document length") ->
                    answer(
                            RequestRefusal.PAYLOAD_TOO_LARGE,
                            Map.of("location", "body", "problem", tooMuch.getOriginalMessage()));
            case JacksonIOException _ -> malformed(new JsonFault("body", "broke off"));
            case JacksonException fault -> malformed(JsonFault.of(fault));
            case null, default -> malformed(new JsonFault("body", "is missing"));
        };
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> wrongParameter(MethodArgumentTypeMismatchException wrong) {
        return malformed(
                new JsonFault("parameter " + wrong.getName(), "does not have the right form"));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> missingParameter(
            MissingServletRequestParameterException missing) {
        return malformed(new JsonFault("parameter " + missing.getParameterName(), "is missing"));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> emptyInPath(MissingPathVariableException missing) {
        return malformed(new JsonFault("parameter " + missing.getVariableName(), "is empty"));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> wrongBinding(ServletRequestBindingException wrong) {
        return malformed(new JsonFault("request", String.valueOf(wrong.getMessage())));
    }

    /** What the firewall finds in a parameter or header when it is asked for. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> notPassed(RequestRejectedException rejected) {
        log.debug("Not passed by the firewall", rejected);
        return malformed(new JsonFault("request", "has a header or parameter that is no text"));
    }

    /** What the actuator misses in a request, it says in one sentence. */
    @ExceptionHandler
    @Nullable ResponseEntity<ProblemDetail> wrongRequest(ResponseStatusException wrong) {
        return wrong.getStatusCode().is4xxClientError()
                ? malformed(new JsonFault("request", String.valueOf(wrong.getReason())))
                : broken(wrong);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> nothingHere(NoResourceFoundException nothing) {
        return answer(
                RequestRefusal.NOT_FOUND, Map.of("location", "/" + nothing.getResourcePath()));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> wrongMethod(HttpRequestMethodNotSupportedException wrong) {
        var problem =
                answer(
                        RequestRefusal.METHOD_NOT_ALLOWED,
                        Map.of("location", "method " + wrong.getMethod()));
        return ResponseEntity.status(problem.getStatusCode())
                .headers(problem.getHeaders())
                .headers(wrong.getHeaders())
                .body(problem.getBody());
    }

    /** As it is thrown by whoever reads the header by themselves, too. */
    @ExceptionHandler({HttpMediaTypeNotSupportedException.class, InvalidMediaTypeException.class})
    ResponseEntity<ProblemDetail> wrongMediaType() {
        return answer(
                RequestRefusal.MEDIA_TYPE_NOT_SUPPORTED, Map.of("location", "header Content-Type"));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> wrongAnswerWanted(HttpMediaTypeNotAcceptableException wrong) {
        return answer(RequestRefusal.NOT_ACCEPTABLE, Map.of("location", "header Accept"));
    }

    @ExceptionHandler
    @Nullable ResponseEntity<ProblemDetail> broken(Exception broken) {
        var ofTheStore = DatabaseFailure.of(broken);
        if (ofTheStore.isPresent()) { // first: its connections are reset, too
            return ofTheStore(ofTheStore.get(), broken);
        }
        if (DisconnectedClientHelper.isClientDisconnectedException(broken)) {
            log.debug("Whoever asked is gone", broken);
            return null;
        }
        log.error("A request broke", broken);
        return problems.broken(500, Map.of());
    }

    private ResponseEntity<ProblemDetail> ofTheStore(DatabaseFailure failure, Exception broken) {
        return switch (failure) {
            case CONTENDED, HELD -> answer(RequestRefusal.CONCURRENT_CHANGE, Map.of());
            case UNAVAILABLE -> {
                log.warn("The database is not available: {}", firstLine(broken));
                yield answer(RequestRefusal.UNAVAILABLE, Map.of());
            }
        };
    }

    private static String firstLine(Exception broken) {
        return String.valueOf(NestedExceptionUtils.getMostSpecificCause(broken).getMessage())
                .lines()
                .findFirst()
                .orElse("");
    }

    private ResponseEntity<ProblemDetail> answer(Refusal refusal, Map<String, String> details) {
        return problems.answer(refusal, details);
    }

    private ResponseEntity<ProblemDetail> malformed(JsonFault fault) {
        return answer(
                RequestRefusal.MALFORMED,
                Map.of("location", fault.location(), "problem", fault.problem()));
    }
}

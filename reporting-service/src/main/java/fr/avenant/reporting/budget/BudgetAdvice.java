package fr.avenant.reporting.budget;

import fr.avenant.kit.problem.Problems;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Says what was too much, and when to come again. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE) // before the one that takes what it does not know for broken
class BudgetAdvice {

    private static final String IN_A_MOMENT = "2";

    private final Problems problems;

    BudgetAdvice(Problems problems) {
        this.problems = problems;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> overBudget(OverBudget over) {
        var refusal = over.refusal();
        var answer = problems.answer(refusal.status(), refusal.code(), over.details());
        if (refusal.status() != HttpStatus.SERVICE_UNAVAILABLE.value()) {
            return answer;
        }
        return ResponseEntity.status(answer.getStatusCode())
                .headers(answer.getHeaders())
                .header(HttpHeaders.RETRY_AFTER, IN_A_MOMENT)
                .body(answer.getBody());
    }
}

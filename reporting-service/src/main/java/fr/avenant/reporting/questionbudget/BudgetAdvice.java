package fr.avenant.reporting.questionbudget;

import fr.avenant.kit.problem.Problems;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Says what was too much, and when to come again. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE) // before the one that takes what it does not know for broken
class BudgetAdvice {

    private final Problems problems;

    BudgetAdvice(Problems problems) {
        this.problems = problems;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> overBudget(OverBudget over) {
        return problems.answer(over.refusal(), over.details());
    }
}

package fr.avenant.kit.problem;

import fr.avenant.kit.access.Requires;
import fr.avenant.kit.access.Right;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where requests are sent that fail before or after any address was asked. */
@Hidden
@RestController
class ErrorAddress implements ErrorController {

    private static final int NOT_FOUND = 404; // of whoever comes here without an error

    private final StatusProblems problems;

    ErrorAddress(Problems problems) {
        this.problems = new StatusProblems(problems);
    }

    @Requires(Right.PUBLISHED)
    @RequestMapping("/error")
    ResponseEntity<ProblemDetail> error(HttpServletRequest request) {
        return problems.answer(
                request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status
                        ? status
                        : NOT_FOUND);
    }
}

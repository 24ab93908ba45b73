package fr.avenant.observatory.problem;

import fr.avenant.observatory.login.ReturnAddress;
import fr.avenant.observatory.reporting.ReportingRefusal;
import fr.avenant.observatory.visitor.SecurityLog;
import fr.avenant.observatory.visitor.SessionEnded;
import fr.avenant.observatory.visitor.Visitor;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.client.ResourceAccessException;

/** What a page says when the reporting service refuses, fails or is away. */
@ControllerAdvice
class ProblemPages {

    private static final Logger log = LoggerFactory.getLogger(ProblemPages.class);

    private final Visitor visitor;

    ProblemPages(Visitor visitor) {
        this.visitor = visitor;
    }

    /** Marks the page in the navigation. */
    @ModelAttribute("path")
    String path(HttpServletRequest request) {
        return request.getRequestURI();
    }

    @ExceptionHandler
    String away(ResourceAccessException away, HttpServletResponse response) {
        log.warn("No answer from the reporting service: {}", away.getMessage());
        return serviceAway(response);
    }

    @ExceptionHandler
    String sessionEnded(SessionEnded ended) {
        return "redirect:" + ReturnAddress.loginAndBackTo(visitor.here());
    }

    @ExceptionHandler
    String refused(
            ReportingRefusal refusal,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        if (asksWho(refusal)) {
            SecurityLog.REFUSED.of(request, Integer.toString(refusal.status().value()));
            return denied(response);
        }
        if (refusal.status().is5xxServerError()) {
            log.warn("The reporting service failed", refusal);
            return serviceAway(response);
        }
        response.setStatus(refusal.status().value());
        model.addAttribute("problem", refusal.problem());
        return refusal.status().isSameCodeAs(HttpStatus.NOT_FOUND) ? "error/404" : "error/4xx";
    }

    private static boolean asksWho(ReportingRefusal refusal) {
        return refusal.status().isSameCodeAs(HttpStatus.UNAUTHORIZED)
                || refusal.status().isSameCodeAs(HttpStatus.FORBIDDEN);
    }

    /** Who is logged in would only come back with the same token. */
    private String denied(HttpServletResponse response) {
        if (!visitor.loggedIn()) {
            return "redirect:" + ReturnAddress.loginAndBackTo(visitor.here());
        }
        response.setStatus(HttpStatus.FORBIDDEN.value());
        return "error/403";
    }

    private static String serviceAway(HttpServletResponse response) {
        response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
        response.setHeader(HttpHeaders.RETRY_AFTER, "5");
        return "error/503";
    }
}

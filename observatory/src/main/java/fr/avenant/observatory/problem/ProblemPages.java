package fr.avenant.observatory.problem;

import fr.avenant.observatory.connection.ServiceRefusal;
import fr.avenant.observatory.login.LoginRedirect;
import fr.avenant.observatory.visitor.SecurityLog;
import fr.avenant.observatory.visitor.SessionEnded;
import fr.avenant.observatory.visitor.Visitor;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;

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
    View sessionEnded(SessionEnded ended) {
        return LoginRedirect.backTo(visitor.here());
    }

    @ExceptionHandler
    ModelAndView refused(
            ServiceRefusal refusal, HttpServletRequest request, HttpServletResponse response) {
        if (asksWho(refusal)) {
            SecurityLog.REFUSED.of(request, Integer.toString(refusal.status().value()));
            return denied();
        }
        if (refusal.status().is5xxServerError()) {
            return busyOrBroken(refusal, response);
        }
        var unknown = refusal.status().isSameCodeAs(HttpStatus.NOT_FOUND);
        var page = new ModelAndView(unknown ? "error/404" : "error/4xx");
        page.setStatus(refusal.status());
        page.addObject("problem", refusal.problem());
        return page;
    }

    /** A form whose parts cannot be told apart. */
    @ExceptionHandler
    ModelAndView unreadable(MultipartException form) {
        log.info("Refused 400: {}", form.getMessage());
        return new ModelAndView("error/4xx", HttpStatus.BAD_REQUEST);
    }

    /** One that says when to come back is well, and has its reasons. */
    private static ModelAndView busyOrBroken(ServiceRefusal refusal, HttpServletResponse response) {
        var page = new ModelAndView(serviceAway(response));
        var wait = refusal.retryAfter();
        if (wait == null) {
            log.warn("The reporting service failed", refusal);
        } else {
            log.warn("The reporting service wants to be asked later: {}", refusal.getMessage());
            response.setHeader(HttpHeaders.RETRY_AFTER, wait);
            page.addObject("wait", wait);
            page.addObject("problem", refusal.problem());
        }
        return page;
    }

    private static boolean asksWho(ServiceRefusal refusal) {
        return refusal.status().isSameCodeAs(HttpStatus.UNAUTHORIZED)
                || refusal.status().isSameCodeAs(HttpStatus.FORBIDDEN);
    }

    /** Who is logged in would only come back with the same token. */
    private ModelAndView denied() {
        return visitor.loggedIn()
                ? new ModelAndView("error/403", HttpStatus.FORBIDDEN)
                : new ModelAndView(LoginRedirect.backTo(visitor.here()));
    }

    private static String serviceAway(HttpServletResponse response) {
        response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
        response.setHeader(HttpHeaders.RETRY_AFTER, "5");
        return "error/503";
    }
}

package fr.avenant.observatory.access;

import fr.avenant.observatory.door.ApiCaller;
import fr.avenant.observatory.door.DoorProblem;
import fr.avenant.observatory.visitor.SecurityLog;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;

/** A change that no page of ours has asked for. */
final class ForgedForms implements AccessDeniedHandler {

    @Override
    public void handle(
            HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        SecurityLog.REFUSED.of(request, "form-token");
        if (ApiCaller.isApi(request)) {
            DoorProblem.FORM_TOKEN_MISSING.writeTo(response);
        } else {
            response.sendError(HttpStatus.FORBIDDEN.value());
        }
    }
}

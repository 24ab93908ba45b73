package fr.avenant.observatory.door;

import java.net.URI;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.web.servlet.function.ServerResponse;

/** What the door itself refuses, before or instead of a service. */
enum DoorProblem {
    SERVICE_AWAY(
            HttpStatus.SERVICE_UNAVAILABLE,
            "service-away",
            "Service injoignable",
            "Le service qui répond à cette adresse ne répond pas en ce moment.",
            "Réessayer dans quelques secondes ; l'état des services se lit à l'adresse /etat."),
    ADDRESS_UNKNOWN(
            HttpStatus.NOT_FOUND,
            "address-unknown",
            "Adresse inconnue",
            "Aucun service ne répond à cette adresse ou à cette méthode.",
            "La liste des adresses se trouve à l'adresse /api-docs."),
    ADDRESS_MALFORMED(
            HttpStatus.BAD_REQUEST,
            "address-malformed",
            "Adresse mal formée",
            "L'adresse contient des segments relatifs ou des caractères qui ne sont pas codés.",
            "Coder les caractères réservés et écrire le chemin sans détour.");

    private final HttpStatus status;
    private final String code;
    private final String title;
    private final String detail;
    private final String action;

    DoorProblem(HttpStatus status, String code, String title, String detail, String action) {
        this.status = status;
        this.code = code;
        this.title = title;
        this.detail = detail;
        this.action = action;
    }

    ServerResponse response() {
        var problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setType(URI.create("urn:avenant:problem:" + code));
        problem.setTitle(title);
        problem.setProperty("code", code);
        problem.setProperty("action", action);
        var response =
                ServerResponse.status(status).contentType(MediaType.APPLICATION_PROBLEM_JSON);
        if (this == SERVICE_AWAY) {
            response.header(HttpHeaders.RETRY_AFTER, "5");
        }
        return response.body(problem);
    }
}

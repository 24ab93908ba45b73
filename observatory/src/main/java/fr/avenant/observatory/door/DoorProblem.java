package fr.avenant.observatory.door;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.json.ProblemDetailJacksonMixin;
import org.springframework.web.servlet.function.ServerResponse;
import tools.jackson.databind.json.JsonMapper;

/** What the door itself refuses, before or instead of a service. */
public enum DoorProblem {
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
            "Coder les caractères réservés et écrire le chemin sans détour."),
    BODY_TOO_LARGE(
            HttpStatus.CONTENT_TOO_LARGE,
            "body-too-large",
            "Corps trop volumineux",
            "Le corps de la requête dépasse la taille admise à cette adresse.",
            "Partager la requête en plusieurs, ou passer par un import."),
    UNAUTHENTICATED(
            HttpStatus.UNAUTHORIZED,
            "unauthenticated",
            "Identification nécessaire",
            "Cette adresse demande une identification, ou la session est terminée.",
            "Se connecter à l'adresse /connexion, ou présenter un jeton d'accès."),
    FORM_TOKEN_MISSING(
            HttpStatus.FORBIDDEN,
            "form-token-missing",
            "Jeton de formulaire absent",
            "La requête modifie quelque chose et ne vient pas d'une page de ce site.",
            "Recharger la page et recommencer ; un programme présente un jeton d'accès."),
    RATE_LIMITED(
            HttpStatus.TOO_MANY_REQUESTS,
            "rate-limited",
            "Trop de requêtes",
            "Ce client a fait plus de requêtes en une minute qu'il n'est admis.",
            "Attendre le nombre de secondes de l'en-tête Retry-After.");

    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .addMixIn(ProblemDetail.class, ProblemDetailJacksonMixin.class)
                    .build();

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

    /** Answers with it in a filter, where no handler has been found yet. */
    public void writeTo(HttpServletResponse response) throws IOException {
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        JSON.writeValue(response.getOutputStream(), details());
    }

    ServerResponse response() {
        var response =
                ServerResponse.status(status).contentType(MediaType.APPLICATION_PROBLEM_JSON);
        if (this == SERVICE_AWAY) {
            response.header(HttpHeaders.RETRY_AFTER, "5");
        }
        return response.body(details());
    }

    private ProblemDetail details() {
        var problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setType(URI.create("urn:avenant:problem:" + code));
        problem.setTitle(title);
        problem.setProperty("code", code);
        problem.setProperty("action", action);
        return problem;
    }
}

package fr.avenant.observatory.door;

import fr.avenant.http.HttpProblem;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.ServerResponse;

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
    IDENTITY_PROVIDER_AWAY(
            HttpStatus.SERVICE_UNAVAILABLE,
            "identity-provider-away",
            "Fournisseur d'identité injoignable",
            "Le jeton ne peut pas être vérifié : le fournisseur d'identité ne répond pas.",
            "Réessayer dans quelques secondes."),
    PARAMETER_MALFORMED(
            HttpStatus.BAD_REQUEST,
            "malformed",
            "Paramètre mal formé",
            "Un paramètre contient un caractère de contrôle, ou n'est pas du texte codé en UTF-8.",
            "Corriger ou retirer ce paramètre de l'adresse."),
    PARAMETER_UNHEEDED(
            HttpStatus.BAD_REQUEST,
            "parameter-unknown",
            "Paramètre sans effet",
            "Cette page montre ce qui est connu maintenant : elle ne tient compte ni d'une date ni de positions.",
            "Retirer ce paramètre, ou poser la question à l'adresse /comparaison."),
    MEDIA_TYPE_NOT_SUPPORTED(
            HttpStatus.UNSUPPORTED_MEDIA_TYPE,
            "media-type-not-supported",
            "Type de contenu non admis",
            "L'en-tête Content-Type ne nomme pas un type de contenu.",
            "Nommer le type du corps, par exemple application/json."),
    TOO_MANY_AT_ONCE(
            HttpStatus.TOO_MANY_REQUESTS,
            "too-many-at-once",
            "Trop de requêtes à la fois",
            "Ce client attend déjà la réponse à autant de requêtes qu'il est admis.",
            "Attendre une réponse avant de poser la question suivante."),
    REQUEST_REFUSED(
            HttpStatus.BAD_REQUEST,
            "malformed",
            "Requête mal formée",
            "L'adresse ou un en-tête contient ce que ce serveur n'admet pas.",
            "Vérifier l'adresse, les en-têtes et leur codage."),
    BROKEN(
            HttpStatus.INTERNAL_SERVER_ERROR,
            "broken",
            "Erreur interne",
            "La requête n'a pas pu être traitée.",
            "L'incident est consigné ; réessayer plus tard."),
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

    private static final String SHORTLY = "5";

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

    /** Its status, of a client's mistake or of ours. */
    public HttpStatus status() {
        return status;
    }

    /** What was wrong, in a sentence. */
    public String detail() {
        return detail;
    }

    /** What to do, in a sentence. */
    public String action() {
        return action;
    }

    /** Answers with it in a filter, where no handler has been found yet. */
    public void writeTo(HttpServletResponse response) throws IOException {
        writeTo(response, Map.of());
    }

    /**
     * The same with more to say.
     *
     * @param further members of the answer, by name
     */
    public void writeTo(HttpServletResponse response, Map<String, String> further)
            throws IOException {
        if (status == HttpStatus.SERVICE_UNAVAILABLE) {
            response.setHeader(HttpHeaders.RETRY_AFTER, SHORTLY);
        }
        problem().writeTo(response, further);
    }

    ServerResponse response() {
        var response =
                ServerResponse.status(status).contentType(MediaType.APPLICATION_PROBLEM_JSON);
        if (this == SERVICE_AWAY) {
            response.header(HttpHeaders.RETRY_AFTER, SHORTLY);
        }
        return response.body(problem().details(Map.of()));
    }

    private HttpProblem problem() {
        return new HttpProblem(status, code, title, detail, action);
    }
}

package fr.avenant.observatory.door;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpHeaders;

/** How a request to {@code /api} says who it is from. */
public final class ApiCaller {

    private static final String BEARER = "Bearer ";

    private ApiCaller() {}

    /** Whether it is for a service at all. */
    public static boolean isApi(HttpServletRequest request) {
        var path = request.getRequestURI();
        return path.equals("/api") || path.startsWith("/api/");
    }

    /** Whether it brings a token itself, as programs do. */
    public static boolean hasToken(HttpServletRequest request) {
        var authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
        return authorization != null
                && authorization.regionMatches(true, 0, BEARER, 0, BEARER.length());
    }
}

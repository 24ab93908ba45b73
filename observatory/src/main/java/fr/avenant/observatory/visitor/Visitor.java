package fr.avenant.observatory.visitor;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.http.HttpMethod;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * Who asks for the page that is being made. Templates know it as {@code @visitor}, in error pages
 * too.
 */
@Component
public final class Visitor {

    private static final String HOME = "/";
    private static final String ROLES = Visitor.class.getName() + ".roles";

    Visitor() {}

    /** Whether this is somebody, and not the public. */
    public boolean loggedIn() {
        return login().isPresent();
    }

    /** What the identity provider calls them; for pages only. Empty for the public. */
    public String name() {
        return login().map(OAuth2AuthenticationToken::getPrincipal)
                .filter(OidcUser.class::isInstance)
                .map(OidcUser.class::cast)
                .map(user -> user.getFullName() == null ? "Compte connecté" : user.getFullName())
                .orElse("");
    }

    /** The pseudonym that events carry; empty for the public. */
    public Optional<String> actor() {
        return login().map(OAuth2AuthenticationToken::getName);
    }

    /** Keeps the roles that somebody has as they log in; services decide by those of the moment. */
    public static void remember(HttpServletRequest request, Set<String> roles) {
        request.getSession().setAttribute(ROLES, Set.copyOf(roles));
    }

    /** Whether a page should offer what needs one of these roles. */
    public boolean hasOne(String... roles) {
        return RequestContextHolder.getRequestAttributes()
                        instanceof ServletRequestAttributes attributes
                && attributes.getAttribute(ROLES, RequestAttributes.SCOPE_SESSION)
                        instanceof Set<?> held
                && Stream.of(roles).anyMatch(held::contains);
    }

    /** The address of this page with its query, as it was written; the home page for a form. */
    public String here() {
        return RequestContextHolder.getRequestAttributes()
                        instanceof ServletRequestAttributes attributes
                ? here(attributes.getRequest())
                : HOME;
    }

    /** Where they found the pages: what a page on paper has before its addresses. */
    public String host() {
        return ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString();
    }

    static Optional<OAuth2AuthenticationToken> login() {
        return SecurityContextHolder.getContext().getAuthentication()
                        instanceof OAuth2AuthenticationToken login
                ? Optional.of(login)
                : Optional.empty();
    }

    private static String here(HttpServletRequest request) {
        if (!HttpMethod.GET.matches(request.getMethod())) {
            return HOME;
        }
        var beforeError = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        var path = beforeError instanceof String uri ? uri : request.getRequestURI();
        return request.getQueryString() == null ? path : path + "?" + request.getQueryString();
    }
}

package fr.avenant.kit.access;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * Tells who asks, once a request; the roles are those of that moment, or of a second before, not of
 * the token.
 */
public final class Callers {

    private static final String CALLER = Callers.class.getName() + ".caller";
    private static final String PERMIT = Callers.class.getName() + ".permit";

    private final RememberedRoles roles;

    Callers(RememberedRoles roles) {
        this.roles = roles;
    }

    /** Who asks; the public if no token was shown. */
    public Caller current() {
        var request = RequestContextHolder.getRequestAttributes();
        if (request == null) {
            return read();
        }
        var known = request.getAttribute(CALLER, RequestAttributes.SCOPE_REQUEST);
        if (known instanceof Caller caller) {
            return caller;
        }
        var caller = read();
        request.setAttribute(CALLER, caller, RequestAttributes.SCOPE_REQUEST);
        return caller;
    }

    /**
     * What the rule of the address leaves open.
     *
     * @throws AccessRefused if the request did not come by an address with a rule
     */
    public static Permit permit() {
        var request = RequestContextHolder.getRequestAttributes();
        if (request != null
                && request.getAttribute(PERMIT, RequestAttributes.SCOPE_REQUEST)
                        instanceof Permit permit) {
            return permit;
        }
        throw new AccessRefused(AccessRefusal.FORBIDDEN, Map.of("needs", "a rule"));
    }

    /**
     * Lets the caller in if one of the rights is there, anywhere.
     *
     * @throws AccessRefused if none is
     */
    void admit(List<Right> rights) {
        var caller = current();
        if (rights.stream().noneMatch(caller::may)) {
            throw new AccessRefused(
                    caller.actor() == null
                            ? AccessRefusal.UNAUTHENTICATED
                            : AccessRefusal.FORBIDDEN,
                    Map.of("needs", Permit.names(rights)));
        }
        Objects.requireNonNull(RequestContextHolder.getRequestAttributes())
                .setAttribute(PERMIT, new Permit(caller, rights), RequestAttributes.SCOPE_REQUEST);
    }

    private Caller read() {
        return SecurityContextHolder.getContext().getAuthentication()
                        instanceof JwtAuthenticationToken shown
                ? caller(shown.getToken())
                : Caller.PUBLIC;
    }

    private Caller caller(Jwt token) {
        var actor = Objects.requireNonNull(token.getSubject(), "checked when it was decoded");
        return new Caller(actor, scopes(token), roles.of(actor));
    }

    /** Providers write them as a list, or as one text. */
    private static Set<String> scopes(Jwt token) {
        var claim = token.getClaims().get("scope");
        return claim instanceof List<?> list
                ? Set.copyOf(list.stream().map(String::valueOf).toList())
                : Set.of(String.valueOf(claim).split(" "));
    }
}

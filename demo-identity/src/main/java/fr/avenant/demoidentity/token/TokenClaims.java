package fr.avenant.demoidentity.token;

import fr.avenant.demoidentity.account.Person;
import fr.avenant.demoidentity.client.MachineActor;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.oidc.StandardClaimNames;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.stereotype.Component;

/**
 * An access token is for the services and names nobody; only the ID token, which the observatory
 * keeps to itself, has a name.
 */
@Component
class TokenClaims implements OAuth2TokenCustomizer<JwtEncodingContext> {

    private static final List<String> SERVICES = List.of("avenant");

    @Override
    public void customize(JwtEncodingContext token) {
        if (OAuth2TokenType.ACCESS_TOKEN.equals(token.getTokenType())) {
            token.getClaims().audience(SERVICES);
            MachineActor.of(token.getRegisteredClient()).ifPresent(token.getClaims()::subject);
        } else if (OidcParameterNames.ID_TOKEN.equals(token.getTokenType().getValue())) {
            name(token.getPrincipal(), token.getClaims());
        }
    }

    private static void name(@Nullable Authentication login, JwtClaimsSet.Builder claims) {
        if (login != null && login.getPrincipal() instanceof Person person) {
            claims.claim(StandardClaimNames.NAME, person.name());
        }
    }
}

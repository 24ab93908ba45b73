package fr.avenant.kit.access;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whose tokens are believed, and who has a role before anybody could give one.
 *
 * @param issuer as it stands in the tokens
 * @param jwkSetUri where its keys are, as this service reaches it; below the issuer if it is empty
 * @param audience that must be named
 * @param initial such as {@code 7b1f0c1e-52d8-4a6f-9d0e-3c5b8e2a9f41 contributor cahors
 *     engagement}; territory and context may be left out, for all
 */
@ConfigurationProperties("avenant.access")
public record AccessSettings(
        @DefaultValue("http://127.0.0.1:8085") String issuer,
        @DefaultValue("") String jwkSetUri,
        @DefaultValue("avenant") String audience,
        List<String> initial) {

    public AccessSettings {
        initial = initial == null ? List.of() : List.copyOf(initial);
    }

    String keys() {
        return jwkSetUri.isEmpty() ? issuer + "/oauth2/jwks" : jwkSetUri;
    }
}

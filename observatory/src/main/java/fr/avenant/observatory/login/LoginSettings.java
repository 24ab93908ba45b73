package fr.avenant.observatory.login;

import java.net.URI;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The OpenID Connect provider. Nothing is asked of it before somebody logs in.
 *
 * @param issuer as it stands in its tokens
 * @param authorizationUri where browsers are sent to log in
 * @param tokenUri as this process sees it, which may be another address of the same provider
 * @param jwkSetUri likewise
 * @param endSessionUri where browsers are sent to log out; null if the provider has no such page
 */
@ConfigurationProperties("avenant.login")
public record LoginSettings(
        String clientId,
        String clientSecret,
        Set<String> scopes,
        URI issuer,
        URI authorizationUri,
        URI tokenUri,
        URI jwkSetUri,
        @Nullable URI endSessionUri) {

    /** The origins of the pages that a form of ours can lead a browser to. */
    public Set<String> origins() {
        return Stream.of(authorizationUri, endSessionUri == null ? authorizationUri : endSessionUri)
                .map(uri -> uri.getScheme() + "://" + uri.getRawAuthority())
                .collect(Collectors.toUnmodifiableSet());
    }
}

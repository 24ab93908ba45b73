package fr.avenant.demoidentity.login;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.server.authorization.InMemoryOAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;

/** Codes and tokens that were given out, for as long as they are good and up to a number. */
final class BoundedAuthorizations implements OAuth2AuthorizationService {

    private static final int MOST = 10_000;
    private static final Duration WITH_REFRESH_TOKEN = Duration.ofHours(9);
    private static final Duration WITHOUT = Duration.ofMinutes(15);

    private final OAuth2AuthorizationService all = new InMemoryOAuth2AuthorizationService();
    private final Cache<String, OAuth2Authorization> kept =
            Caffeine.newBuilder()
                    .maximumSize(MOST)
                    .expireAfter(
                            Expiry.<String, OAuth2Authorization>writing((_, it) -> lifetime(it)))
                    .<String, OAuth2Authorization>evictionListener((_, it, _) -> forget(it))
                    .build();

    @Override
    public void save(OAuth2Authorization authorization) {
        all.save(authorization);
        kept.put(authorization.getId(), authorization);
    }

    @Override
    public void remove(OAuth2Authorization authorization) {
        kept.invalidate(authorization.getId());
        all.remove(authorization);
    }

    @Override
    public @Nullable OAuth2Authorization findById(String id) {
        return all.findById(id);
    }

    @Override
    public @Nullable OAuth2Authorization findByToken(String token, @Nullable OAuth2TokenType type) {
        return all.findByToken(token, type);
    }

    private void forget(@Nullable OAuth2Authorization ended) {
        if (ended != null) {
            all.remove(ended);
        }
    }

    private static Duration lifetime(OAuth2Authorization authorization) {
        return authorization.getRefreshToken() == null ? WITHOUT : WITH_REFRESH_TOKEN;
    }
}

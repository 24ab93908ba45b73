package fr.avenant.benchmarks;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.springframework.core.ResolvableType;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;

/** People whom the demonstration provider does not know, with tokens that its key signs. */
final class People {

    private static final Duration LIFETIME = Duration.ofMinutes(30);

    private final JwtEncoder tokens;
    private final String issuer;

    /**
     * @param provider the context of the demonstration provider
     */
    People(ApplicationContext provider, String issuer) {
        tokens =
                new NimbusJwtEncoder(
                        provider.<JWKSource<SecurityContext>>getBeanProvider(
                                        ResolvableType.forClassWithGenerics(
                                                JWKSource.class, SecurityContext.class))
                                .getObject());
        this.issuer = issuer;
    }

    /**
     * Somebody who may have been given roles.
     *
     * @param actor pseudonym
     */
    record Person(String actor, Requests requests) {}

    /** Somebody without any role. */
    Person somebody() {
        var actor = UUID.randomUUID().toString();
        var now = Instant.now();
        var claims =
                JwtClaimsSet.builder()
                        .issuer(issuer)
                        .subject(actor)
                        .audience(List.of("avenant"))
                        .claim("scope", List.of("avenant:read", "avenant:write"))
                        .issuedAt(now)
                        .notBefore(now)
                        .expiresAt(now.plus(LIFETIME))
                        .build();
        var header = JwsHeader.with(SignatureAlgorithm.RS256).build();
        var token = tokens.encode(JwtEncoderParameters.from(header, claims)).getTokenValue();
        return new Person(actor, new Requests(() -> token));
    }
}

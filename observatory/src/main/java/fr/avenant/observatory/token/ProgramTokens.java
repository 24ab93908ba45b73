package fr.avenant.observatory.token;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import fr.avenant.http.RememberedTokens;
import fr.avenant.observatory.door.ApiCaller;
import fr.avenant.observatory.login.LoginSettings;
import jakarta.servlet.http.HttpServletRequest;
import java.net.MalformedURLException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.stereotype.Component;

/**
 * Looks at the tokens that programs bring, so that no connection to a service is taken and no body
 * read for one that is not of the provider. Services look again.
 */
@Component
public final class ProgramTokens {

    private static final String BEARER = "Bearer ";
    private static final String CHECKED = ProgramTokens.class.getName();
    private static final int UNTIL_ANSWERED = 2_000;
    private static final int LONGEST_KEYS = 256 * 1024;

    /** Known keys are asked for again after that, and sooner when a token names one not known. */
    private static final Duration KEYS_ARE_FRESH = Duration.ofMinutes(15);

    /** Tokens that name made-up keys make the provider be asked no more often than that. */
    private static final Duration BETWEEN_QUESTIONS = Duration.ofSeconds(10);

    /** While the provider is away, its keys of before are believed. */
    private static final Duration OUTAGE = Duration.ofDays(1);

    private final JwtDecoder decoder;
    private volatile boolean keysSeen;

    ProgramTokens(LoginSettings provider, @Value("${avenant.access.audience}") String audience) {
        var nimbus =
                NimbusJwtDecoder.withJwkSource(keys(provider.jwkSetUri()))
                        .jwsAlgorithms(algorithms -> {
                            algorithms.clear();
                            algorithms.add(SignatureAlgorithm.RS256);
                            algorithms.add(SignatureAlgorithm.ES256);
                        })
                        .build();
        nimbus.setJwtValidator(
                new DelegatingOAuth2TokenValidator<>(
                        JwtValidators.createDefaultWithIssuer(provider.issuer().toString()),
                        new JwtClaimValidator<List<String>>(
                                "aud", named -> named != null && named.contains(audience))));
        this.decoder = new RememberedTokens(nimbus, Clock.systemUTC());
    }

    /** What came of looking at a request's token. */
    public enum Finding {
        /** There is none. */
        ABSENT,
        VALID,
        /** It is not of the provider, not for us, or over. */
        REFUSED,
        /** The provider's keys have never been seen and cannot be had now. */
        UNKNOWN
    }

    private record Checked(Finding finding, String actor) {}

    /** What is to be thought of the token of a request; each is looked at once. */
    public Finding finding(HttpServletRequest request) {
        return checked(request).finding();
    }

    /** The pseudonym in a valid token. */
    public Optional<String> actor(HttpServletRequest request) {
        var checked = checked(request);
        return checked.finding() == Finding.VALID ? Optional.of(checked.actor()) : Optional.empty();
    }

    private Checked checked(HttpServletRequest request) {
        if (request.getAttribute(CHECKED) instanceof Checked known) {
            return known;
        }
        var checked = token(request).map(this::check).orElse(new Checked(Finding.ABSENT, ""));
        request.setAttribute(CHECKED, checked);
        return checked;
    }

    private Checked check(String token) {
        try {
            var subject = decoder.decode(token).getSubject();
            keysSeen = true;
            return subject == null
                    ? new Checked(Finding.REFUSED, "")
                    : new Checked(Finding.VALID, subject);
        } catch (BadJwtException _) {
            return new Checked(Finding.REFUSED, "");
        } catch (JwtException e) {
            return new Checked(
                    keysSeen && namesUnknownKey(e) ? Finding.REFUSED : Finding.UNKNOWN, "");
        }
    }

    /** The provider has just been asked for another such token, and did not know its key. */
    private static boolean namesUnknownKey(JwtException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof RateLimitReachedException) {
                return true;
            }
        }
        return false;
    }

    private static Optional<String> token(HttpServletRequest request) {
        return ApiCaller.hasToken(request)
                ? Optional.of(
                        request.getHeader(HttpHeaders.AUTHORIZATION)
                                .substring(BEARER.length())
                                .strip())
                : Optional.empty();
    }

    private static JWKSource<SecurityContext> keys(URI address) {
        try {
            return JWKSourceBuilder.create(
                            address.toURL(),
                            new DefaultResourceRetriever(
                                    UNTIL_ANSWERED, UNTIL_ANSWERED, LONGEST_KEYS))
                    .cache(KEYS_ARE_FRESH.toMillis(), 2L * UNTIL_ANSWERED)
                    .refreshAheadCache(false)
                    .rateLimited(BETWEEN_QUESTIONS.toMillis())
                    .outageTolerant(OUTAGE.toMillis())
                    .build();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException("avenant.login.jwk-set-uri: " + address, e);
        }
    }
}

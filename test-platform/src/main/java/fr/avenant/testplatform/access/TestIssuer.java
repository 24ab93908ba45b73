package fr.avenant.testplatform.access;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;

/** Issues tokens as a provider would, with its keys at an address; one in each JVM of tests. */
public final class TestIssuer {

    /** Who may do everything, everywhere. */
    public static final String EVERYBODY = "5b0c2f9e-6d1a-4e3b-8f7c-a1d2e3f40516";

    public static final String ISSUER = "https://issuer.test";
    public static final String AUDIENCE = "avenant";
    public static final List<String> SCOPES =
            List.of("avenant:read", "avenant:write", "avenant:feed", "avenant:operate");

    private static final RSAKey KEY = key();
    private static final String KEYS = serve(KEY);

    private TestIssuer() {}

    /** A valid token of somebody with every scope. */
    public static String token(String actor) {
        return token(actor, SCOPES);
    }

    public static String token(String actor, List<String> scopes) {
        return token(KEY, claims -> claims.subject(actor).claim("scope", scopes));
    }

    /** A token with claims that the test wants to be different. */
    public static String token(Consumer<JwtClaimsSet.Builder> claims) {
        return token(KEY, claims);
    }

    /** The same, signed by a key that nobody knows. */
    public static String forged(Consumer<JwtClaimsSet.Builder> claims) {
        return token(key(), claims);
    }

    /**
     * Settings of a service that believes this issuer.
     *
     * @param roles further ones, as in {@code avenant.access.initial}
     */
    public static List<String> settings(String... roles) {
        var settings = new ArrayList<String>();
        settings.add("--avenant.access.issuer=" + ISSUER);
        settings.add("--avenant.access.jwk-set-uri=" + KEYS);
        var all =
                new ArrayList<>(
                        List.of(
                                EVERYBODY + " contributor",
                                EVERYBODY + " coordinator",
                                EVERYBODY + " validator",
                                EVERYBODY + " auditor",
                                EVERYBODY + " integrator",
                                EVERYBODY + " operator"));
        all.addAll(TestActor.roles());
        all.addAll(List.of(roles));
        for (var index = 0; index < all.size(); index++) {
            settings.add("--avenant.access.initial[" + index + "]=" + all.get(index));
        }
        return settings;
    }

    private static String token(RSAKey key, Consumer<JwtClaimsSet.Builder> change) {
        var now = Instant.now();
        var claims =
                JwtClaimsSet.builder()
                        .issuer(ISSUER)
                        .audience(List.of(AUDIENCE))
                        .subject(EVERYBODY)
                        .issuedAt(now)
                        .expiresAt(now.plusSeconds(3_600))
                        .claim("scope", SCOPES);
        change.accept(claims);
        return new NimbusJwtEncoder(new ImmutableJWKSet<>(new JWKSet(key)))
                .encode(
                        JwtEncoderParameters.from(
                                JwsHeader.with(SignatureAlgorithm.RS256)
                                        .keyId(key.getKeyID())
                                        .build(),
                                claims.build()))
                .getTokenValue();
    }

    private static RSAKey key() {
        try {
            return new RSAKeyGenerator(2048).keyID(UUID.randomUUID().toString()).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String serve(RSAKey key) {
        var keys = new JWKSet(key.toPublicJWK()).toString().getBytes(StandardCharsets.UTF_8);
        try {
            var server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext(
                    "/jwks",
                    exchange -> {
                        exchange.getResponseHeaders().add("Content-Type", "application/json");
                        exchange.sendResponseHeaders(200, keys.length);
                        exchange.getResponseBody().write(keys);
                        exchange.close();
                    });
            server.setExecutor(
                    task -> Thread.ofPlatform().daemon().name("keys of the tests").start(task));
            Thread.ofPlatform().daemon().start(server::start);
            return "http://127.0.0.1:" + server.getAddress().getPort() + "/jwks";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

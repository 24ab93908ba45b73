package fr.avenant.observatory.door;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import fr.avenant.observatory.Backend;
import java.time.Instant;
import java.util.Date;

/** The keys of a provider, and tokens of it. */
final class TestIssuer {

    private static final Backend SERVER = Backend.start();
    private static final RSAKey KEY = key("known");

    private TestIssuer() {}

    /** The header with a token that is good for a while. */
    static String bearer() {
        return bearer(KEY, "avenant", Instant.now().plusSeconds(300));
    }

    static String address() {
        SERVER.on("/oauth2/jwks", 200, new JWKSet(KEY.toPublicJWK()).toString());
        return SERVER.address();
    }

    static int asked() {
        return SERVER.asked().size();
    }

    static RSAKey known() {
        return KEY;
    }

    static RSAKey key(String id) {
        try {
            return new RSAKeyGenerator(2048).keyID(id).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    static String bearer(RSAKey key, String audience, Instant until) {
        var token =
                new SignedJWT(
                        new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(),
                        new JWTClaimsSet.Builder()
                                .issuer(SERVER.address())
                                .audience(audience)
                                .subject("0b8e8b4c-2a77-4b5e-9c0e-7d1f64a3c901")
                                .expirationTime(Date.from(until))
                                .build());
        try {
            token.sign(new RSASSASigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        return "Bearer " + token.serialize();
    }
}

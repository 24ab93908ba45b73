package fr.avenant.testplatform.access;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.UUID;

/** Tokens that nobody must believe. */
public enum BadToken {
    NONE,
    EMPTY,
    NO_TOKEN_AT_ALL,
    EXPIRED,
    NOT_YET_VALID,
    OF_ANOTHER_ISSUER,
    FOR_ANOTHER_AUDIENCE,
    FOR_NOBODY,
    WITHOUT_A_SIGNATURE,
    SIGNED_BY_ANOTHER_KEY,
    TAMPERED,
    OF_A_DERIVED_SUBJECT,
    OF_A_NAMED_SUBJECT,
    WITHOUT_A_SUBJECT;

    /** The header that shows it; empty if none is shown. */
    public String authorization() {
        return switch (this) {
            case NONE -> "";
            case EMPTY -> "Bearer";
            case NO_TOKEN_AT_ALL -> "Bearer " + UUID.randomUUID();
            case EXPIRED ->
                    bearer(
                            TestIssuer.token(claims ->
                                    claims.issuedAt(Instant.now().minusSeconds(7_200))
                                            .expiresAt(Instant.now().minusSeconds(3_600))));
            case NOT_YET_VALID ->
                    bearer(
                            TestIssuer.token(
                                    claims -> claims.notBefore(Instant.now().plusSeconds(3_000))));
            case OF_ANOTHER_ISSUER ->
                    bearer(TestIssuer.token(claims -> claims.issuer("https://elsewhere.test")));
            case FOR_ANOTHER_AUDIENCE ->
                    bearer(TestIssuer.token(claims -> claims.audience(List.of("observatory"))));
            case FOR_NOBODY ->
                    bearer(TestIssuer.token(claims -> claims.claims(all -> all.remove("aud"))));
            case WITHOUT_A_SIGNATURE -> bearer(unsigned());
            case SIGNED_BY_ANOTHER_KEY -> bearer(TestIssuer.forged(_ -> {}));
            case TAMPERED -> bearer(tampered(TestIssuer.token(TestIssuer.EVERYBODY, List.of())));
            case OF_A_DERIVED_SUBJECT ->
                    bearer(
                            TestIssuer.token(claims ->
                                    claims.subject(
                                            UUID.nameUUIDFromBytes(
                                                            "marie"
                                                                    .getBytes(
                                                                            StandardCharsets.UTF_8))
                                                    .toString())));
            case OF_A_NAMED_SUBJECT ->
                    bearer(TestIssuer.token(claims -> claims.subject("marie.dupont")));
            case WITHOUT_A_SUBJECT ->
                    bearer(TestIssuer.token(claims -> claims.claims(all -> all.remove("sub"))));
        };
    }

    private static String bearer(String token) {
        return "Bearer " + token;
    }

    /** {@code alg=none}. */
    private static String unsigned() {
        return new PlainJWT(
                        new JWTClaimsSet.Builder()
                                .issuer(TestIssuer.ISSUER)
                                .audience(TestIssuer.AUDIENCE)
                                .subject(TestIssuer.EVERYBODY)
                                .claim("scope", TestIssuer.SCOPES)
                                .expirationTime(Date.from(Instant.now().plusSeconds(600)))
                                .build())
                .serialize();
    }

    /** One that gives itself every scope after it was signed. */
    private static String tampered(String token) {
        var parts = token.split("\\.", -1);
        var claims = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
        var changed = claims.replace("\"scope\":[]", "\"scope\":[\"avenant:write\"]");
        return parts[0]
                + "."
                + Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(changed.getBytes(StandardCharsets.UTF_8))
                + "."
                + parts[2];
    }
}

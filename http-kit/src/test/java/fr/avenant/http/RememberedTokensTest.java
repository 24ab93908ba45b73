package fr.avenant.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;

class RememberedTokensTest {

    private static final Instant NOW = Instant.parse("2026-11-28T12:00:00Z");

    private final List<String> checked = new ArrayList<>();

    private Jwt check(String token) {
        checked.add(token);
        if (token.startsWith("forged")) {
            throw new BadJwtException(token);
        }
        return Jwt.withTokenValue(token)
                .header("alg", "RS256")
                .expiresAt(token.startsWith("ended") ? NOW : NOW.plusSeconds(1))
                .subject(token)
                .build();
    }

    @Test
    void a_signature_is_checked_once_each_token_has_its_own_and_an_ended_one_is_asked_again() {
        var tokens = new RememberedTokens(this::check, Clock.fixed(NOW, ZoneOffset.UTC));

        for (var token : List.of("one", "two", "one", "two", "ended", "ended")) {
            assertThat(tokens.decode(token).getSubject()).isEqualTo(token);
        }

        assertThat(checked).containsExactly("one", "two", "ended", "ended");
    }

    @Test
    void what_was_refused_is_refused_again() {
        var tokens = new RememberedTokens(this::check, Clock.fixed(NOW, ZoneOffset.UTC));

        for (var _ : List.of(1, 2)) {
            assertThatExceptionOfType(BadJwtException.class)
                    .isThrownBy(() -> tokens.decode("forged"));
        }
        assertThat(checked).containsExactly("forged", "forged");
    }
}

package fr.avenant.testplatform.http;

import static org.assertj.core.api.Assertions.assertThat;

import fr.avenant.contracts.Recording;
import fr.avenant.testplatform.access.BadToken;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** That a token which is not in order opens nothing, and leaves nothing behind. */
public interface TokenRules {

    RunningService service();

    /** Where facts of one kind are recorded. */
    String collection();

    /** A golden event; what it names is known to the service. */
    Recording<?> fact();

    @ParameterizedTest
    @EnumSource
    default void a_token_that_is_not_in_order_opens_nothing(BadToken token) {
        var body = Bodies.anotherRegistration(fact());

        var refused =
                service().post(collection(), body, Map.of("Authorization", token.authorization()));

        assertThat(refused.status()).as(refused.body()).isEqualTo(401);
        assertThat(refused.text("code")).isEqualTo("unauthenticated");
        assertThat(refused.header("WWW-Authenticate")).isEqualTo("Bearer");
        assertThat(refused.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(service().get(collection() + "/" + body.get("id").asString()).status())
                .as("a trace")
                .isEqualTo(404);
    }
}

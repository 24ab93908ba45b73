package fr.avenant.kit.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.SocketException;
import java.sql.SQLException;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.StaticMessageSource;
import org.springframework.http.HttpHeaders;

class ProblemAdviceTest {

    private final ProblemAdvice advice = new ProblemAdvice(new Problems(new StaticMessageSource()));

    @Test
    void a_database_that_is_gone_is_not_taken_for_a_client_that_is() {
        var reset = new SQLException("any", "08006", new SocketException("Broken pipe"));

        var answer = Objects.requireNonNull(advice.broken(new IllegalStateException(reset)));

        assertThat(answer.getStatusCode().value()).isEqualTo(503);
        assertThat(answer.getHeaders().getFirst(HttpHeaders.RETRY_AFTER)).isEqualTo("5");
    }

    @Test
    void a_client_that_is_gone_is_told_nothing() {
        assertThat(advice.broken(new SocketException("Broken pipe"))).isNull();
    }
}

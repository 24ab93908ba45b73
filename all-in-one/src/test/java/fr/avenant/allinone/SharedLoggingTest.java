package fr.avenant.allinone;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.logging.LoggingSystem;

/**
 * Contexts start side by side in one JVM: each that set up its logging would do so while another
 * writes to it.
 */
class SharedLoggingTest {

    private final EmbeddedPlatform platform = RunningPlatform.get().platform();

    @ParameterizedTest
    @ValueSource(strings = {"territory", "engagement", "programmation", "reporting", "identity"})
    void no_context_sets_up_the_logging_of_the_jvm(String part) {
        assertThat(platform.contextOf(part).getBean(LoggingSystem.class).getClass().getSimpleName())
                .isEqualTo("NoOpLoggingSystem");
    }
}

package fr.avenant.testplatform.http;

import fr.avenant.contracts.Contexts;
import fr.avenant.testplatform.topic.Elsewhere;
import java.time.Duration;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.builder.SpringApplicationBuilder;
import tools.jackson.databind.node.ObjectNode;

/** A test that asks a running service; it starts once for all methods. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class ServiceTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Supplier<SpringApplicationBuilder> application;
    private final Contexts context;
    private @Nullable RunningService service;

    protected ServiceTest(Supplier<SpringApplicationBuilder> application, Contexts context) {
        this.application = application;
        this.context = context;
    }

    @BeforeAll
    final void start() {
        service = RunningService.start(application.get(), context);
    }

    @AfterAll
    final void stop() {
        service().close();
    }

    public final RunningService service() {
        return Objects.requireNonNull(service, "The service runs during tests only");
    }

    /** Asks, and lets other services tell what the body names and this one does not know. */
    protected final Answer tell(String path, ObjectNode body) {
        var first = service().post(path, body);
        if (!isTooEarly(first)) {
            return first;
        }
        Stream.of(first.text("references").split(", ")).forEach(Elsewhere::isRecorded);
        return onceKnown(path, body);
    }

    /** Asks again until the service has heard of what the body names. */
    protected final Answer onceKnown(String path, ObjectNode body) {
        return Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> service().post(path, body), answer -> !isTooEarly(answer));
    }

    private static boolean isTooEarly(Answer answer) {
        return answer.text("code").equals("reference-not-known-yet");
    }

    public final Contexts context() {
        return context;
    }
}

package fr.avenant.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code docker-compose up} with two instances of programmation-service and of reporting-service,
 * started once for all tests of this JVM, and what an undisturbed platform says to the same.
 */
final class LoadedStack {

    private static @Nullable LoadedStack running;

    private final ProductionShape stack;
    private final List<Sent> sent = new ArrayList<>();

    /**
     * Commands of a {@link SteadyLoad}.
     *
     * @param first number of the first of them
     * @param commands how many
     */
    private record Sent(int first, int commands) {}

    private LoadedStack(ProductionShape stack) {
        this.stack = stack;
    }

    /** With the dossiers loaded, and everything read. */
    static ProductionShape get() {
        var stack = starting().stack;
        stack.awaitDossiers();
        stack.awaitEverythingIsRead();
        return stack;
    }

    /** Healthy; its dossiers may still be loading. */
    static synchronized LoadedStack starting() {
        if (running == null) {
            running = start();
        }
        return running;
    }

    /** Takes it down, so that another stack has the machine for itself. */
    static synchronized void end() {
        if (running != null) {
            running.stack.close();
            running = null;
        }
    }

    ProductionShape stack() {
        return stack;
    }

    /** Remembers what an undisturbed platform must be told to hold the same. */
    void wasSent(int first, int commands) {
        sent.add(new Sent(first, commands));
    }

    /** The embedded default, which has been told the same and has read it. */
    EmbeddedRun undisturbed() throws Exception {
        var embedded = EmbeddedRun.get();
        sent.forEach(load -> SteadyLoad.sendOnce(embedded.api(), load.first(), load.commands()));
        sent.clear();
        embedded.awaitEverythingIsRead();
        return embedded;
    }

    private static LoadedStack start() {
        try {
            var stack =
                    ProductionShape.start(
                            "avenant-separate",
                            "--scale",
                            "programmation-service=2",
                            "--scale",
                            "reporting-service=2");
            Runtime.getRuntime().addShutdownHook(new Thread(LoadedStack::end));
            for (var service : List.of("programmation-service", "reporting-service")) {
                assertThat(stack.compose().containers(service)).hasSize(2);
                stack.awaitHealthy(stack.compose().containers(service));
            }
            stack.awaitHealthy(stack.compose().containers("observatory"));
            return new LoadedStack(stack);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

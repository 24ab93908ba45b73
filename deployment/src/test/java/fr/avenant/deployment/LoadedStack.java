package fr.avenant.deployment;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** {@code docker-compose up} with the dossiers loaded, started once for all tests of this JVM. */
final class LoadedStack {

    private static @Nullable ProductionShape running;

    private LoadedStack() {}

    static synchronized ProductionShape get() {
        if (running == null) {
            running = start();
        }
        return running;
    }

    private static ProductionShape start() {
        try {
            var stack = ProductionShape.start("avenant-separate");
            Runtime.getRuntime().addShutdownHook(new Thread(stack::close));
            stack.awaitDossiers();
            stack.awaitEverythingIsRead();
            return stack;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

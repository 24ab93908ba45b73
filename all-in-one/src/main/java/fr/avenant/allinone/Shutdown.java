package fr.avenant.allinone;

import java.time.Duration;
import java.util.function.Consumer;

/**
 * What a signal does: everything is stopped in order, and the program ends within 30 s whatever
 * hangs.
 */
final class Shutdown implements Runnable {

    /** How a program ends that did not wait for all of its parts. */
    static final int GAVE_UP = 4;

    private static final Duration LONGEST = Duration.ofSeconds(29);

    private final EmbeddedPlatform platform;
    private final Consumer<String> console;

    Shutdown(EmbeddedPlatform platform, Consumer<String> console) {
        this.platform = platform;
        this.console = console;
    }

    @Override
    public void run() {
        if (platform.isStopped()) {
            return;
        }
        console.accept("Arrêt");
        Thread.ofPlatform().daemon().name("end of the shutdown").start(this::endAnyway);
        var givenUp = platform.stop();
        if (givenUp.isEmpty()) {
            console.accept("Arrêté");
        } else {
            end(String.join(", ", givenUp));
        }
    }

    private void endAnyway() {
        try {
            Thread.sleep(LONGEST);
            end("l'arrêt, qui dure depuis %d s".formatted(LONGEST.toSeconds()));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void end(String givenUp) {
        console.accept(
                "Arrêté sans attendre %s ; rien de ce qui a été accepté n'est perdu, le prochain démarrage répare (code %d)"
                        .formatted(givenUp, GAVE_UP));
        Runtime.getRuntime().halt(GAVE_UP);
    }
}

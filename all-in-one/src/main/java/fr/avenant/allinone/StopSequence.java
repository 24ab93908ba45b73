package fr.avenant.allinone;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What has been started, to be stopped last first, each in a time of its own: whoever hangs is
 * given up in words, and does not keep the next one from stopping.
 */
final class StopSequence {

    private static final Logger log = LoggerFactory.getLogger(StopSequence.class);

    private final Deque<Stage> stages = new ArrayDeque<>();
    private final Consumer<String> console;
    private boolean stopping;

    /** Parts that stop at the same time. */
    private record Stage(Duration patience, List<Part> parts) {}

    private record Part(String name, Stop stop) {}

    /** How something is stopped; returns when it has. */
    interface Stop {
        void run() throws Exception;
    }

    StopSequence(Consumer<String> console) {
        this.console = console;
    }

    /**
     * Something has been started, on top of everything before.
     *
     * @param patience how long its stop may take
     * @throws CancellationException if everything is being stopped: so is this, now
     */
    synchronized void add(String name, Duration patience, Stop stop) {
        requireRunning(name, stop);
        stages.push(new Stage(patience, new ArrayList<>(List.of(new Part(name, stop)))));
    }

    /**
     * What is started from now on may stop at the same time, on top of everything before.
     *
     * @param patience how long that may take
     */
    synchronized void addTogether(Duration patience) {
        stages.push(new Stage(patience, new ArrayList<>()));
    }

    /** Something has been started that may stop at the same time as what came just before. */
    synchronized void addBeside(String name, Stop stop) {
        requireRunning(name, stop);
        stages.getFirst().parts().add(new Part(name, stop));
    }

    private void requireRunning(String name, Stop stop) {
        if (stopping) {
            run(new Part(name, stop));
            throw new CancellationException("Stopped while " + name + " started");
        }
    }

    /**
     * Stops everything; a second call does nothing.
     *
     * @return what did not stop in its time
     */
    List<String> stop() {
        synchronized (this) {
            stopping = true;
        }
        var givenUp = new ArrayList<String>();
        for (var stage = next(); stage != null; stage = next()) {
            givenUp.addAll(stop(stage));
        }
        return givenUp;
    }

    synchronized boolean isStopping() {
        return stopping;
    }

    private synchronized @Nullable Stage next() {
        return stages.poll();
    }

    private List<String> stop(Stage stage) {
        var begin = System.nanoTime();
        var threads =
                stage.parts().stream()
                        .map(part ->
                                Thread.ofPlatform()
                                        .daemon()
                                        .name("stop of " + part.name())
                                        .start(() -> run(part)))
                        .toList();
        var givenUp = new ArrayList<String>();
        for (var index = 0; index < threads.size(); index++) {
            var left = stage.patience().minusNanos(System.nanoTime() - begin);
            if (!ended(threads.get(index), left)) {
                var name = stage.parts().get(index).name();
                givenUp.add(name);
                console.accept(
                        "Renoncé à attendre %s, qui ne s'est pas arrêté en %d s"
                                .formatted(name, stage.patience().toSeconds()));
            }
        }
        return givenUp;
    }

    private static boolean ended(Thread thread, Duration left) {
        try {
            return thread.join(left.isNegative() ? Duration.ZERO : left);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return !thread.isAlive();
        }
    }

    private static void run(Part part) {
        try {
            part.stop().run();
        } catch (Exception e) {
            log.warn("{} did not stop as it should: {}", part.name(), e.toString());
        }
    }
}

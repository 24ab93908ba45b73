package fr.avenant.allinone;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;

/** Starts parts that do not need one another at the same time, and says how long each took. */
final class SideBySide {

    private final Consumer<String> progress;
    private final List<CompletableFuture<Void>> started = new ArrayList<>();

    /**
     * @param progress is told each step, in French, by the thread that starts the part
     */
    SideBySide(Consumer<String> progress) {
        this.progress = progress;
    }

    /** Begins to start a part; the next one need not wait for it. */
    SideBySide start(String name, Runnable part) {
        progress.accept(name + " démarre");
        var came = new CompletableFuture<Void>();
        Thread.ofPlatform().name("start of " + name).start(() -> complete(came, name, part));
        started.add(came);
        return this;
    }

    /**
     * Waits until all of them have started, or did not.
     *
     * @throws RuntimeException what the first one of them met that did not start; what others met
     *     is suppressed in it
     */
    void await() {
        var failures =
                started.stream()
                        .map(came -> came.handle((_, failure) -> failure).join())
                        .filter(Objects::nonNull)
                        .toList();
        if (failures.isEmpty()) {
            return;
        }
        var first = failures.getFirst();
        failures.stream().skip(1).filter(it -> !it.equals(first)).forEach(first::addSuppressed);
        switch (first) {
            case RuntimeException cause -> throw cause;
            case Error cause -> throw cause;
            default -> throw new CompletionException(first);
        }
    }

    private void complete(CompletableFuture<Void> came, String name, Runnable part) {
        var begin = System.nanoTime();
        try {
            part.run();
            progress.accept(
                    String.format(
                            Locale.FRENCH,
                            "%s est prêt (%.1f s)",
                            name,
                            (System.nanoTime() - begin) / 1e9));
            came.complete(null);
        } catch (CancellationException e) {
            came.completeExceptionally(e); // stopped while it started: no news
        } catch (RuntimeException | Error e) {
            progress.accept(name + " n'a pas démarré");
            came.completeExceptionally(e);
        }
    }
}

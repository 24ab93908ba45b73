package fr.avenant.benchmarks;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Takes parts one after the other; one that breaks or takes too long is given up, and only it. */
final class PartRun {

    private final Report report;
    private final List<Part> parts;
    private final Duration longest;
    private final long begin = System.nanoTime();

    /**
     * @param all of which those are taken that {@code -Davenant.figures.only} names, or the usual
     *     ones
     * @param longest after which no further part is begun
     */
    PartRun(Report report, List<Part> all, Duration longest) {
        this.report = report;
        this.parts = taken(all, chosen());
        this.longest = longest;
    }

    /** Names that are chosen; empty for the usual ones. */
    private static Set<String> chosen() {
        return Stream.of(System.getProperty("avenant.figures.only", "").split(","))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static List<Part> taken(List<Part> all, Set<String> chosen) {
        var names = all.stream().map(Part::name).collect(Collectors.toSet());
        chosen.stream()
                .filter(name -> !names.contains(name))
                .forEach(name -> System.out.println("There is no part " + name + ", but " + names));
        return all.stream()
                .filter(it -> chosen.isEmpty() ? it.usual() : chosen.contains(it.name()))
                .toList();
    }

    void run() {
        for (var part : parts) {
            var since = System.nanoTime() - begin;
            if (since > longest.toNanos()) {
                report.failed(part.name(), "left out, the run has lasted too long");
                continue;
            }
            System.out.printf(
                    "PART %s (%d of %d), %d s after the start%n",
                    part.name(),
                    parts.indexOf(part) + 1,
                    parts.size(),
                    TimeUnit.NANOSECONDS.toSeconds(since));
            run(part);
        }
        System.out.printf(
                "ALL PARTS in %d s%n", TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begin));
    }

    private void run(Part part) {
        var task =
                new FutureTask<Void>(() -> {
                    part.measuring().run();
                    return null;
                });
        Thread.ofPlatform().daemon().name("part-" + part.name()).start(task);
        try {
            task.get(part.longest().toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException broken) {
            report.failed(part.name(), String.valueOf(broken.getCause()));
            broken.printStackTrace(System.out);
        } catch (TimeoutException _) {
            task.cancel(true);
            report.failed(part.name(), "given up after " + part.longest().toMinutes() + " min");
        } catch (InterruptedException _) {
            task.cancel(true);
            report.failed(part.name(), "interrupted");
        }
    }
}

package fr.avenant.benchmarks;

import fr.avenant.allinone.EmbeddedPlatform;
import fr.avenant.allinone.PlatformPorts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/** All figures in one run on one platform: {@code benchmarks/README.md} says what each measures. */
final class Figures {

    private static final int SECONDS = Integer.getInteger("avenant.figures.seconds", 5);
    private static final Duration LONGEST = Duration.ofMinutes(25);

    private final Report report;
    private final List<Part> parts;
    private final long begin = System.nanoTime();

    private Figures(Report report, List<Part> parts) {
        this.report = report;
        this.parts = parts;
    }

    static void main() throws IOException {
        var chosen = chosen();
        var report =
                new Report(Path.of(System.getProperty("avenant.figures", "target/figures.csv")));
        var target = Files.createDirectories(Path.of("target").toAbsolutePath());
        var folder = Files.createTempDirectory(target, "figures");
        var load = Report.load();
        var begin = System.nanoTime();
        var started = new AtomicReference<@Nullable EmbeddedPlatform>();
        // However this program ends, nothing that it started goes on.
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(started.get(), folder)));
        var platform = EmbeddedPlatform.start(folder, PlatformPorts.anyFree(), _ -> {});
        started.set(platform);
        report.add(FigureNames.START, "s", load, (System.nanoTime() - begin) / 1e9);
        new Figures(report, taken(parts(new Bench(platform, report, SECONDS)), chosen)).run();
        report.summary();
        System.exit(0); // whatever a part that was given up may still be at
    }

    private static List<Part> parts(Bench bench) {
        var commands = new CommandFigures(bench);
        var stores = new StoreFigures(bench);
        return List.of(
                Part.usual("load", 2, commands::load),
                Part.usual("cold", 2, commands::cold),
                Part.usual("commands", 6, commands::warm),
                Part.asked("profile", 6, commands::profile),
                Part.usual("door", 4, new DoorFigures(bench, commands)::measure),
                Part.usual("sheet", 5, new SheetFigures(bench, commands)::measure),
                Part.usual("contention", 5, new ContentionFigures(bench, commands)::measure),
                Part.usual("visible", 5, new VisibilityFigures(bench, commands)::measure),
                Part.usual("rest", 3, new RestFigures(bench)::measure),
                Part.usual("rebuild", 4, new RebuildFigures(bench)::measure),
                Part.usual("backlog", 6, new BacklogFigures(bench)::measure),
                Part.usual("desk", 5, stores::measure),
                Part.asked("profile-desk", 3, stores::profile));
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

    private void run() {
        for (var part : parts) {
            var since = System.nanoTime() - begin;
            if (since > LONGEST.toNanos()) {
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

    private static void end(@Nullable EmbeddedPlatform platform, Path folder) {
        if (platform != null) {
            platform.close();
        }
        ProcessHandle.current().descendants().forEach(ProcessHandle::destroyForcibly);
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException e) {
            System.out.println("Left behind: " + folder + ", " + e);
        }
    }
}

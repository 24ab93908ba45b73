package fr.avenant.benchmarks;

import fr.avenant.allinone.EmbeddedPlatform;
import fr.avenant.allinone.PlatformPorts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/** All figures in one run on one platform: {@code benchmarks/README.md} says what each measures. */
final class Figures {

    private static final int SECONDS = Integer.getInteger("avenant.figures.seconds", 5);
    private static final Duration LONGEST = Duration.ofMinutes(25);

    private Figures() {}

    static void main() throws IOException {
        var report = Report.given(Goal.ofAll());
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
        new PartRun(report, parts(new Bench(platform, report, SECONDS)), LONGEST).run();
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

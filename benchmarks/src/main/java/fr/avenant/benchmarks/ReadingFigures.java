package fr.avenant.benchmarks;

import java.time.Duration;
import java.util.List;

/**
 * The reading side on a generated country, a figure for each thing that is wanted of it at national
 * size: {@code benchmarks/README.md}.
 */
final class ReadingFigures {

    private static final int SECONDS = Integer.getInteger("avenant.figures.seconds", 5);
    private static final Duration LONGEST = Duration.ofHours(3);

    private ReadingFigures() {}

    static void main() throws Exception {
        var report = Report.given(Goal.ofReading());
        var settings = ReadingSettings.given();
        System.out.println("SETTINGS " + settings);
        var platform = ReadingPlatform.start(settings);
        Runtime.getRuntime().addShutdownHook(new Thread(platform::close));
        var begin = System.nanoTime();
        platform.awaitAll();
        System.out.printf("READ after %.0f s%n", (System.nanoTime() - begin) / 1e9);
        new PartRun(report, parts(new ReadingBench(platform, report, SECONDS)), LONGEST).run();
        report.add(ReadingNames.PEAK, "MB", Report.load(), platform.service().highestPeak());
        report.summary();
        System.exit(0); // whatever a part that was given up may still be at
    }

    private static List<Part> parts(ReadingBench bench) {
        var figures = new NationalFigures(bench);
        var visible = new VisibilityInCountry(bench);
        return List.of(
                Part.usual("pages", 15, figures::pages),
                Part.usual("quality", 15, figures::quality),
                Part.usual("explanation", 5, figures::explanation),
                Part.usual("comparison", 10, figures::comparison),
                Part.usual("themes", 5, figures::themes),
                Part.usual("too-large", 3, figures::tooLarge),
                Part.usual("visible", 5, visible::measure),
                Part.usual("rebuild", 120, new CountryRebuild(bench)::measure));
    }
}

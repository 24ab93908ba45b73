package fr.avenant.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;

/**
 * Shows figures, and adds them to a file of comma-separated values, a line each as soon as it is
 * known: what, unit, median, runs, and how busy the machine was.
 */
final class Report {

    private static final String HEADER =
            "measured,figure,unit,median,runs,load before,processors\n";

    private final Path file;
    private final String measured = Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();

    Report(Path file) {
        this.file = file;
        if (!Files.exists(file)) {
            append(HEADER);
        }
    }

    /**
     * @param what without commas
     * @param loadBefore processes that wanted to run in the minute before
     * @param runs one or more, of which the median counts
     */
    void add(String what, String unit, double loadBefore, double... runs) {
        var median = median(runs);
        var all =
                DoubleStream.of(runs)
                        .mapToObj(run -> String.format(Locale.ROOT, "%.2f", run))
                        .collect(Collectors.joining(" "));
        System.out.printf(
                Locale.ROOT,
                "FIGURE %-72s %,12.2f %-6s runs %s, load before %.1f%n",
                what,
                median,
                unit,
                all,
                loadBefore);
        append(
                String.format(
                        Locale.ROOT,
                        "%s,%s,%s,%.2f,%s,%.1f,%d%n",
                        measured,
                        what,
                        unit,
                        median,
                        all,
                        loadBefore,
                        Runtime.getRuntime().availableProcessors()));
    }

    /** A figure that could not be had, with the reason. */
    void missing(String what, String why) {
        System.out.println("FIGURE " + what + ": " + why);
    }

    /** Processes that wanted to run, on average of the last minute; negative if nobody knows. */
    static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }

    static double median(double... runs) {
        var sorted = runs.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private void append(String line) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package fr.avenant.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
    private final Map<String, Goal> goals;
    private final String measured = Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
    private final Map<String, String> judged = new LinkedHashMap<>();
    private final List<String> failed = new ArrayList<>();

    /**
     * @param goals of its figures, by their names
     */
    Report(Path file, Map<String, Goal> goals) {
        this.file = file;
        this.goals = goals;
        if (!Files.exists(file)) {
            append(HEADER);
        }
    }

    /** Into the file that {@code -Davenant.figures} names. */
    static Report given(Map<String, Goal> goals) {
        return new Report(
                Path.of(System.getProperty("avenant.figures", "target/figures.csv")), goals);
    }

    /**
     * @param what without commas
     * @param loadBefore processes that wanted to run in the minute before
     * @param runs one or more, of which the median counts
     */
    synchronized void add(String what, String unit, double loadBefore, double... runs) {
        var median = median(runs);
        var all =
                DoubleStream.of(runs)
                        .mapToObj(run -> String.format(Locale.ROOT, "%.2f", run))
                        .collect(Collectors.joining(" "));
        System.out.printf(
                Locale.ROOT,
                "FIGURE %-72s %,12.2f %-6s runs %s, load before %.1f%s%n",
                what,
                median,
                unit,
                all,
                loadBefore,
                judgement(what, median, unit, runs));
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

    private String judgement(String what, double median, String unit, double... runs) {
        var goal = goals.get(what);
        if (goal == null) {
            return "";
        }
        var word = goal.isMet(runs) ? "met" : "MISSED";
        judged.put(
                what,
                String.format(Locale.ROOT, "%,.2f %s, wanted %s", median, unit, goal)
                        + ": "
                        + word);
        return ", wanted " + goal + ": " + word;
    }

    /** A figure that could not be had, with the reason. */
    void missing(String what, String why) {
        System.out.println("FIGURE " + what + ": " + why);
    }

    /** A part of the whole broke; the others go on. */
    synchronized void failed(String part, String why) {
        failed.add(part);
        System.out.println("FAILED " + part + ": " + why);
    }

    /** What was wanted beside what came out. */
    synchronized void summary() {
        for (var goal : goals.keySet()) {
            System.out.printf("WANTED %-72s %s%n", goal, judged.getOrDefault(goal, "not measured"));
        }
        if (!failed.isEmpty()) {
            System.out.println("FAILED " + String.join(", ", failed));
        }
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

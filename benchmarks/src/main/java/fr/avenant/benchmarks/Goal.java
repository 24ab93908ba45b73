package fr.avenant.benchmarks;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * What a figure ought to be.
 *
 * @param bound in the unit of the figure
 * @param atLeast whether it ought to be this or more; less otherwise
 * @param always whether of every run, and not of the median
 */
record Goal(double bound, boolean atLeast, boolean always) {

    private static final Map<String, Goal> ALL = new LinkedHashMap<>();
    private static final Map<String, Goal> READING = new LinkedHashMap<>();

    static {
        ALL.put(FigureNames.START, less(15));
        ALL.put(FigureNames.FIRST_LOAD, less(8));
        ALL.put(FigureNames.commands("warm", 1), atLeast(250));
        ALL.put(FigureNames.commands("warm", 8), atLeast(1_000));
        ALL.put(FigureNames.commands("warm", 32), atLeast(1_500));
        ALL.put(FigureNames.commands("warm", 1) + " p50", less(5));
        ALL.put(FigureNames.DESK_TO_LIMIT, atLeast(1));
        ALL.put(FigureNames.DESK_TO_AXON, atLeast(2));
        ALL.put(FigureNames.DESK_TO_EMMETT, atLeast(3));
        ALL.put(FigureNames.SHEET, less(6));
        ALL.put(FigureNames.SHEET_SLOWEST, never(300));
        ALL.put(FigureNames.CONTENTION + FigureNames.SHEET, less(6));
        ALL.put(FigureNames.CONTENTION + FigureNames.SLOWEST, never(300));
        ALL.put(FigureNames.CONTENTION + FigureNames.REVOKED, never(2_000));
        ALL.put(FigureNames.SEQUENCER_ALONE, atLeast(50_000));
        ALL.put(FigureNames.RELAY_ALONE, atLeast(50_000));
        ALL.put(FigureNames.WHOLE_TO_KAFKA, atLeast(50_000));
        ALL.put(FigureNames.VISIBLE + " p99", less(1_000));
        ALL.put(FigureNames.AT_REST, less(0.05));
        READING.put(ReadingNames.REBUILD, atLeast(20_000));
        READING.put(ReadingNames.REBUILD_TO_COPY, atLeast(0.6));
        READING.put(ReadingNames.REBUILD_PEAK, less(1_024));
        READING.put(ReadingNames.COMPARISON + " p95", less(100));
        READING.put(ReadingNames.COMPARISON_AS_OF + " p95", less(150));
        READING.put(ReadingNames.LARGE_FIRST_BYTE, less(300));
        READING.put(ReadingNames.LARGE_MEMORY, less(64));
        READING.put(ReadingNames.EXPLANATION + " p95", less(100));
        READING.put(ReadingNames.HOME + " p95", less(100));
        READING.put(ReadingNames.TERRITORY + " p95", less(200));
        READING.put(ReadingNames.CONTRACT + " p95", less(200));
        READING.put(ReadingNames.ORGANISATION + " p95", less(200));
        READING.put(ReadingNames.QUALITY + " p95", less(200));
        READING.put(ReadingNames.JOURNAL + " p95", less(200));
        READING.put(ReadingNames.TOO_LARGE, less(10_000));
        READING.put(ReadingNames.VISIBLE + " p99", less(1_000));
        READING.put(ReadingNames.PEAK, less(1_024));
    }

    /** Of the whole platform, by the names of the figures. */
    static Map<String, Goal> ofAll() {
        return ALL;
    }

    /** Of the reading side at national size, likewise. */
    static Map<String, Goal> ofReading() {
        return READING;
    }

    private static Goal atLeast(double bound) {
        return new Goal(bound, true, false);
    }

    private static Goal less(double bound) {
        return new Goal(bound, false, false);
    }

    private static Goal never(double bound) {
        return new Goal(bound, false, true);
    }

    boolean isMet(double... runs) {
        return always ? Arrays.stream(runs).allMatch(this::isMetBy) : isMetBy(Report.median(runs));
    }

    private boolean isMetBy(double figure) {
        return atLeast ? figure >= bound : figure < bound;
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT, "%s %s%s", atLeast ? ">=" : "<", number(), always ? " always" : "");
    }

    private String number() {
        return bound == Math.rint(bound)
                ? String.format(Locale.ROOT, "%,.0f", bound)
                : Double.toString(bound);
    }
}

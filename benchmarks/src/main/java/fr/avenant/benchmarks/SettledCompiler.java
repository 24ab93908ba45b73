package fr.avenant.benchmarks;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Locale;

/**
 * Says when code is warm: under load, the compilers of this JVM have worked less than a tenth of a
 * second a second, three times in a row.
 */
final class SettledCompiler {

    private static final double BOUND = 100; // milliseconds of compilation a second
    private static final int IN_A_ROW = 3;
    private static final int WINDOW = 4; // seconds

    private SettledCompiler() {}

    /** Some load that lasts so many seconds. */
    interface Load {
        void last(double seconds) throws Exception;
    }

    /** Keeps up the load until then; says how long it took. */
    static void await(String what, Duration longest, Load load) throws Exception {
        var begin = System.nanoTime();
        var quiet = 0;
        var rate = 0.0;
        while (quiet < IN_A_ROW && seconds(begin) < longest.toSeconds()) {
            var before = compiling();
            var since = System.nanoTime();
            load.last(WINDOW);
            rate = (compiling() - before) / seconds(since);
            quiet = rate < BOUND ? quiet + 1 : 0;
        }
        System.out.printf(
                Locale.ROOT,
                "WARM-UP of %s, %.0f s: the compilers %s, %.0f ms a second in the last %d s%n",
                what,
                seconds(begin),
                quiet < IN_A_ROW ? "HAVE NOT SETTLED" : "have settled",
                rate,
                WINDOW);
    }

    private static long compiling() {
        return ManagementFactory.getCompilationMXBean().getTotalCompilationTime();
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }
}

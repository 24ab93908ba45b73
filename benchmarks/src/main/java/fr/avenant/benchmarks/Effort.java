package fr.avenant.benchmarks;

import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What of the processors was taken since the beginning.
 *
 * @param nanoTime when this was
 * @param jvm by this JVM, with its clients and compilers
 * @param postgreSql by the processes of PostgreSQL that are still there
 * @param compilers by the JVM's compilers, as they count it
 * @param collector by the garbage collector, likewise
 */
record Effort(
        long nanoTime, Duration jvm, Duration postgreSql, Duration compilers, Duration collector) {

    /**
     * @param postgreSql its first process
     */
    static Effort until(ProcessHandle postgreSql) {
        return new Effort(
                System.nanoTime(),
                time(Stream.of(ProcessHandle.current())),
                time(Stream.concat(Stream.of(postgreSql), postgreSql.descendants())),
                Duration.ofMillis(
                        ManagementFactory.getCompilationMXBean().getTotalCompilationTime()),
                Duration.ofMillis(
                        ManagementFactory.getGarbageCollectorMXBeans().stream()
                                .mapToLong(GarbageCollectorMXBean::getCollectionTime)
                                .sum()));
    }

    /** Since an earlier one. */
    Effort minus(Effort earlier) {
        return new Effort(
                nanoTime - earlier.nanoTime,
                jvm.minus(earlier.jvm),
                postgreSql.minus(earlier.postgreSql),
                compilers.minus(earlier.compilers),
                collector.minus(earlier.collector));
    }

    /** Of the JVM and PostgreSQL together, in cores: 1 is one processor, all the time. */
    double cores() {
        return cores(jvm) + cores(postgreSql);
    }

    /** For whoever reads. */
    String told() {
        return String.format(
                Locale.ROOT,
                "JVM %.2f cores (compilers %.2f, garbage collector %.2f), PostgreSQL %.2f cores",
                cores(jvm),
                cores(compilers),
                cores(collector),
                cores(postgreSql));
    }

    /** Milliseconds of JVM and PostgreSQL for each of so many things. */
    double millisEach(double things) {
        return cores() * nanoTime / 1e6 / things;
    }

    private double cores(Duration taken) {
        return (double) taken.toNanos() / nanoTime;
    }

    private static Duration time(Stream<ProcessHandle> processes) {
        return processes
                .flatMap(process -> process.info().totalCpuDuration().stream())
                .reduce(Duration.ZERO, Duration::plus);
    }
}

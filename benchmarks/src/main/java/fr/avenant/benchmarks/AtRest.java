package fr.avenant.benchmarks;

import java.time.Duration;
import java.util.stream.Stream;

/**
 * What the platform takes of the processors while nobody asks anything: this JVM and PostgreSQL.
 */
final class AtRest {

    private AtRest() {}

    /** In cores: 1 is one processor, all the time. */
    static double cores(Duration duration) throws InterruptedException {
        var before = processorTime();
        var begin = System.nanoTime();
        Thread.sleep(duration);
        return (double) processorTime().minus(before).toNanos() / (System.nanoTime() - begin);
    }

    private static Duration processorTime() {
        var own = ProcessHandle.current();
        return Stream.concat(Stream.of(own), own.descendants())
                .flatMap(process -> process.info().totalCpuDuration().stream())
                .reduce(Duration.ZERO, Duration::plus);
    }
}

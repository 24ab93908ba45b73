package fr.avenant.benchmarks;

import java.time.Duration;

/**
 * What the platform takes of the processors while nobody asks anything: this JVM and PostgreSQL.
 */
final class AtRest {

    private static final Duration LOOK = Duration.ofSeconds(5);
    private static final int MOST_LOOKS = 12;
    private static final double STEADY = 0.8; // of what it took just before

    private final ProcessHandle postgreSql;

    AtRest(ProcessHandle postgreSql) {
        this.postgreSql = postgreSql;
    }

    /** Until what was asked before is digested: nothing falls any more, or a minute has passed. */
    void await() throws InterruptedException {
        var before = Double.MAX_VALUE;
        for (var look = 0; look < MOST_LOOKS; look++) {
            var now = cores(LOOK);
            if (now > STEADY * before) {
                return;
            }
            before = now;
        }
    }

    /** In cores: 1 is one processor, all the time. */
    double cores(Duration duration) throws InterruptedException {
        var before = Effort.until(postgreSql);
        Thread.sleep(duration);
        var taken = Effort.until(postgreSql).minus(before);
        System.out.println("AT REST " + taken.told());
        return taken.cores();
    }
}

package fr.avenant.http;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How slow a client may be, in what it sends and in what it takes. Only the time counts in which
 * the server waits for the client: what the server itself needs does not.
 *
 * @param grace that may be waited for whatever comes; also the longest silence
 * @param lowestRate bytes in each second after that, at least 1
 * @param longest that may be waited in one request altogether
 */
@ConfigurationProperties("avenant.limits.pace")
record ClientPace(
        @DefaultValue("10s") Duration grace,
        @DefaultValue("4KB") DataSize lowestRate,
        @DefaultValue("10m") Duration longest) {

    private static final double NANOS = 1e9;

    ClientPace {
        if (grace.compareTo(Duration.ofMillis(1)) < 0
                || lowestRate.toBytes() < 1
                || longest.compareTo(grace) < 0) {
            throw new IllegalArgumentException(
                    "avenant.limits.pace: grace is at least 1ms, lowest-rate at least 1 byte, longest"
                            + " no shorter than grace");
        }
    }

    /** The defaults. */
    static ClientPace usual() {
        return new ClientPace(
                Duration.ofSeconds(10), DataSize.ofKilobytes(4), Duration.ofMinutes(10));
    }

    /** Whether somebody is too slow for whom the server waited that long and saw so many bytes. */
    boolean isExceeded(long waitedNanos, long bytes) {
        return waitedNanos > longest.toNanos()
                || waitedNanos > grace.toNanos() + bytes / (double) lowestRate.toBytes() * NANOS;
    }
}

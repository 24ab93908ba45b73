package fr.avenant.observatory.limit;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** A bucket for each client, for reading and for changing, that fills again in a minute. */
@Component
@EnableConfigurationProperties(RateSettings.class)
class RequestRates {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final int MOST_CLIENTS = 100_000;

    private final LoadingCache<String, Bucket> reading;
    private final LoadingCache<String, Bucket> changing;

    RequestRates(RateSettings settings) {
        this.reading = buckets(settings.reading());
        this.changing = buckets(settings.changing());
    }

    /** Zero if the client may ask now, else how long it should wait. */
    Duration waiting(String client, boolean changes) {
        var probe = (changes ? changing : reading).get(client).tryConsumeAndReturnRemaining(1);
        return Duration.ofNanos(probe.getNanosToWaitForRefill());
    }

    private static LoadingCache<String, Bucket> buckets(long aMinute) {
        return Caffeine.newBuilder()
                .maximumSize(MOST_CLIENTS)
                .expireAfterAccess(MINUTE)
                .build(_ ->
                        Bucket.builder()
                                .addLimit(limit ->
                                        limit.capacity(aMinute).refillGreedy(aMinute, MINUTE))
                                .build());
    }
}

package fr.avenant.demoidentity.login;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** How many wrong passwords an address may try in a minute. */
@Component
class LoginAttempts {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final int MOST_ADDRESSES = 10_000;

    private final LoadingCache<String, Bucket> left;

    LoginAttempts(
            @Value("${avenant.demo-identity.wrong-passwords-a-minute}") int wrongPasswordsAMinute) {
        this.left =
                Caffeine.newBuilder()
                        .maximumSize(MOST_ADDRESSES)
                        .expireAfterAccess(MINUTE)
                        .build(_ -> bucket(wrongPasswordsAMinute));
    }

    /** Takes an attempt, before the password is looked at; false when there is none left. */
    boolean take(String address) {
        return left.get(address).tryConsume(1);
    }

    /** The password was right: that attempt does not count. */
    void giveBack(String address) {
        left.get(address).addTokens(1);
    }

    private static Bucket bucket(int aMinute) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(aMinute).refillGreedy(aMinute, MINUTE))
                .build();
    }
}

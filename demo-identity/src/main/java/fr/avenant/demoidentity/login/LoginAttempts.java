package fr.avenant.demoidentity.login;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import fr.avenant.demoidentity.account.People;
import io.github.bucket4j.Bucket;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.stereotype.Component;

/**
 * How many wrong passwords an address may try in a minute for an account, and wrong secrets for a
 * client: others at that address, and the same account elsewhere, are not held up. Names that are
 * no account's count as one, so that made-up ones take no room.
 */
@Component
class LoginAttempts {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final int MOST = 10_000;
    private static final String BASIC = "Basic ";

    private final LoadingCache<Who, Bucket> left;
    private final People people;
    private final RegisteredClientRepository clients;

    LoginAttempts(
            @Value("${avenant.demo-identity.wrong-passwords-a-minute}") int wrongPasswordsAMinute,
            People people,
            RegisteredClientRepository clients) {
        this.people = people;
        this.clients = clients;
        this.left =
                Caffeine.newBuilder()
                        .maximumSize(MOST)
                        .expireAfterAccess(MINUTE)
                        .build(_ -> bucket(wrongPasswordsAMinute));
    }

    /**
     * Whose attempt it is.
     *
     * @param account a login or a client; empty for one that there is not
     */
    record Who(String address, String account) {}

    Who who(HttpServletRequest request) {
        return new Who(
                request.getRemoteAddr(),
                request.getRequestURI().startsWith("/oauth2/")
                        ? client(request)
                        : person(request.getParameter("username")));
    }

    /** Takes an attempt, before the password is looked at; false when there is none left. */
    boolean take(Who who) {
        return left.get(who).tryConsume(1);
    }

    /** The password was right: that attempt does not count. */
    void giveBack(Who who) {
        left.get(who).addTokens(1);
    }

    private String person(@Nullable String login) {
        return people.listed().stream().anyMatch(it -> it.login().equals(login))
                ? "person " + login
                : "";
    }

    private String client(HttpServletRequest request) {
        var authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
        var id =
                authorization == null ? request.getParameter("client_id") : clientOf(authorization);
        return id == null || id.isEmpty() || clients.findByClientId(id) == null
                ? ""
                : "client " + id;
    }

    private static String clientOf(String authorization) {
        if (!authorization.regionMatches(true, 0, BASIC, 0, BASIC.length())) {
            return "";
        }
        try {
            var pair = Base64.getDecoder().decode(authorization.substring(BASIC.length()).strip());
            return new String(pair, StandardCharsets.UTF_8).split(":", 2)[0];
        } catch (IllegalArgumentException _) {
            return "";
        }
    }

    private static Bucket bucket(int aMinute) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(aMinute).refillGreedy(aMinute, MINUTE))
                .build();
    }
}

package fr.avenant.dossiers.loading;

import fr.avenant.contracts.EventJson;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * Asks the identity provider for tokens in the name of a program (RFC 6749, section 4.4), and for a
 * new one before the last one ends.
 */
public final class ClientCredentials implements AccessToken {

    private static final Duration EARLY = Duration.ofSeconds(60);
    private static final Duration ANSWERING = Duration.ofSeconds(10);
    private static final int OK = 200;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI address;
    private final String credentials;
    private final String scopes;
    private @Nullable String token;
    private Instant until = Instant.MIN;

    /**
     * @param address of the provider's token endpoint
     * @param scopes that are asked for, with blanks between them
     */
    public ClientCredentials(URI address, String client, String secret, String scopes) {
        this.address = address;
        this.scopes = scopes;
        var pair = encoded(client) + ":" + encoded(secret);
        credentials = Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public synchronized String value() throws InterruptedException {
        var known = token;
        if (known == null || Instant.now().isAfter(until)) {
            known = ask();
            token = known;
        }
        return known;
    }

    private String ask() throws InterruptedException {
        var request =
                HttpRequest.newBuilder(address)
                        .timeout(ANSWERING)
                        .header("Authorization", "Basic " + credentials)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(
                                BodyPublishers.ofString(
                                        "grant_type=client_credentials&scope=" + encoded(scopes)))
                        .build();
        try {
            var response = http.send(request, BodyHandlers.ofByteArray());
            if (response.statusCode() != OK) {
                throw new ServicesUnavailable(
                        "%s ne donne pas de jeton (%d)".formatted(address, response.statusCode()));
            }
            var answer = EventJson.canonicalMapper().readTree(response.body());
            until = Instant.now().plusSeconds(answer.path("expires_in").asLong()).minus(EARLY);
            return answer.path("access_token").asString();
        } catch (IOException | JacksonException e) {
            throw new ServicesUnavailable(
                    address + " ne donne pas de jeton : " + e.getMessage(), e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}

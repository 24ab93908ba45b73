package fr.avenant.dossiers.loading;

import fr.avenant.contracts.Contexts;
import fr.avenant.contracts.EventJson;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Speaks with the services. */
final class ServiceClient implements AutoCloseable {

    private static final String FACTS = "/api/v1/facts?limit=5000";
    private static final Duration CONNECTING = Duration.ofSeconds(5);
    private static final Duration ANSWERING = Duration.ofSeconds(30);
    private static final Duration RECORDING_MANY = Duration.ofMinutes(2);
    private static final Duration A_MOMENT = Duration.ofSeconds(1);
    private static final int BAD_REQUEST = 400;
    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;
    private static final int CONFLICT = 409;
    private static final int TOO_MANY = 429;
    private static final int UNAVAILABLE = 503;

    /** These concern a request as a whole, whatever is in it. */
    private static final Set<Integer> OF_THE_WHOLE = Set.of(UNAUTHORIZED, FORBIDDEN, NOT_FOUND);

    private final HttpClient http =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(CONNECTING)
                    .build();
    private final String correlationId = UUID.randomUUID().toString();
    private final ServiceAddresses services;
    private final AccessToken token;

    ServiceClient(ServiceAddresses services, AccessToken token) {
        this.services = services;
        this.token = token;
    }

    private record Page(List<HeldFact> facts, @Nullable String next) {}

    private record Changed(String id) {}

    /** What came of a batch; of a withdrawal, the members are others. */
    private record Recorded(@Nullable List<Changed> facts) {

        Set<String> changed() {
            return facts == null
                    ? Set.of()
                    : facts.stream().map(Changed::id).collect(Collectors.toSet());
        }
    }

    /**
     * Everything that a service holds, by identifier.
     *
     * @throws ServicesUnavailable if it does not say
     */
    Map<String, HeldFact> held(Contexts context) throws InterruptedException {
        var held = new HashMap<String, HeldFact>();
        var next = FACTS;
        while (next != null) {
            var page = page(services.of(context, next));
            page.facts().forEach(fact -> held.put(fact.id(), fact));
            next = page.next() == null ? null : FACTS + "&after=" + encoded(page.next());
        }
        return held;
    }

    /** Asks a service to do something; a service that is away is one to ask later. */
    Answer send(Asked asked) throws InterruptedException {
        try {
            return send(asked, token.value());
        } catch (ServicesUnavailable noToken) {
            return new Answer.Later(A_MOMENT, String.valueOf(noToken.getMessage()));
        }
    }

    private Answer send(Asked asked, String shown) throws InterruptedException {
        var request =
                HttpRequest.newBuilder(services.of(asked.context(), asked.path()))
                        .timeout(asked instanceof Batch ? RECORDING_MANY : ANSWERING)
                        .header("Content-Type", "application/json")
                        .header("Authorization", "Bearer " + shown)
                        .header("Idempotency-Key", asked.idempotencyKey())
                        .header("Correlation-Id", correlationId)
                        .POST(BodyPublishers.ofString(EventJson.write(asked.body())))
                        .build();
        try {
            return answer(http.send(request, BodyHandlers.ofByteArray()));
        } catch (IOException away) {
            return new Answer.Later(A_MOMENT, unreachable(request.uri(), away));
        }
    }

    @Override
    public void close() {
        http.shutdownNow();
    }

    private Page page(URI address) throws InterruptedException {
        var request =
                HttpRequest.newBuilder(address)
                        .timeout(ANSWERING)
                        .header("Authorization", "Bearer " + token.value())
                        .build();
        try {
            var response = http.send(request, BodyHandlers.ofByteArray());
            if (response.statusCode() >= BAD_REQUEST) {
                var problem = Problem.read(response.statusCode(), response.body());
                throw new ServicesUnavailable(address + " : " + problem.text());
            }
            return EventJson.read(response.body(), Page.class);
        } catch (IOException away) {
            throw new ServicesUnavailable(unreachable(address, away), away);
        }
    }

    private static Answer answer(HttpResponse<byte[]> response) {
        var status = response.statusCode();
        if (status < BAD_REQUEST) {
            return new Answer.Accepted(EventJson.read(response.body(), Recorded.class).changed());
        }
        var problem = Problem.read(status, response.body());
        var parts = problem.parts();
        if (!parts.isEmpty()) {
            return new Answer.PartsRefused(retryAfter(response), parts);
        }
        var transitory =
                status == UNAVAILABLE
                        || status == TOO_MANY
                        || (status == CONFLICT && problem.isTransitory());
        return transitory
                ? new Answer.Later(retryAfter(response), problem.text())
                : new Answer.Refused(problem.text(), !OF_THE_WHOLE.contains(status));
    }

    /** In seconds; the form with a date is not one that our services use. */
    private static Duration retryAfter(HttpResponse<byte[]> response) {
        return response.headers()
                .firstValue("Retry-After")
                .filter(seconds -> seconds.matches("[0-9]{1,4}"))
                .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)))
                .orElse(A_MOMENT);
    }

    private static String unreachable(URI address, IOException away) {
        return "le service %s:%d ne répond pas (%s)"
                .formatted(address.getHost(), address.getPort(), away);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}

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
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Speaks with the services. */
final class ServiceClient implements AutoCloseable {

    private static final String FACTS = "/api/v1/facts?limit=1000&after=";
    private static final Duration CONNECTING = Duration.ofSeconds(5);
    private static final Duration ANSWERING = Duration.ofSeconds(30);
    private static final Duration A_MOMENT = Duration.ofSeconds(1);
    private static final int CONFLICT = 409;
    private static final int UNAVAILABLE = 503;
    private static final int BAD_REQUEST = 400;

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

    /**
     * Everything that a service holds, by identifier.
     *
     * @throws ServicesUnavailable if it does not say
     */
    Map<String, HeldFact> held(Contexts context) throws InterruptedException {
        var held = new HashMap<String, HeldFact>();
        String after = "";
        while (after != null) {
            var page = page(services.of(context, FACTS + encoded(after)));
            page.facts().forEach(fact -> held.put(fact.id(), fact));
            after = page.next();
        }
        return held;
    }

    /** Asks a service to carry a step out; a service that is away is one to ask later. */
    Answer send(Step step) throws InterruptedException {
        try {
            return send(step, token.value());
        } catch (ServicesUnavailable noToken) {
            return new Answer.Later(A_MOMENT, String.valueOf(noToken.getMessage()));
        }
    }

    private Answer send(Step step, String shown) throws InterruptedException {
        var request =
                HttpRequest.newBuilder(services.of(step.kind().context(), step.path()))
                        .timeout(ANSWERING)
                        .header("Content-Type", "application/json")
                        .header("Authorization", "Bearer " + shown)
                        .header("Idempotency-Key", step.idempotencyKey())
                        .header("Correlation-Id", correlationId)
                        .POST(BodyPublishers.ofString(EventJson.write(step.body())))
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
            return new Answer.Accepted();
        }
        var problem = Problem.read(status, response.body());
        var transitory =
                status == UNAVAILABLE
                        || (status == CONFLICT && problem.is("reference-not-known-yet"));
        return transitory
                ? new Answer.Later(retryAfter(response), problem.text())
                : new Answer.Refused(problem.text());
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

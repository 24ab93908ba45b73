package fr.avenant.benchmarks;

import fr.avenant.dossiers.loading.AccessToken;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.UUID;
import java.util.concurrent.Callable;

/** Clients that record organisations over HTTP, one after the other each, with a token. */
final class CommandLoad {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final int CREATED = 201;

    private final URI address;
    private final AccessToken token;

    CommandLoad(String territory, AccessToken token) {
        this.token = token;
        address = URI.create(territory + "/api/v1/organisations");
    }

    Clients run(int clients, double seconds) throws Exception {
        return Clients.run(clients, seconds, this::recording);
    }

    private Callable<String> recording() {
        return this::record;
    }

    /** The answer. */
    String record() throws Exception {
        var id = UUID.randomUUID().toString();
        var request =
                HttpRequest.newBuilder(address)
                        .header("Content-Type", "application/json")
                        .header("Authorization", "Bearer " + token.value())
                        .header("Idempotency-Key", id)
                        .POST(BodyPublishers.ofString(Organisations.json(id)))
                        .build();
        var answer = CLIENT.send(request, BodyHandlers.ofString());
        if (answer.statusCode() != CREATED) {
            throw new IllegalStateException("Refused: " + answer.body());
        }
        return answer.body();
    }
}

package fr.avenant.benchmarks;

import fr.avenant.dossiers.loading.AccessToken;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** Clients that record organisations over HTTP, one after the other each. */
final class CommandLoad {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final URI address;
    private final AccessToken token;

    CommandLoad(String territory, AccessToken token) {
        this.token = token;
        address = URI.create(territory + "/api/v1/organisations");
    }

    double perSecond(int clients, int seconds) throws InterruptedException {
        var done = new AtomicLong();
        var begin = System.nanoTime();
        var end = begin + TimeUnit.SECONDS.toNanos(seconds);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var client = 0; client < clients; client++) {
                var _ =
                        threads.submit(() -> {
                            while (System.nanoTime() < end) {
                                record();
                                done.incrementAndGet();
                            }
                            return null;
                        });
            }
        }
        return done.get() * 1e9 / (System.nanoTime() - begin);
    }

    private void record() throws Exception {
        var id = UUID.randomUUID().toString();
        var request =
                HttpRequest.newBuilder(address)
                        .header("Content-Type", "application/json")
                        .header("Authorization", "Bearer " + token.value())
                        .header("Idempotency-Key", id)
                        .POST(BodyPublishers.ofString(Organisations.json(id)))
                        .build();
        var answer = CLIENT.send(request, BodyHandlers.discarding());
        if (answer.statusCode() != 201) {
            throw new IllegalStateException("Refused: " + answer.statusCode());
        }
    }
}

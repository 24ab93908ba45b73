package fr.avenant.benchmarks;

import fr.avenant.dossiers.loading.AccessToken;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.UUID;

/** A spreadsheet of new organisations, recorded as one. */
final class SheetLoad {

    private final URI address;
    private final AccessToken token;

    SheetLoad(String territory, AccessToken token) {
        this.token = token;
        address = URI.create(territory + "/api/v1/organisations/imports");
    }

    /** Seconds until it is validated, recorded and answered. */
    double seconds(int rows) throws Exception {
        var request =
                HttpRequest.newBuilder(address)
                        .header("Content-Type", "text/csv")
                        .header("Authorization", "Bearer " + token.value())
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .POST(BodyPublishers.ofString(Organisations.csv(rows)))
                        .build();
        try (var client = HttpClient.newHttpClient()) {
            var begin = System.nanoTime();
            var answer = client.send(request, BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException("Refused: " + answer.body());
            }
            return (System.nanoTime() - begin) / 1e9;
        }
    }
}

package fr.avenant.benchmarks;

import fr.avenant.dossiers.loading.AccessToken;
import java.io.IOException;
import java.util.UUID;

/** Clients that record organisations over HTTP, one after the other each, with a token. */
final class CommandLoad {

    private static final int CREATED = 201;

    private final String address;
    private final Requests requests;

    CommandLoad(String territory, AccessToken token) {
        requests = new Requests(token);
        address = territory + "/api/v1/organisations";
    }

    Clients run(int clients, double seconds) throws Exception {
        return Clients.run(clients, seconds, () -> this::record);
    }

    /** The answer. */
    String record() throws IOException, InterruptedException {
        var body = Organisations.json(UUID.randomUUID().toString());
        return Requests.expect(CREATED, requests.post(address, body));
    }
}

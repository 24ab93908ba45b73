package fr.avenant.benchmarks;

import fr.avenant.dossiers.loading.AccessToken;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Arrays;
import java.util.UUID;

/**
 * What the front door adds to a request: the same one, sent to the service and through the door in
 * turn by one client, so that both meet the same machine.
 */
final class DoorLatency {

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final int WARM_UP = 4; // a request in so many more

    private final AccessToken token;
    private final Report report;

    /** Sends a request and waits for all of the answer. */
    private interface Asked {
        void at(String address) throws Exception;
    }

    DoorLatency(AccessToken token, Report report) {
        this.report = report;
        this.token = token;
    }

    /** Reads, with a token. */
    void reading(String what, String direct, String door, int times) throws Exception {
        compare(
                "reading " + what,
                direct,
                door,
                times,
                address -> answered(request(address).GET()));
    }

    /** Records an organisation with each request. */
    void recording(String direct, String door, int times) throws Exception {
        compare(
                "recording",
                direct,
                door,
                times,
                address -> {
                    var id = UUID.randomUUID().toString();
                    answered(
                            request(address)
                                    .header("Content-Type", "application/json")
                                    .header("Idempotency-Key", id)
                                    .POST(BodyPublishers.ofString(Organisations.json(id))));
                });
    }

    private void compare(String what, String direct, String door, int times, Asked asked)
            throws Exception {
        var load = Report.load();
        for (var warm = 0; warm < times / WARM_UP; warm++) {
            asked.at(direct);
            asked.at(door);
        }
        var without = new long[times];
        var with = new long[times];
        for (var index = 0; index < times; index++) {
            without[index] = nanoseconds(asked, direct);
            with[index] = nanoseconds(asked, door);
        }
        Arrays.sort(without);
        Arrays.sort(with);
        for (var percent : new int[] {50, 99}) {
            var rank = times * percent / 100;
            report.add("%s: service p%d".formatted(what, percent), "ms", load, without[rank] / 1e6);
            report.add(
                    "%s: added by the door p%d".formatted(what, percent),
                    "ms",
                    load,
                    (with[rank] - without[rank]) / 1e6);
        }
    }

    private static long nanoseconds(Asked asked, String address) throws Exception {
        var begin = System.nanoTime();
        asked.at(address);
        return System.nanoTime() - begin;
    }

    private HttpRequest.Builder request(String address) throws InterruptedException {
        return HttpRequest.newBuilder(URI.create(address))
                .header("Authorization", "Bearer " + token.value());
    }

    private static void answered(HttpRequest.Builder request) throws Exception {
        var answer = CLIENT.send(request.build(), BodyHandlers.ofByteArray());
        if (answer.statusCode() / 100 != 2) {
            throw new IllegalStateException("Refused: " + answer.statusCode());
        }
    }
}

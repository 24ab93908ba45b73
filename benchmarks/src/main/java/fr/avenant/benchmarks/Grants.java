package fr.avenant.benchmarks;

import fr.avenant.benchmarks.People.Person;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Gives roles over HTTP, takes them back, and looks which services know. */
final class Grants {

    private static final int OK = 200;
    private static final int CREATED = 201;
    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String SINCE =
            "\"effective\":{\"from\":\"unknown\",\"basis\":\"inferred\"},\"source\":{\"system\":\"mesure\"}";

    private final Map<String, String> services;
    private final String grants;
    private final Requests operator;

    /**
     * @param services addresses by the names of the services that have to know
     * @param territory the address of the one that gives roles
     */
    Grants(Map<String, String> services, String territory, Requests operator) {
        this.services = services;
        this.grants = territory + "/api/v1/grants";
        this.operator = operator;
    }

    /** Lets somebody record in a territory; returns when every service knows. */
    void contributor(Person person, String territory) throws IOException, InterruptedException {
        var body =
                "{\"content\":{\"actor\":\"%s\",\"role\":\"contributor\",\"territory\":\"%s\"},%s}"
                        .formatted(person.actor(), territory, SINCE);
        Requests.expect(CREATED, operator.post(grants, body));
        for (var service : services.values()) {
            Waiting.until(
                    "a role is known at " + service, LONGEST, () -> hasRoles(person, service));
        }
    }

    /**
     * Takes that role back.
     *
     * @return by service, how many milliseconds after the answer it did not know the role any more
     */
    Map<String, Double> revoke(Person person, String territory)
            throws IOException, InterruptedException {
        var id = "grant:%s.contributor.%s.all".formatted(person.actor(), territory);
        Requests.expect(OK, operator.post(grants + "/" + id + "/revocation", "{" + SINCE + "}"));
        var begin = System.nanoTime();
        var gone = new LinkedHashMap<String, Double>();
        Waiting.until(
                "a revocation is known everywhere",
                LONGEST,
                () -> {
                    services.forEach((name, address) -> {
                        if (!gone.containsKey(name) && !hasRoles(person, address)) {
                            gone.put(name, (System.nanoTime() - begin) / 1e6);
                        }
                    });
                    return gone.size() == services.size();
                });
        return gone;
    }

    private static boolean hasRoles(Person person, String service) {
        try {
            var answer = person.requests().get(service + "/api/v1/identity");
            return !JSON.readTree(Requests.expect(OK, answer)).path("roles").isEmpty();
        } catch (IOException e) {
            throw new IllegalStateException("No answer from " + service, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }
}

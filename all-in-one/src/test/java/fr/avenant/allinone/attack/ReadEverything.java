package fr.avenant.allinone.attack;

import static org.awaitility.Awaitility.await;

import fr.avenant.allinone.AttackedPlatform;
import fr.avenant.contracts.Identifier;
import fr.avenant.dossiers.fact.FactKind;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Reads what every public page and reporting show, and says what of it cannot be read. */
final class ReadEverything {

    private static final int TOO_MANY = 503;
    private static final Duration TURN = Duration.ofMinutes(2);

    private static final int OF_A_KIND = Integer.getInteger("avenant.fuzz.read", 25);

    private final AttackedPlatform platform;
    private final Findings findings;

    /**
     * Something that is to be read.
     *
     * @param isPublic whether nobody says who asks
     */
    private record Address(
            String server, String path, boolean isPublic, String accept, boolean mayBeHidden) {}

    ReadEverything(AttackedPlatform platform, Findings findings) {
        this.platform = platform;
        this.findings = findings;
    }

    /**
     * @param recorded identifiers of what was recorded or changed
     */
    void read(Collection<String> recorded) throws Exception {
        var addresses = new ArrayList<Address>();
        List.of(
                        "/",
                        "/territoires",
                        "/organisations",
                        "/documents",
                        "/mesures",
                        "/qualite",
                        "/qualite/noms",
                        "/etat",
                        "/api-docs")
                .forEach(it -> addresses.add(page(it)));
        List.of(
                        "/api/v1/status",
                        "/api/v1/measures",
                        "/api/v1/territories",
                        "/api/v1/organisations",
                        "/api/v1/documents",
                        "/api/v1/data-quality",
                        "/api/v1/data-quality/names",
                        "/api/v1/data-quality/counts",
                        "/api/v1/data-quality?format=csv")
                .forEach(it -> {
                    addresses.add(asPublic(it));
                    addresses.add(asVisitor(it));
                });
        for (var measure : json("/api/v1/measures").path("measures")) {
            var question = "measure=" + measure.path("id").asString();
            addresses.add(page("/comparaison?" + question));
            addresses.add(asPublic("/api/v1/comparison?" + question));
            addresses.add(asVisitor("/api/v1/comparison?" + question));
            addresses.add(asVisitor("/api/v1/comparison?format=csv&" + question));
        }
        for (var territory : some(json("/api/v1/territories").path("territories"))) {
            var slug = HostileAddress.encoded(territory.path("slug").asString());
            addresses.add(page("/territoires/" + slug));
            addresses.add(asPublic("/api/v1/territories/" + slug));
        }
        ofKind("contract", recorded)
                .forEach(it -> {
                    addresses.add(hideable(page("/contrats/" + Identifier.code(it))));
                    addresses.add(hideable(asVisitor("/api/v1/contracts/" + it)));
                });
        ofKind("organisation", recorded)
                .forEach(it -> {
                    addresses.add(hideable(page("/organisations/" + Identifier.code(it))));
                    addresses.add(
                            hideable(asVisitor("/api/v1/organisations/" + Identifier.code(it))));
                });
        for (var id : recorded) {
            FactKind.ofPrefix(Identifier.kind(id))
                    .ifPresent(kind ->
                            addresses.add(
                                    new Address(
                                            platform.service(kind.context()),
                                            "/api/v1/" + kind.collection() + "/" + id,
                                            false,
                                            "application/json",
                                            false)));
        }
        Attackers.each(addresses.size(), number -> read(addresses.get(number)));
    }

    /** Identifiers of every event in the journal. */
    Set<String> journal() throws IOException {
        var ids = new HashSet<String>();
        var after = "";
        while (after != null) {
            var reply =
                    get(
                            new Address(
                                    platform.reporting(),
                                    "/api/v1/events?limit=2000"
                                            + (after.isEmpty() ? "" : "&after=" + after),
                                    false,
                                    "application/json",
                                    false));
            var page = reply.json();
            page.path("events").forEach(it -> ids.add(it.path("id").asString()));
            after = page.path("next").asString(null);
        }
        return ids;
    }

    JsonNode json(String path) throws IOException {
        return get(asVisitor(path)).json();
    }

    /** Comes again, as it is told to, while others have their turn. */
    private Reply onceItIsMyTurn(Address address) {
        return await().atMost(TURN)
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> get(address), reply -> reply.status() != TOO_MANY);
    }

    private void read(Address address) {
        var reply = onceItIsMyTurn(address);
        findings.count(reply.status());
        var isWhole =
                address.accept().equals("text/html")
                        ? reply.text().stripTrailing().endsWith("</html>")
                        : !reply.text().isEmpty();
        if (!(reply.status() == 200 && isWhole)
                && !(address.mayBeHidden() && reply.status() == 404)) {
            findings.fault(
                    "cannot be read: "
                            + reply.status()
                            + " "
                            + address.server()
                            + address.path()
                            + " "
                            + (address.isPublic() ? "public" : "visitor")
                            + " "
                            + reply.text());
        }
        if (address.path().startsWith("/api/v1/data-quality?")
                || address.path().equals("/api/v1/data-quality")) {
            failedRules(address, reply);
        }
    }

    private void failedRules(Address address, Reply reply) {
        if (address.path().contains("csv") || reply.status() != 200) {
            return;
        }
        for (var rule : reply.json().path("rules")) {
            if (rule.hasNonNull("failure")) {
                findings.fault("rule failed: " + rule);
            }
        }
    }

    /** With a token of now: reading takes longer than one holds. */
    private Reply get(Address address) throws IOException {
        return Attackers.send(
                address.server(),
                "GET",
                address.path(),
                Map.of(
                        "Accept",
                        address.accept(),
                        "Authorization",
                        address.isPublic() ? "" : "Bearer " + platform.visitor()),
                new byte[0]);
    }

    private static List<String> ofKind(String kind, Collection<String> recorded) {
        return recorded.stream()
                .filter(it -> Identifier.kind(it).equals(kind))
                .sorted()
                .limit(OF_A_KIND)
                .toList();
    }

    private static List<JsonNode> some(JsonNode list) {
        return list.valueStream().limit(OF_A_KIND).toList();
    }

    private Address page(String path) {
        return new Address(platform.door(), path, true, "text/html", false);
    }

    private Address asPublic(String path) {
        return new Address(platform.door(), path, true, "*/*", false);
    }

    private Address asVisitor(String path) {
        return new Address(platform.reporting(), path, false, "*/*", false);
    }

    private static Address hideable(Address it) {
        return new Address(it.server(), it.path(), it.isPublic(), it.accept(), true);
    }
}

package fr.avenant.dossiers.loading;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import fr.avenant.contracts.Contexts;
import fr.avenant.contracts.EventJson;
import fr.avenant.dossiers.DossierFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The three services as one HTTP server that keeps to their protocol (receipts, hashes, last
 * events) and refuses what it is told to refuse. Stands outside the walls of our code.
 */
public final class StandInServices implements AutoCloseable {

    private static final int PAGE = 2;
    private static final int MOST_TOLD = 3;

    /** What came in by POST. */
    record Request(
            String service,
            String path,
            List<String> ids,
            String authorization,
            String key,
            String correlationId,
            JsonNode body) {

        boolean isBatch() {
            return path.endsWith("/batches");
        }

        /** What is asked for a fact. */
        JsonNode member(String id) {
            return body.path("facts").get(ids.indexOf(id));
        }
    }

    private record Held(String hash, UUID lastEvent, boolean withdrawn, boolean own) {}

    /** What happens to a request before the protocol is kept. */
    interface Disturbance {
        /**
         * @param carryOut does what was asked, without an answer
         * @return whether the exchange is dealt with
         */
        boolean happen(HttpExchange exchange, Runnable carryOut) throws IOException;
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<String, NavigableMap<String, Held>> heldByService = new HashMap<>();
    private final Map<String, ObjectNode> receipts = new HashMap<>();
    private final Map<String, Deque<Disturbance>> disturbances = new HashMap<>();
    private final Map<String, Deque<String>> refusals = new HashMap<>();
    private final List<Request> requests = new ArrayList<>();

    public StandInServices() {
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::serve);
        server.createContext("/oauth2/token", StandInServices::giveToken);
        server.start();
    }

    /** Where they answer, each under its name. */
    public ServiceAddresses addresses() {
        return new ServiceAddresses(
                Stream.of(Contexts.values())
                        .collect(Collectors.toMap(context -> context, this::address)));
    }

    /** Where a provider gives tokens. */
    public URI tokenAddress() {
        return URI.create(
                "http://127.0.0.1:%d/oauth2/token".formatted(server.getAddress().getPort()));
    }

    private static void giveToken(HttpExchange exchange) throws IOException {
        var answer = "{\"access_token\":\"of-the-test\",\"expires_in\":300}".getBytes(UTF_8);
        exchange.sendResponseHeaders(200, answer.length);
        exchange.getResponseBody().write(answer);
        exchange.close();
    }

    private URI address(Contexts context) {
        return URI.create(
                "http://127.0.0.1:%d/%s".formatted(server.getAddress().getPort(), context.label()));
    }

    /** The next request about a fact meets this; several are met one after the other. */
    synchronized StandInServices disturb(String id, Disturbance... next) {
        disturbances.computeIfAbsent(id, _ -> new ArrayDeque<>()).addAll(List.of(next));
        return this;
    }

    /** The next batches with this fact are refused for its sake, each for one of these reasons. */
    synchronized StandInServices refuse(String id, String... codes) {
        refusals.computeIfAbsent(id, _ -> new ArrayDeque<>()).addAll(List.of(codes));
        return this;
    }

    /** Somebody else corrects a fact. */
    public synchronized UUID correctElsewhere(String service, String id) {
        return changeElsewhere(service, id, false);
    }

    /** Somebody else corrects a fact to what these dossiers say. */
    synchronized void correctElsewhere(String service, String id, DossierFiles dossiers) {
        var fact =
                dossiers.read().facts().stream()
                        .filter(it -> it.id().equals(id))
                        .findFirst()
                        .orElseThrow();
        held(service).put(id, new Held(fact.contentHash(), UUID.randomUUID(), false, false));
    }

    /** Somebody else takes a fact back. */
    synchronized UUID withdrawElsewhere(String service, String id) {
        return changeElsewhere(service, id, true);
    }

    private UUID changeElsewhere(String service, String id, boolean withdrawn) {
        var event = UUID.randomUUID();
        held(service).put(id, new Held("of " + event, event, withdrawn, false));
        return event;
    }

    /** Answers a problem. */
    static Disturbance refusing(int status, String code) {
        return (exchange, _) -> {
            exchange.getResponseHeaders().add("Retry-After", "0");
            var problem = JsonNodeFactory.instance.objectNode();
            problem.put("type", "urn:avenant:problem:" + code)
                    .put("title", "Titre de " + code)
                    .put("detail", "Détail.")
                    .put("location", "/content/unit");
            answer(exchange, status, problem);
            return true;
        };
    }

    /** Cuts the connection before anything happened. */
    static Disturbance hangingUp() {
        return (exchange, _) -> {
            exchange.close();
            return true;
        };
    }

    /** Does what was asked, and cuts the connection before the answer. */
    static Disturbance losingTheAnswer() {
        return (exchange, carryOut) -> {
            carryOut.run();
            exchange.close();
            return true;
        };
    }

    synchronized List<Request> requests() {
        return List.copyOf(requests);
    }

    /** Identifiers of what was sent, in the order in which it came. */
    List<String> ids() {
        return requests().stream().flatMap(request -> request.ids().stream()).toList();
    }

    synchronized void forgetRequests() {
        requests.clear();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            var parts = exchange.getRequestURI().getPath().split("/", 3);
            if (exchange.getRequestMethod().equals("GET")) {
                answer(exchange, 200, page(parts[1], exchange.getRequestURI().getQuery()));
                return;
            }
            var request = request(parts[1], "/" + parts[2], exchange);
            if (!nextDisturbance(request).happen(exchange, () -> carryOut(request))) {
                answer(exchange, 200, carryOut(request));
            }
        }
    }

    private synchronized Disturbance nextDisturbance(Request request) {
        requests.add(request);
        for (var id : request.ids()) {
            var next = disturbances.getOrDefault(id, new ArrayDeque<>()).poll();
            if (next != null) {
                return next;
            }
        }
        var problems = receipts.containsKey(request.key()) ? List.<JsonNode>of() : wrong(request);
        return problems.isEmpty() ? (_, _) -> false : refusingParts(problems);
    }

    private List<JsonNode> wrong(Request request) {
        var problems = new ArrayList<JsonNode>();
        for (var id : request.isBatch() ? request.ids() : List.<String>of()) {
            var told = refusals.getOrDefault(id, new ArrayDeque<>()).poll();
            var code = told == null ? conflict(request, id) : told;
            if (!code.isEmpty()) {
                problems.add(
                        JsonNodeFactory.instance
                                .objectNode()
                                .put("location", "/facts/" + request.ids().indexOf(id))
                                .put("code", code)
                                .put("title", "Titre de " + code));
            }
        }
        return problems;
    }

    /** As a service decides: what is held as it was sent is left alone. */
    private String conflict(Request request, String id) {
        var member = request.member(id);
        var held = held(request.service()).get(id);
        var current = held != null && !held.withdrawn();
        if (held != null && current && held.hash().equals(hash(member))) {
            return "";
        }
        if (!member.has("corrects")) {
            return current ? "already-recorded" : "";
        }
        if (held == null) {
            return "not-recorded";
        }
        var newest = held.lastEvent().toString().equals(member.path("corrects").asString());
        return newest ? "" : "stale-correction";
    }

    private static Disturbance refusingParts(List<JsonNode> problems) {
        return (exchange, _) -> {
            exchange.getResponseHeaders().add("Retry-After", "0");
            var problem = JsonNodeFactory.instance.objectNode();
            problem.put("type", "urn:avenant:problem:parts-refused")
                    .put("title", "Titre")
                    .put("location", problems.getFirst().path("location").asString())
                    .put("errorCount", problems.size())
                    .putArray("errors")
                    .addAll(problems.stream().limit(MOST_TOLD).toList());
            answer(exchange, 409, problem);
            return true;
        };
    }

    private static Request request(String service, String path, HttpExchange exchange)
            throws IOException {
        var body = EventJson.canonicalMapper().readTree(exchange.getRequestBody().readAllBytes());
        var steps = path.split("/", -1);
        return new Request(
                service,
                path,
                steps[4].equals("batches")
                        ? body.path("facts")
                                .valueStream()
                                .map(it -> it.path("id").asString())
                                .toList()
                        : List.of(steps[4]),
                header(exchange, "Authorization"),
                header(exchange, "Idempotency-Key"),
                header(exchange, "Correlation-Id"),
                body);
    }

    private static String header(HttpExchange exchange, String name) {
        return String.valueOf(exchange.getRequestHeaders().getFirst(name));
    }

    private synchronized ObjectNode carryOut(Request request) {
        return receipts.computeIfAbsent(
                request.key(), _ -> request.isBatch() ? carryOutBatch(request) : withdraw(request));
    }

    private ObjectNode withdraw(Request request) {
        var id = request.ids().getFirst();
        held(request.service())
                .computeIfPresent(
                        id, (_, held) -> new Held(held.hash(), UUID.randomUUID(), true, true));
        return JsonNodeFactory.instance.objectNode().put("id", id).put("version", 0);
    }

    private ObjectNode carryOutBatch(Request request) {
        var answer = JsonNodeFactory.instance.objectNode();
        var facts = answer.putArray("facts");
        for (var id : request.ids()) {
            var now = new Held(hash(request.member(id)), UUID.randomUUID(), false, true);
            var before = held(request.service()).get(id);
            if (before == null || before.withdrawn() || !before.hash().equals(now.hash())) {
                held(request.service()).put(id, now);
                facts.addObject().put("id", id).put("version", 0);
            }
        }
        return answer.put("recorded", facts.size())
                .put("unchanged", request.ids().size() - facts.size());
    }

    private static String hash(JsonNode body) {
        var told = new LinkedHashMap<String, JsonNode>();
        for (var name : List.of("content", "effective", "source")) {
            told.put(name, body.path(name));
        }
        return EventJson.hash(told);
    }

    private synchronized ObjectNode page(String service, String query) {
        var after = query.substring(query.indexOf("after=") + "after=".length());
        var rest = held(service).tailMap(after, false);
        var page = JsonNodeFactory.instance.objectNode();
        var facts = page.putArray("facts");
        rest.entrySet().stream()
                .limit(PAGE)
                .forEach(entry ->
                        facts.addObject()
                                .put("id", entry.getKey())
                                .put("contentHash", entry.getValue().hash())
                                .put("lastEvent", entry.getValue().lastEvent().toString())
                                .put("version", 0)
                                .put("withdrawn", entry.getValue().withdrawn())
                                .put("own", entry.getValue().own()));
        if (facts.size() == PAGE) {
            page.put("next", facts.required(PAGE - 1).required("id").asString());
        }
        return page;
    }

    private NavigableMap<String, Held> held(String service) {
        return heldByService.computeIfAbsent(service, _ -> new TreeMap<>());
    }

    private static void answer(HttpExchange exchange, int status, JsonNode body)
            throws IOException {
        var bytes = body.toString().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}

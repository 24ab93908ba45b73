package fr.avenant.dossiers.loading;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import fr.avenant.contracts.Contexts;
import fr.avenant.contracts.EventJson;
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

    /** What came in by POST. */
    record Request(
            String service,
            String path,
            String id,
            String authorization,
            String key,
            String correlationId,
            JsonNode body) {}

    private record Held(String hash, UUID lastEvent, boolean withdrawn) {}

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

    /** Identifiers of the requests, in the order in which they came. */
    List<String> ids() {
        return requests().stream().map(Request::id).toList();
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
        var next = disturbances.getOrDefault(request.id(), new ArrayDeque<>()).poll();
        if (next != null) {
            return next;
        }
        return isRecorded(request) ? refusing(409, "already-recorded") : (_, _) -> false;
    }

    private boolean isRecorded(Request request) {
        var held = held(request.service()).get(request.id());
        var registers = request.body().has("id");
        return registers
                && held != null
                && !held.withdrawn()
                && !receipts.containsKey(request.key());
    }

    private static Request request(String service, String path, HttpExchange exchange)
            throws IOException {
        var body = EventJson.canonicalMapper().readTree(exchange.getRequestBody().readAllBytes());
        var steps = path.split("/", -1);
        return new Request(
                service,
                path,
                steps.length > 4 ? steps[4] : body.path("id").asString(),
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
                request.key(),
                _ -> {
                    var event = UUID.randomUUID();
                    held(request.service())
                            .merge(
                                    request.id(),
                                    new Held(hash(request.body()), event, false),
                                    (before, now) ->
                                            request.path().endsWith("/withdrawal")
                                                    ? new Held(before.hash(), event, true)
                                                    : now);
                    return JsonNodeFactory.instance
                            .objectNode()
                            .put("id", request.id())
                            .put("version", 0);
                });
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
                                .put("withdrawn", entry.getValue().withdrawn()));
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

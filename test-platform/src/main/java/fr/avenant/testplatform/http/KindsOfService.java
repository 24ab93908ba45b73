package fr.avenant.testplatform.http;

import fr.avenant.contracts.Contexts;
import fr.avenant.contracts.DomainEvent;
import fr.avenant.contracts.EventJson;
import fr.avenant.contracts.EventTypes;
import fr.avenant.contracts.Recording;
import fr.avenant.testplatform.fact.Examples;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Which kinds of facts a service takes at which address, as its OpenAPI document has it. */
final class KindsOfService {

    private static final String ONE_OF_THEM = "/{id}/withdrawal";
    private static final String REGISTRATION = "#/components/schemas/Registration";

    private static final Map<RunningService, Map<String, Recording<?>>> READ =
            new ConcurrentHashMap<>();

    private KindsOfService() {}

    /** The golden fact that says most, by the address of its kind; read once. */
    static Map<String, Recording<?>> of(RunningService service, Contexts context) {
        return READ.computeIfAbsent(service, _ -> read(service, context));
    }

    private static Map<String, Recording<?>> read(RunningService service, Contexts context) {
        var paths = service.get("/v3/api-docs").json().path("paths");
        var facts = facts(context);
        return paths.propertyNames().stream()
                .filter(path -> path.endsWith(ONE_OF_THEM))
                .map(path -> path.substring(0, path.length() - ONE_OF_THEM.length()))
                .collect(
                        Collectors.toMap(
                                Function.identity(),
                                address ->
                                        Objects.requireNonNull(
                                                facts.get(content(paths.path(address))), address)));
    }

    /** Of everything that the context tells, by the simple name of what is recorded. */
    static Map<String, Recording<?>> facts(Contexts context) {
        return EventTypes.eventClasses(context.events()).stream()
                .map(type -> Examples.ofAny(type.asSubclass(DomainEvent.class)))
                .flatMap(event -> event instanceof Recording<?> it ? Stream.of(it) : Stream.empty())
                .collect(
                        Collectors.toMap(
                                it -> it.content().getClass().getSimpleName(),
                                Function.<Recording<?>>identity(),
                                (one, other) -> size(one) >= size(other) ? one : other));
    }

    private static int size(Recording<?> fact) {
        return EventJson.write(fact.content()).length();
    }

    private static String content(JsonNode collection) {
        var schema =
                collection.at("/post/requestBody/content/application~1json/schema/$ref").asString();
        return schema.replace(REGISTRATION, "");
    }
}

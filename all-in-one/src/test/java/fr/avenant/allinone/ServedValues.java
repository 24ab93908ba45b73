package fr.avenant.allinone;

import fr.avenant.testplatform.http.PublicApi;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What the answers of the API say of each fact. A value is about the fact that the nearest object
 * around it names as its {@code id} or {@code subject}.
 */
final class ServedValues {

    /** What ended is served, too. */
    private static final String WITH_ENDED = "ended=included";

    private static final Pattern IDENTIFIER = Pattern.compile("[a-z-]+:[a-z0-9.-]+");
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");

    /**
     * A value in a tree.
     *
     * @param names of the fields down to it; elements of a list have that of the list
     */
    record Value(List<String> names, String text) {

        String path() {
            return String.join("/", names);
        }

        /** The last name. */
        String name() {
            return names.getLast();
        }
    }

    private final Map<String, Map<String, Set<String>>> byFact = new HashMap<>();

    private ServedValues() {}

    /** All answers in which the register is shown whole. */
    static ServedValues ask(PublicApi api) {
        var served = new ServedValues();
        for (var territory : api.json("/api/v1/territories").path("territories")) {
            var slug = territory.path("slug").asString();
            served.take(
                    api.json("/api/v1/territories/" + slug + "?" + WITH_ENDED),
                    "territory:" + slug);
            for (var quartier :
                    api.json("/api/v1/territories/" + slug + "?" + WITH_ENDED).path("quartiers")) {
                served.take(api, "/api/v1/quartiers/", quartier.path("id"));
            }
        }
        served.takeAll(api, "/api/v1/organisations", "organisations", "code");
        served.takeAll(api, "/api/v1/contracts", "contracts", "slug");
        for (var document : api.json("/api/v1/documents").path("documents")) {
            served.take(api, "/api/v1/documents/", document.path("id"));
        }
        served.take(api.json("/api/v1/data-quality"), null);
        served.take(api.json("/api/v1/data-quality/names"), null);
        return served;
    }

    /** Whether anything says that of a fact, under one of these names. */
    boolean have(String fact, Set<String> names, String text) {
        var known = byFact.getOrDefault(fact, Map.of());
        return names.stream()
                .flatMap(name -> known.getOrDefault(name, Set.of()).stream())
                .anyMatch(told -> isSame(told, text));
    }

    /** Every value in a tree. */
    static List<Value> valuesOf(JsonNode json) {
        var values = new ArrayList<Value>();
        collect(json, List.of(), values);
        return values;
    }

    private static void collect(JsonNode json, List<String> names, List<Value> values) {
        if (json.isObject()) {
            json.propertyStream()
                    .forEach(part -> collect(part.getValue(), with(names, part.getKey()), values));
        } else if (json.isArray()) {
            json.forEach(element -> collect(element, names, values));
        } else if (!json.isNull()) {
            values.add(new Value(names, json.asString()));
        }
    }

    private void takeAll(PublicApi api, String address, String list, String code) {
        for (var entry : api.json(address + "?" + WITH_ENDED).path(list)) {
            take(api, address + "/", entry.path(code));
        }
    }

    private void take(PublicApi api, String address, JsonNode id) {
        var code = URLEncoder.encode(id.asString(), StandardCharsets.UTF_8);
        take(api.json(address + code + "?" + WITH_ENDED), null);
    }

    /**
     * @param root the fact that the whole is about, if it does not say so itself
     */
    private void take(JsonNode answer, @Nullable String root) {
        take(answer, root, List.of(), List.of());
    }

    /**
     * @param fact that it is about
     * @param names of the fields down to it, from the object that names the fact
     * @param around what the objects around it are about
     */
    private void take(
            JsonNode json, @Nullable String fact, List<String> names, List<Value> around) {
        if (json.isObject()) {
            var own = own(json);
            if (own != null && !own.equals(fact)) {
                if (fact != null) {
                    tell(fact, names, own);
                }
                around.forEach(it -> tell(own, it.names(), it.text()));
                takeParts(json, own, List.of(), inside(around, json, own));
            } else {
                takeParts(json, fact, names, fact == null ? around : inside(around, json, fact));
            }
        } else if (json.isArray()) {
            json.forEach(element -> take(element, fact, names, around));
        } else if (fact != null && !json.isNull()) {
            tell(fact, names, json.asString());
        }
    }

    private void takeParts(
            JsonNode json, @Nullable String fact, List<String> names, List<Value> around) {
        json.propertyStream()
                .forEach(part -> {
                    if (fact != null && !names.isEmpty() && names.getLast().equals("dimensions")) {
                        tell(fact, List.of("dimension"), part.getKey());
                    }
                    take(part.getValue(), fact, with(names, part.getKey()), around);
                });
    }

    /** A part is of the same territory as its whole, and of the things around it. */
    private static List<Value> inside(List<Value> around, JsonNode json, String fact) {
        var more = new ArrayList<>(around);
        more.add(new Value(List.of(fact.substring(0, fact.indexOf(':'))), fact));
        for (var field : List.of("territory", "slug")) {
            if (json.path(field).isString()) {
                more.add(new Value(List.of("territory"), json.path(field).asString()));
            }
        }
        var landlord = json.path("landlord").path("id");
        if (landlord.isString()) {
            more.add(new Value(List.of("landlord"), landlord.asString()));
        }
        return more;
    }

    private static @Nullable String own(JsonNode json) {
        return Stream.of("id", "subject")
                .map(field -> json.path(field).asString(""))
                .filter(id -> IDENTIFIER.matcher(id).matches())
                .findFirst()
                .orElse(null);
    }

    private void tell(String fact, List<String> names, String text) {
        var known = byFact.computeIfAbsent(fact, _ -> new HashMap<>());
        names.forEach(name -> known.computeIfAbsent(name, _ -> new HashSet<>()).add(text));
    }

    private static List<String> with(List<String> names, String name) {
        return Stream.concat(names.stream(), Stream.of(name)).toList();
    }

    /** Identifiers may be shortened: without their kind, without what stands before their dot. */
    private static boolean isSame(String told, String recorded) {
        if (NUMBER.matcher(told).matches() && NUMBER.matcher(recorded).matches()) {
            return new BigDecimal(told).compareTo(new BigDecimal(recorded)) == 0;
        }
        return told.equals(recorded)
                || told.endsWith("." + recorded)
                || recorded.endsWith("." + told)
                || recorded.endsWith(":" + told);
    }
}

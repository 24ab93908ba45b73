package fr.avenant.reporting.answer;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.avenant.reporting.generation.Snapshot;
import fr.avenant.reporting.time.TimeCoordinates;
import fr.avenant.reporting.time.TimeParameters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.web.util.UriUtils;

/**
 * When an answer stands.
 *
 * @param permalink the same question with its positions pinned: the same answer at any time
 */
public record Standpoint(TimeCoordinates coordinates, String permalink) {

    /** Of the answer to the running request. */
    public static Standpoint of(Snapshot snapshot) {
        return new Standpoint(
                TimeCoordinates.of(snapshot.coordinate(), snapshot.positions()),
                RunningRequest.get().getRequestURI() + "?" + pinned(snapshot, Set.of()));
    }

    /**
     * What the running request asks, with its positions pinned, as the part of an address behind
     * the question mark.
     *
     * @param without parameters that are left out
     */
    public static String pinned(Snapshot snapshot, Set<String> without) {
        var parameters = new LinkedHashMap<String, List<String>>();
        RunningRequest.get()
                .getParameterMap()
                .forEach((name, values) -> {
                    if (!TimeParameters.NAMES.contains(name) && !without.contains(name)) {
                        parameters.put(name, List.of(values));
                    }
                });
        snapshot.coordinate()
                .parameters()
                .forEach((name, value) -> parameters.put(name, List.of(value)));
        return query(parameters);
    }

    /** As a header says it. */
    public String link() {
        return "<" + permalink + ">; rel=\"bookmark\"";
    }

    private static String query(Map<String, List<String>> parameters) {
        return parameters.entrySet().stream()
                .flatMap(named ->
                        named.getValue().stream()
                                .map(value -> encoded(named.getKey()) + "=" + encoded(value)))
                .collect(Collectors.joining("&"));
    }

    /** What separates positions needs no escaping. */
    private static String encoded(String text) {
        return UriUtils.encode(text, UTF_8).replace("%3A", ":").replace("%2C", ",");
    }
}

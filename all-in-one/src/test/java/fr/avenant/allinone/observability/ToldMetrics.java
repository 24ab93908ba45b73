package fr.avenant.allinone.observability;

import fr.avenant.allinone.PlatformPorts;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** What the parts of a platform tell, as names of metrics with the names of their labels. */
final class ToldMetrics {

    private static final Pattern SERIES = Pattern.compile("(?m)^(\\w+)(?:\\{(.*)})? \\S+$");
    private static final Pattern LABEL = Pattern.compile("(\\w+)=\"((?:[^\"\\\\]|\\\\.)*)\"");

    private final Map<String, Set<String>> labels = new HashMap<>();
    private final Map<String, Set<String>> applications = new HashMap<>();

    private ToldMetrics() {
        // Prometheus makes these itself.
        labels.put("up", new HashSet<>());
        labels.put("ALERTS", new HashSet<>(Set.of("alertname", "alertstate")));
    }

    static ToldMetrics by(PlatformPorts ports) throws IOException, InterruptedException {
        var told = new ToldMetrics();
        try (var http = HttpClient.newHttpClient()) {
            for (var port : Endpoints.of(ports).values()) {
                var address = URI.create("http://127.0.0.1:" + port + "/actuator/prometheus");
                var request = HttpRequest.newBuilder(address).build();
                told.add(http.send(request, BodyHandlers.ofString()).body());
            }
        }
        told.labels.values().forEach(it -> it.addAll(Set.of("job", "instance")));
        return told;
    }

    Set<String> names() {
        return labels.keySet();
    }

    /** Labels of a metric; none if nobody tells it. */
    Set<String> labels(String metric) {
        return labels.getOrDefault(metric, Set.of());
    }

    /** The values of the label application that a metric has. */
    Set<String> applications(String metric) {
        return applications.getOrDefault(metric, Set.of());
    }

    private void add(String text) {
        SERIES.matcher(text)
                .results()
                .forEach(series -> {
                    var name = series.group(1);
                    var names = labels.computeIfAbsent(name, _ -> new HashSet<>());
                    var tags = series.group(2) == null ? "" : series.group(2);
                    LABEL.matcher(tags)
                            .results()
                            .forEach(label -> {
                                names.add(label.group(1));
                                if (label.group(1).equals("application")) {
                                    applications
                                            .computeIfAbsent(name, _ -> new HashSet<>())
                                            .add(label.group(2));
                                }
                            });
                });
    }
}

package fr.avenant.allinone.observability;

import java.nio.file.Path;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The files that operators mount. */
final class Deployment {

    static final Path PROMETHEUS = Path.of("..", "deployment", "prometheus").toAbsolutePath();
    private static final Path GRAFANA = Path.of("..", "deployment", "grafana");

    private Deployment() {}

    static JsonNode prometheus() {
        return YAMLMapper.shared().readTree(PROMETHEUS.resolve("prometheus.yml"));
    }

    static JsonNode alerts() {
        return YAMLMapper.shared().readTree(PROMETHEUS.resolve("alerts.yml"));
    }

    static JsonNode datasource() {
        return YAMLMapper.shared()
                .readTree(GRAFANA.resolve("provisioning/datasources/prometheus.yaml"))
                .at("/datasources/0");
    }

    static JsonNode dashboard() {
        return JsonMapper.shared().readTree(GRAFANA.resolve("dashboards/avenant.json"));
    }
}

package fr.avenant.allinone.observability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import fr.avenant.allinone.PlatformPorts;
import fr.avenant.allinone.RunningPlatform;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Configuration, alerts and every query of the dashboard, tried by Prometheus itself. */
class PrometheusTest {

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final String INTERVAL = "30s";

    @BeforeAll
    static void there_is_a_prometheus() {
        assumeThat(List.of("prometheus", "promtool"))
                .as("on the PATH (Debian: apt-get install prometheus), else nothing here is tried")
                .allMatch(PrometheusTest::isOnPath);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "check config prometheus.yml",
                "check rules alerts.yml",
                "test rules alerts-test.yml"
            })
    void promtool_accepts(String what) throws Exception {
        var process =
                new ProcessBuilder(
                                Stream.concat(Stream.of("promtool"), Stream.of(what.split(" ")))
                                        .toList())
                        .directory(Deployment.PROMETHEUS.toFile())
                        .redirectErrorStream(true)
                        .start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
    }

    @Test
    void every_part_is_scraped_under_its_name_at_its_port() {
        Map<String, Integer> scraped = new HashMap<>();
        for (var job : Deployment.prometheus().path("scrape_configs")) {
            var found = job.at("/dns_sd_configs/0");
            assertThat(found.at("/names/0")).isEqualTo(job.path("job_name"));
            scraped.put(job.path("job_name").asString(), found.path("port").asInt());
        }
        assertThat(scraped).isEqualTo(Endpoints.of(PlatformPorts.usual()));
    }

    @Test
    void every_query_of_the_dashboard_returns_data(@TempDir Path folder) throws Exception {
        var running = RunningPlatform.get();
        var visitor = new Visitor(running.api());
        visitor.visit();
        try (var prometheus = PrometheusServer.start(configuration(running, folder), folder)) {
            await().atMost(PATIENCE).until(() -> hasSeenEveryPartTwice(prometheus));
            await().atMost(PATIENCE)
                    .untilAsserted(() -> {
                        visitor.visit(); // quantiles are of what has just been asked
                        assertEveryQueryReturnsData(prometheus);
                    });
            await().atMost(PATIENCE).untilAsserted(() -> assertEveryAlertIsEvaluated(prometheus));
        }
    }

    private static boolean hasSeenEveryPartTwice(PrometheusServer prometheus) {
        return prometheus.query("sum_over_time(up[%s]) >= 2".formatted(INTERVAL)).size()
                == Endpoints.of(PlatformPorts.usual()).size();
    }

    private static void assertEveryQueryReturnsData(PrometheusServer prometheus) {
        assertThat(Dashboard.read().queries())
                .isNotEmpty()
                .allSatisfy(query -> {
                    var series = prometheus.query(query.expressionOver(INTERVAL));
                    assertThat(series)
                            .as(query.place())
                            .anyMatch(it -> !it.at("/value/1").asString().equals("NaN"));
                    assertThat(series)
                            .allSatisfy(it ->
                                    assertThat(it.path("metric").propertyNames())
                                            .containsAll(query.labelsOfLegend()));
                });
    }

    private static void assertEveryAlertIsEvaluated(PrometheusServer prometheus) {
        assertThat(prometheus.rules())
                .hasSameSizeAs(Alert.all())
                .allSatisfy(rule ->
                        assertThat(rule.path("health").asString())
                                .as(rule.toString())
                                .isEqualTo("ok"));
    }

    /** A copy that looks where the running platform is, and often; JSON is YAML too. */
    private static Path configuration(RunningPlatform running, Path folder) throws Exception {
        var configuration = (ObjectNode) Deployment.prometheus();
        ((ObjectNode) configuration.path("global"))
                .put("scrape_interval", "1s")
                .put("scrape_timeout", "1s")
                .put("evaluation_interval", "1s");
        configuration
                .putArray("rule_files")
                .add(Deployment.PROMETHEUS.resolve("alerts.yml").toString());
        var ports = Endpoints.of(running.ports());
        for (JsonNode job : configuration.path("scrape_configs")) {
            var port = ports.get(job.path("job_name").asString());
            ((ObjectNode) job)
                    .without("dns_sd_configs")
                    .putArray("static_configs")
                    .addObject()
                    .putArray("targets")
                    .add("127.0.0.1:" + port);
        }
        return Files.writeString(
                folder.resolve("prometheus.yml"),
                JsonMapper.shared().writeValueAsString(configuration));
    }

    private static boolean isOnPath(String program) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator, -1))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }
}

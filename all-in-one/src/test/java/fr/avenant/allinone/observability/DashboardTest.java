package fr.avenant.allinone.observability;

import static org.assertj.core.api.Assertions.assertThat;

import fr.avenant.allinone.PlatformPorts;
import fr.avenant.allinone.RunningPlatform;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Dashboard and alerts against what the running platform tells of itself. */
class DashboardTest {

    private static final Set<String> PARTS = Endpoints.of(PlatformPorts.usual()).keySet();

    private final Dashboard dashboard = Dashboard.read();
    private final List<Query> queries =
            Stream.concat(dashboard.queries().stream(), Alert.all().stream().map(Alert::query))
                    .toList();

    @Test
    void every_metric_with_every_label_that_a_query_names_is_told_by_the_platform()
            throws Exception {
        var told = ToldMetrics.by(RunningPlatform.get().ports());
        assertThat(queries)
                .hasSizeGreaterThan(30)
                .allSatisfy(query -> {
                    assertThat(query.selectors()).as(query.expression()).isNotEmpty();
                    for (var selector : query.selectors()) {
                        assertThat(told.names()).contains(selector.metric());
                        assertThat(told.labels(selector.metric()))
                                .as(selector.metric())
                                .containsAll(selector.labels());
                    }
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "process_uptime_seconds",
                "jvm_memory_used_bytes",
                "jvm_threads_live_threads",
                "process_cpu_usage",
                "http_server_requests_seconds_bucket"
            })
    void every_part_tells(String metric) throws Exception {
        assertThat(ToldMetrics.by(RunningPlatform.get().ports()).applications(metric))
                .isEqualTo(PARTS);
    }

    @Test
    void every_panel_asks_the_datasource_that_is_provisioned() {
        var uid = Deployment.datasource().path("uid").asString();
        var datasources = new ArrayList<JsonNode>();
        dashboard
                .charts()
                .forEach(panel -> {
                    datasources.add(panel.path("datasource"));
                    panel.path("targets")
                            .forEach(target -> datasources.add(target.path("datasource")));
                });
        dashboard.variables().forEach(variable -> datasources.add(variable.path("datasource")));
        assertThat(datasources)
                .isNotEmpty()
                .allSatisfy(datasource -> {
                    assertThat(datasource.path("uid").asString("none")).isEqualTo(uid);
                    assertThat(datasource.path("type").asString("none")).isEqualTo("prometheus");
                });
    }

    @Test
    void panels_have_numbers_and_queries_letters_of_their_own() {
        assertThat(dashboard.panels())
                .extracting(it -> it.path("id").asInt())
                .doesNotHaveDuplicates();
        assertThat(dashboard.charts())
                .allSatisfy(panel ->
                        assertThat(panel.path("targets"))
                                .isNotEmpty()
                                .extracting(it -> it.path("refId").asString())
                                .doesNotHaveDuplicates());
    }

    @Test
    void panels_lie_side_by_side_on_the_24_columns() {
        Set<List<Integer>> taken = new HashSet<>();
        for (var panel : dashboard.panels()) {
            var place = panel.path("gridPos");
            var columns = IntStream.range(0, place.path("w").asInt());
            columns.map(it -> it + place.path("x").asInt())
                    .forEach(column -> {
                        assertThat(column).isLessThan(24);
                        for (var line = 0; line < place.path("h").asInt(); line++) {
                            assertThat(taken.add(List.of(column, place.path("y").asInt() + line)))
                                    .as(panel.path("title").asString())
                                    .isTrue();
                        }
                    });
        }
    }

    @Test
    void every_panel_says_what_it_shows_and_in_which_unit() {
        assertThat(dashboard.charts())
                .allSatisfy(panel -> {
                    assertThat(panel.path("title").asString("")).isNotBlank();
                    assertThat(panel.path("description").asString("")).isNotBlank();
                    assertThat(panel.path("fieldConfig").toString()).contains("\"unit\"");
                });
    }
}

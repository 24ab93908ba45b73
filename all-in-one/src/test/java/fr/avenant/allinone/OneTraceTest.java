package fr.avenant.allinone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.avenant.testplatform.http.PublicApi;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * With somewhere to send traces, one of them tells the way of a fact from the door to the read
 * model.
 */
class OneTraceTest {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private static final String FACT =
            """
            {"id":"organisation:essai.une-trace","content":{"name":"Essai","kind":"other"},
             "effective":{"from":"unknown","basis":"inferred"},"source":{"system":"essai"}}\
            """;

    /** A span and what it is a child of, by service and name. */
    private record Step(String span, String parent) {}

    private static TraceCollector collector;
    private static EmbeddedPlatform platform;

    @BeforeAll
    static void start(@TempDir Path folder) throws Exception {
        collector = TraceCollector.start();
        platform =
                EmbeddedPlatform.start(
                        folder.resolve("data"),
                        PlatformPorts.anyFree(),
                        _ -> {},
                        Map.of(
                                "management.opentelemetry.tracing.export.otlp.endpoint",
                                collector.endpoint(),
                                "management.opentelemetry.tracing.export.schedule-delay",
                                "100ms"));
    }

    @AfterAll
    static void stop() {
        platform.close();
        collector.close();
    }

    @Test
    void one_trace_shows_the_way_of_one_fact() {
        assertThat(
                        new PublicApi(platform.address(), () -> RunningPlatform.visitor(platform))
                                .post("/api/territory/v1/organisations", FACT)
                                .status())
                .isEqualTo(201);

        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        assertThat(stepsOfTheTraceWith("command RegisterOrganisation"))
                                .containsExactlyInAnyOrder(
                                        new Step(
                                                "observatory: http post /api/territory/v1/{*rest}",
                                                ""),
                                        new Step(
                                                "territory-service: http post /api/v1/organisations",
                                                "observatory: http post /api/territory/v1/{*rest}"),
                                        new Step(
                                                "territory-service: command RegisterOrganisation",
                                                "territory-service: http post /api/v1/organisations"),
                                        new Step(
                                                "territory-service: append to event store",
                                                "territory-service: command RegisterOrganisation"),
                                        new Step(
                                                "territory-service: territory.events publish",
                                                "territory-service: append to event store"),
                                        new Step(
                                                "engagement-service: territory.events process",
                                                "territory-service: append to event store"),
                                        new Step(
                                                "programmation-service: territory.events process",
                                                "territory-service: append to event store"),
                                        new Step(
                                                "reporting-service: territory.events process",
                                                "territory-service: append to event store")));
    }

    @Test
    void a_page_and_the_answers_that_it_is_made_of_are_one_trace() throws Exception {
        try (var browser = HttpClient.newHttpClient()) {
            var page = HttpRequest.newBuilder(URI.create(platform.address() + "/etat")).build();
            assertThat(browser.send(page, BodyHandlers.discarding()).statusCode()).isEqualTo(200);
        }

        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        assertThat(stepsOfTheTraceWith("http get /etat"))
                                .contains(
                                        new Step("observatory: http get /etat", ""),
                                        new Step(
                                                "observatory: http get",
                                                "observatory: http get /etat"),
                                        new Step(
                                                "reporting-service: http get /api/v1/status",
                                                "observatory: http get")));
    }

    /** Of the only trace that has such a span. */
    private static List<Step> stepsOfTheTraceWith(String name) {
        var spans = collector.spans();
        Set<String> traces =
                spans.stream()
                        .filter(span -> span.name().equals(name))
                        .map(TraceCollector.Span::trace)
                        .collect(Collectors.toSet());
        assertThat(traces).as("traces with %s", name).hasSize(1);
        return spans.stream()
                .filter(span -> traces.contains(span.trace()))
                .map(span -> new Step(inWords(span), parent(span, spans)))
                .toList();
    }

    private static String parent(TraceCollector.Span child, List<TraceCollector.Span> spans) {
        if (child.parent().isEmpty()) {
            return "";
        }
        return spans.stream()
                .filter(span -> span.id().equals(child.parent()))
                .map(OneTraceTest::inWords)
                .findFirst()
                .orElse("not collected");
    }

    private static String inWords(TraceCollector.Span span) {
        return span.service() + ": " + span.name();
    }
}

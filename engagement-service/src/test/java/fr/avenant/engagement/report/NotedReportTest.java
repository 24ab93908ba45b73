package fr.avenant.engagement.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fr.avenant.contracts.Contexts;
import fr.avenant.contracts.EventJson;
import fr.avenant.contracts.Note;
import fr.avenant.contracts.engagement.ContractEvent.ContractRegistered;
import fr.avenant.contracts.engagement.EngagementEvent.EngagementSigned;
import fr.avenant.contracts.engagement.IndicatorEvent.IndicatorDefined;
import fr.avenant.contracts.engagement.IndicatorReportEvent.IndicatorReported;
import fr.avenant.engagement.EngagementService;
import fr.avenant.testplatform.StoredWords;
import fr.avenant.testplatform.fact.Examples;
import fr.avenant.testplatform.http.Bodies;
import fr.avenant.testplatform.http.ServiceTest;
import fr.avenant.testplatform.topic.TopicReading;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class NotedReportTest extends ServiceTest {

    private static final String REPORTS = "/api/v1/indicator-reports";

    NotedReportTest() {
        super(EngagementService::application, Contexts.ENGAGEMENT);
    }

    @BeforeAll
    void record_the_indicator() {
        var contract = Bodies.anotherRegistration(Examples.of(ContractRegistered.class));
        tell("/api/v1/contracts", contract);
        var engagement = Bodies.anotherRegistration(Examples.of(EngagementSigned.class));
        engagement.withObject("content").set("contract", contract.get("id"));
        tell("/api/v1/engagements", engagement);
        var indicator = Bodies.registration(Examples.of(IndicatorDefined.class));
        indicator.set("id", report().at("/content/indicator"));
        indicator
                .withObject("content")
                .setAll(
                        Map.of(
                                "territory", contract.at("/content/territory"),
                                "contract", contract.get("id"),
                                "engagement", engagement.get("id")));
        tell("/api/v1/indicators", indicator);
    }

    @Test
    void a_report_commits_to_its_note_and_its_words_stay_where_they_can_be_erased() {
        var ref = UUID.randomUUID();
        var words = "Deux guichets sur trois ont répondu, " + ref;
        var body = report();
        var note = written(ref, body.at("/content/territory").asString(), words);
        body.withObject("content").set("note", note);

        var recorded = tell(REPORTS, body);

        var event = published(recorded.lastEvent());
        assertThat(event.at("/content/note")).isEqualTo(note);
        assertThat(event.toString()).doesNotContain(words);
        assertThat(tablesWith(words)).containsExactly("note");
        var kept = service().get("/api/v1/notes/" + ref);
        assertThat(Note.of(ref, kept.text("salt"), kept.text("text")).commitment())
                .isEqualTo(event.at("/content/note/commitment").asString());

        service().delete("/api/v1/notes/" + ref, Map.of());

        assertThat(tablesWith(words)).isEmpty();
        assertThat(service().get(REPORTS + "/" + recorded.text("id")).status()).isEqualTo(200);
    }

    @Test
    void a_report_with_a_note_that_nobody_wrote_is_refused_and_leaves_nothing() {
        var body = report();
        var nobodys = Note.of(UUID.randomUUID(), "00ff", "any");
        body.withObject("content").set("note", EventJson.canonicalMapper().valueToTree(nobodys));

        var refused = tell(REPORTS, body);

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text("code")).isEqualTo("note-unknown");
        assertThat(refused.text("location")).isEqualTo("/content/note");
        assertThat(service().get(REPORTS + "/" + body.get("id").asString()).status())
                .isEqualTo(404);
    }

    private JsonNode written(UUID ref, String territory, String words) {
        return service()
                .put(
                        "/api/v1/notes/" + ref,
                        Map.of("territory", territory, "text", words),
                        Map.of())
                .json();
    }

    private JsonNode published(UUID event) {
        var payload = TopicReading.await(context(), event).value();
        return EventJson.canonicalMapper().readTree(new String(payload, UTF_8));
    }

    private List<String> tablesWith(String words) {
        return StoredWords.tablesWith(service().bean(JdbcClient.class), words);
    }

    private static ObjectNode report() {
        return Bodies.anotherRegistration(Examples.of(IndicatorReported.class));
    }
}

package fr.avenant.territory;

import static org.assertj.core.api.Assertions.assertThat;

import fr.avenant.contracts.Contexts;
import fr.avenant.contracts.EventEnvelope;
import fr.avenant.contracts.Nature;
import fr.avenant.contracts.Recording;
import fr.avenant.contracts.territory.DocumentEvent.DocumentRegistered;
import fr.avenant.contracts.territory.OrganisationEvent.OrganisationRegistered;
import fr.avenant.contracts.territory.QuartierEvent.QuartierCorrected;
import fr.avenant.contracts.territory.QuartierEvent.QuartierGeographyUpdated;
import fr.avenant.contracts.territory.QuartierEvent.QuartierRegistered;
import fr.avenant.contracts.territory.TerritoryEvent.TerritoryCorrected;
import fr.avenant.testplatform.fact.Examples;
import fr.avenant.testplatform.http.Answer;
import fr.avenant.testplatform.http.Bodies;
import fr.avenant.testplatform.http.CommandRules;
import fr.avenant.testplatform.http.OpenApiRules;
import fr.avenant.testplatform.http.RefusalRules;
import fr.avenant.testplatform.http.ServiceTest;
import fr.avenant.testplatform.topic.TopicReading;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class TerritoryServiceTest extends ServiceTest implements CommandRules, RefusalRules, OpenApiRules {

    private static final String QUARTIERS = "/api/v1/quartiers";

    TerritoryServiceTest() {
        super(TerritoryService::application, Contexts.TERRITORY);
    }

    @BeforeAll
    void record_what_the_facts_name() {
        for (var document :
                new String[] {
                    "document:le-puy-en-velay.protocole-2019",
                    "document:carcassonne.cdv-2024",
                    "document:anct.contrats-de-ville-centroides"
                }) {
            var body = Bodies.registration(Examples.of(DocumentRegistered.class));
            tell("/api/v1/documents", body.put("id", document));
        }
        tell("/api/v1/territories", Bodies.registration(Examples.of(TerritoryCorrected.class)));
    }

    @Override
    public String collection() {
        return "/api/v1/organisations";
    }

    @Override
    public Recording<?> fact() {
        return Examples.of(OrganisationRegistered.class);
    }

    @Override
    public Map<String, Supplier<Answer>> refusals() {
        return Map.of(
                "role-already-held",
                () -> {
                    var actor = UUID.randomUUID().toString();
                    Roles.give(service(), actor, "coordinator", null);
                    return Roles.give(service(), actor, "coordinator", null);
                },
                "role-not-held",
                () -> Roles.revoke(service(), "grant:%s.coordinator".formatted(UUID.randomUUID())),
                "perimeter-already-recorded",
                () -> {
                    var quartier = quartier();
                    draw(quartier, "2024-01-01", "kept");
                    return draw(quartier, "2024-01-01", "kept");
                },
                "perimeter-not-later",
                () -> {
                    var quartier = quartier();
                    draw(quartier, "2024-01-01", "kept");
                    return draw(quartier, "2015", "created");
                },
                "quartier-left",
                () -> {
                    var quartier = quartier();
                    draw(quartier, "2024-01-01", "left");
                    return draw(quartier, "2030", "kept");
                });
    }

    @Test
    void a_quartier_comes_with_an_event_for_each_version_of_its_perimeter() {
        var body = Bodies.anotherRegistration(Examples.of(QuartierCorrected.class));

        var answer = service().post(QUARTIERS, body);

        assertThat(answer.json().get("events").valueStream().map(event -> type(event.asString())))
                .containsExactly(
                        "QuartierRegistered",
                        "QuartierGeographyUpdated",
                        "QuartierGeographyUpdated");
        assertThat(answer.header("ETag")).isEqualTo("\"2\"");
    }

    @Test
    void a_perimeter_is_drawn_for_a_quartier_on_record() {
        var drawn = draw(quartier(), "2024-01-01", "kept");
        var unknown = draw("quartier:carcassonne.unheard-of", "2024-01-01", "kept");

        assertThat(drawn.status()).as(drawn.body()).isEqualTo(200);
        assertThat(type(drawn.lastEvent().toString())).isEqualTo("QuartierGeographyUpdated");
        assertThat(unknown.status()).isEqualTo(404);
    }

    @Test
    void a_territory_whose_identifier_does_not_hold_its_slug_is_malformed() {
        var body = Bodies.anotherRegistration(Examples.of(TerritoryCorrected.class));

        var answer = service().post("/api/v1/territories", body);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("location")).isEqualTo("/content/slug");
    }

    @Test
    void an_identifier_of_another_kind_is_malformed_though_something_is_held_under_it() {
        var quartier = quartier();
        var document = Bodies.anotherRegistration(Examples.of(DocumentRegistered.class));
        var recorded = tell("/api/v1/documents", document).lastEvent();
        var correction = Bodies.correction(document, recorded, Nature.RECTIFICATION);

        for (var answer :
                List.of(
                        service().post("/api/v1/documents", document.put("id", quartier)),
                        service()
                                .post(
                                        "/api/v1/documents/" + quartier + "/corrections",
                                        correction))) {
            assertThat(answer.status()).as(answer.body()).isEqualTo(400);
            assertThat(answer.text("location")).isEqualTo("/id");
        }
    }

    private String quartier() {
        var body = Bodies.anotherRegistration(Examples.of(QuartierRegistered.class));
        return tell(QUARTIERS, body).text("id");
    }

    private Answer draw(String quartier, String effect, String lineage) {
        var body = Bodies.without("id", Examples.of(QuartierGeographyUpdated.class));
        body.withObject("perimeter").put("effect", effect).put("lineage", lineage);
        return service().post(QUARTIERS + "/" + quartier + "/perimeters", body);
    }

    private String type(String eventId) {
        var event = TopicReading.await(context(), UUID.fromString(eventId));
        return EventEnvelope.of(event).type().simpleName();
    }
}

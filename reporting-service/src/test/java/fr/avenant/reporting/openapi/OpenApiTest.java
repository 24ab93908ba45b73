package fr.avenant.reporting.openapi;

import static fr.avenant.reporting.scenario.Facts.document;
import static fr.avenant.reporting.scenario.Facts.organisation;
import static fr.avenant.reporting.scenario.Facts.qpv;
import static fr.avenant.reporting.scenario.Facts.territory;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import fr.avenant.reporting.scenario.Contracts;
import fr.avenant.reporting.scenario.Figure;
import fr.avenant.reporting.scenario.Publisher;
import fr.avenant.reporting.scenario.RunningReporting;
import fr.avenant.reporting.scenario.SharedService;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ExtendWith(SharedService.class)
class OpenApiTest {

    private static final String OFFICIAL = "/fr/avenant/testplatform/http/openapi-3.1.schema.json";
    private static final Path FILE = Path.of("openapi.json");
    private static final SchemaRegistry SCHEMAS =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private final Publisher publisher;
    private final RunningReporting reporting;
    private final JsonNode description;

    OpenApiTest(Publisher publisher, RunningReporting reporting) {
        this.publisher = publisher;
        this.reporting = reporting;
        this.description = reporting.get("/v3/api-docs").json();
    }

    @Test
    void the_description_is_openapi() {
        var official = SCHEMAS.getSchema(OpenApiTest.class.getResourceAsStream(OFFICIAL));

        assertThat(official.validate(description.toString(), InputFormat.JSON)).isEmpty();
        assertThat(description.path("openapi").asString()).startsWith("3.1");
        assertThat(description.at("/info/title").asString()).contains("reporting");
    }

    @Test
    void the_file_that_clients_are_generated_from_is_what_is_served() throws IOException {
        var served = description.deepCopy().asObject();
        served.remove("servers");
        if (Boolean.getBoolean("avenant.write")) {
            Files.writeString(FILE, served.toPrettyString() + "\n");
        }

        assertThat(JsonMapper.shared().readTree(FILE))
                .as("mvn -pl reporting-service -am test -Davenant.write=true writes it")
                .isEqualTo(served);
    }

    @Test
    void it_has_every_address() {
        assertThat(description.path("paths").propertyNames())
                .containsExactlyInAnyOrder(
                        "/api/v1/identity",
                        "/api/v1/territories",
                        "/api/v1/territories/schema",
                        "/api/v1/territories/{slug}",
                        "/api/v1/quartiers",
                        "/api/v1/quartiers/schema",
                        "/api/v1/quartiers/{code}",
                        "/api/v1/contracts",
                        "/api/v1/contracts/schema",
                        "/api/v1/contracts/{id}",
                        "/api/v1/engagements",
                        "/api/v1/engagements/schema",
                        "/api/v1/engagements/{id}",
                        "/api/v1/indicators",
                        "/api/v1/indicators/schema",
                        "/api/v1/indicators/{id}",
                        "/api/v1/organisations",
                        "/api/v1/organisations/schema",
                        "/api/v1/organisations/{code}",
                        "/api/v1/data-quality",
                        "/api/v1/data-quality/names",
                        "/api/v1/data-quality/counts",
                        "/api/v1/documents",
                        "/api/v1/documents/schema",
                        "/api/v1/documents/{id}",
                        "/api/v1/labels",
                        "/api/v1/measures",
                        "/api/v1/measures/schema",
                        "/api/v1/comparison",
                        "/api/v1/comparison/schema",
                        "/api/v1/comparisons",
                        "/api/v1/comparisons/schema",
                        "/api/v1/explanations/{id}",
                        "/api/v1/events",
                        "/api/v1/status",
                        "/api/v1/status/loading",
                        "/api/v1/generations",
                        "/api/v1/held-aggregates",
                        "/api/v1/held-aggregates/{id}");
    }

    @Test
    void a_cell_has_its_known_members_and_one_for_each_dimension() {
        var cell = description.at("/components/schemas/Cell");

        assertThat(cell.path("required").valueStream().map(JsonNode::asString))
                .containsExactlyInAnyOrder("status", "unit");
        assertThat(cell.path("properties").propertyNames())
                .containsExactlyInAnyOrder(
                        "latestYear",
                        "yearInferred",
                        "status",
                        "reason",
                        "value",
                        "unit",
                        "over",
                        "printed",
                        "partial",
                        "conflicts",
                        "coverage",
                        "leftOut",
                        "marks",
                        "terms",
                        "explain");
        assertThat(cell.at("/properties/status/enum").valueStream().map(JsonNode::asString))
                .containsExactly(
                        "value", "notAvailable", "suppressed", "notApplicable", "notComparable");
        assertThat(cell.at("/properties/value/type").asString()).isEqualTo("string");
        assertThat(cell.path("additionalProperties").path("description").asString())
                .contains("dimension");
    }

    @Test
    void every_status_dimension_and_unit_has_a_french_word() {
        var labels = reporting.get("/api/v1/labels").json().path("labels");

        description
                .at("/components/schemas/Cell/properties/status/enum")
                .forEach(status ->
                        assertThat(labels.path("status").path(status.asString()).asString(""))
                                .as(status.asString())
                                .isNotEmpty());
        for (var measure : reporting.get("/api/v1/measures").json().path("measures")) {
            assertThat(labels.path("unit").path(measure.path("unit").asString()).asString(""))
                    .isEqualTo(measure.path("unitLabel").asString());
            measure.path("dimensions")
                    .forEach(dimension ->
                            assertThat(
                                            labels.path("dimension")
                                                    .path(dimension.path("name").asString())
                                                    .asString(""))
                                    .isEqualTo(dimension.path("label").asString()));
        }
    }

    @Test
    void answers_fit_it() {
        publisher.publishAll(
                document("openapi.cdv", "Contrat"),
                territory("openapi"),
                organisation("openapi.ville", "Ville", "openapi"),
                qpv("openapi", "nord"),
                qpv("openapi", "sud"),
                Contracts.registered("openapi"),
                Figure.ofQuartier("qpv.population", "openapi", "nord")
                        .in(2018)
                        .is("949")
                        .published());
        reporting.awaitAll(publisher);
        var comparison =
                "/api/v1/comparison?measure=qpv.population&territory=openapi&by=territory,quartier,year";
        var explain = reporting.get(comparison).cells().getFirst().path("explain").asString();

        assertFits("/api/v1/comparison", comparison);
        assertFits("/api/v1/comparison", comparison.replace(",quartier,year", ""));
        assertFits("/api/v1/comparison", comparison + "&asOf=2020-01-01");
        assertFits("/api/v1/explanations/{id}", explain);
        assertFits("/api/v1/territories", "/api/v1/territories");
        assertFits("/api/v1/territories/{slug}", "/api/v1/territories/openapi");
        assertFits("/api/v1/contracts/{id}", "/api/v1/contracts/openapi.cdv");
        assertFits("/api/v1/contracts", "/api/v1/contracts?territory=openapi");
        assertFits("/api/v1/quartiers", "/api/v1/quartiers?territory=openapi");
        assertFits("/api/v1/quartiers/{code}", "/api/v1/quartiers/openapi.nord");
        assertFits("/api/v1/engagements", "/api/v1/engagements");
        assertFits("/api/v1/indicators", "/api/v1/indicators");
        assertFits("/api/v1/documents/{id}", "/api/v1/documents/openapi.cdv");
        assertFits("/api/v1/organisations", "/api/v1/organisations?territory=openapi");
        assertFits("/api/v1/organisations/{code}", "/api/v1/organisations/openapi.ville");
        assertFits("/api/v1/data-quality", "/api/v1/data-quality?territory=openapi");
        assertFits("/api/v1/documents", "/api/v1/documents");
        assertFits("/api/v1/labels", "/api/v1/labels");
        assertFits("/api/v1/measures", "/api/v1/measures?territory=openapi");
        assertFits("/api/v1/events", "/api/v1/events?territory=openapi");
        assertFits("/api/v1/status", "/api/v1/status");
        assertFits("/api/v1/generations", "/api/v1/generations");
    }

    @Test
    void what_does_not_fit_is_noticed() {
        var cell =
                schema(
                        JsonMapper.shared()
                                .createObjectNode()
                                .put("$ref", "#/components/schemas/Cell"));

        for (var wrong :
                List.of(
                        "{\"status\":\"value\",\"value\":\"1\"}",
                        "{\"status\":\"nearly\",\"unit\":\"euros\"}",
                        "{\"status\":\"value\",\"unit\":\"euros\",\"value\":1}",
                        "{\"status\":\"value\",\"unit\":\"euros\",\"value\":\"NaN\"}",
                        "{\"status\":\"value\",\"unit\":\"euros\",\"territory\":null}")) {
            assertThat(cell.validate(wrong, InputFormat.JSON)).as(wrong).isNotEmpty();
        }
    }

    @Test
    void a_refusal_fits_it() {
        var answer = reporting.get("/api/v1/comparison");

        var problem =
                description.at(
                        "/paths/~1api~1v1~1comparison/get/responses/default/content/application~1problem+json/schema");
        assertThat(schema(problem).validate(answer.text(), InputFormat.JSON)).isEmpty();
    }

    @Test
    void nothing_is_called_the_same_as_something_else() {
        var operations = new ArrayList<String>();
        description.findValues("operationId").forEach(id -> operations.add(id.asString()));

        assertThat(operations).doesNotHaveDuplicates();
    }

    private void assertFits(String path, String asked) {
        var schema =
                description
                        .path("paths")
                        .path(path)
                        .at("/get/responses/200/content/application~1json/schema");
        assertThat(schema.isMissingNode()).as(path).isFalse();
        var answer = reporting.get(asked);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(schema(schema).validate(answer.text(), InputFormat.JSON))
                .as(answer.text())
                .isEmpty();
    }

    private Schema schema(JsonNode reference) {
        var whole = JsonMapper.shared().createObjectNode();
        whole.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        whole.set("components", description.get("components"));
        whole.putArray("allOf").add(reference);
        return SCHEMAS.getSchema(whole.toString(), InputFormat.JSON);
    }
}

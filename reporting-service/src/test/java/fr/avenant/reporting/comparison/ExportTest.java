package fr.avenant.reporting.comparison;

import static fr.avenant.reporting.scenario.Facts.territory;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import fr.avenant.reporting.scenario.Figure;
import fr.avenant.reporting.scenario.Publisher;
import fr.avenant.reporting.scenario.RunningReporting;
import fr.avenant.reporting.scenario.SharedService;
import java.util.List;
import java.util.Locale;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What all forms of an answer have in common, and GeoJSON. */
@ExtendWith(SharedService.class)
class ExportTest {

    private static final String QUESTION = StrangeNames.question("exports");

    private final RunningReporting reporting;

    ExportTest(Publisher publisher, RunningReporting reporting) {
        this.reporting = reporting;
        reporting.awaitAll(publisher);
    }

    @BeforeAll
    static void quartiers_with_strange_names(Publisher publisher) {
        StrangeNames.publish(publisher, "exports");
    }

    @Test
    void geojson_has_a_feature_a_cell_without_inventing_where_it_lies() {
        var answer = reporting.get(QUESTION + "&format=geojson");

        assertThat(answer.header("Content-Type")).contains("application/geo+json");
        var json = answer.json();
        assertThat(json.path("type").asString()).isEqualTo("FeatureCollection");
        var cells = cells();
        var features = json.path("features");
        assertThat(features).hasSameSizeAs(cells);
        var schema = reporting.get(schemaOf("geojson")).text();
        var described =
                SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(schema, InputFormat.JSON);
        for (var index = 0; index < cells.size(); index++) {
            var feature = features.get(index);
            assertThat(feature.path("type").asString()).isEqualTo("Feature");
            assertThat(feature.has("geometry")).isTrue();
            assertThat(feature.path("geometry").isNull()).isTrue();
            var properties = feature.path("properties");
            assertThat(properties.path("status")).isEqualTo(cells.get(index).path("status"));
            assertThat(
                            properties.path("value").isNull()
                                    ? null
                                    : properties.path("value").decimalValue().stripTrailingZeros())
                    .isEqualTo(SheetRows.number(cells.get(index)));
            assertThat(described.validate(properties.toString(), InputFormat.JSON)).isEmpty();
        }
        assertThat(
                        reporting
                                .get(
                                        "/api/v1/comparison?measure=qpv.population&by=year&format=geojson")
                                .problem()
                                .path("code")
                                .asString())
                .isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "csv-fr", "xlsx", "geojson", "sdmx-json"})
    void the_permalink_gives_the_same_bytes_again(String format, Publisher publisher) {
        var permalink = reporting.get(QUESTION).json().path("permalink").asString();
        var first = reporting.file(permalink + "&format=" + format);
        publisher.publishAll(
                territory("exports-" + format),
                Figure.ofQuartier("qpv.population", "exports-" + format, "q0")
                        .in(2019)
                        .is("1")
                        .published());
        reporting.awaitAll(publisher);
        var again = reporting.file(permalink + "&format=" + format);

        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.headers().firstValue("etag"))
                .isNotEqualTo(first.headers().firstValue("etag"));
        assertThat(first.headers().firstValue("content-disposition"))
                .hasValueSatisfying(it ->
                        assertThat(it)
                                .startsWith("attachment; filename=\"avenant_")
                                .contains("_exports_"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "text/csv > text/csv",
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet > spreadsheetml",
                "application/geo+json > application/geo+json",
                "application/vnd.sdmx.data+json > vnd.sdmx.data+json",
                "application/vnd.sdmx.data+json;version=2.0.0 > vnd.sdmx.data+json",
                "application/vnd.sdmx.data+json;version=1.0.0, application/json;q=0.5 > application/json",
                "text/html, */*;q=0.8 > application/json",
                "application/json;q=0.3, text/csv;q=0.9 > text/csv",
                "nonsense > application/json"
            })
    void the_form_is_asked_for_by_a_header_too(String accept, String type) {
        var answer = reporting.get(QUESTION, "Accept", accept);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type"))
                .hasValueSatisfying(it -> assertThat(it).contains(type));
        assertThat(answer.header("Vary"))
                .hasValueSatisfying(it ->
                        assertThat(it.toLowerCase(Locale.ROOT).split(",")).contains("accept"));
    }

    @Test
    void an_answer_links_to_all_its_forms_and_what_describes_them() {
        var links = reporting.get(QUESTION).json().path("links");

        assertThat(links.valueStream().map(it -> it.path("format").asString()))
                .containsExactly("json", "csv", "csv-fr", "xlsx", "geojson", "sdmx-json");
        for (var link : links) {
            assertThat(reporting.file(link.path("href").asString()).statusCode()).isEqualTo(200);
            if (link.has("schema")) {
                assertThat(reporting.get(link.path("schema").asString()).status())
                        .as(link.toString())
                        .isEqualTo(200);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"csv, ','", "csv-fr, ;"})
    void a_table_schema_has_the_columns_of_the_file(String format, String delimiter) {
        var schema = reporting.get(schemaOf(format)).json();
        var head =
                new String(reporting.file(QUESTION + "&format=" + format).body(), UTF_8)
                        .replace("\uFEFF", "")
                        .lines()
                        .findFirst()
                        .orElseThrow();

        assertThat(schema.path("dialect").path("delimiter").asString()).isEqualTo(delimiter);
        assertThat(
                        StreamSupport.stream(schema.path("fields").spliterator(), false)
                                .map(it -> it.path("name").asString()))
                .containsExactly(head.split(delimiter));
        assertThat(schema.path("fields").toString()).contains("\"number\"", "\"integer\"");
    }

    @Test
    void several_measures_leave_in_every_form() {
        var question =
                "/api/v1/comparisons?measure=qpv.population,engagement.count&by=territory&territory=exports";
        for (var link : reporting.get(question).json().path("links")) {
            var file = reporting.file(link.path("href").asString());
            assertThat(file.statusCode()).as(link.toString()).isEqualTo(200);
            assertThat(file.body()).isNotEmpty();
        }
        var rows = SheetRows.of(reporting.file(question + "&format=xlsx").body(), 0);
        assertThat(rows).extracting(it -> it.get("Mesure")).doesNotContainNull().hasSize(2);
    }

    private List<JsonNode> cells() {
        return reporting.get(QUESTION).cells();
    }

    private static String schemaOf(String format) {
        return QUESTION.replace("comparison?", "comparison/schema?") + "&format=" + format;
    }
}

package fr.avenant.reporting.comparison;

import static fr.avenant.reporting.scenario.Facts.territory;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import fr.avenant.contracts.Quantity;
import fr.avenant.contracts.territory.Quartier;
import fr.avenant.contracts.territory.QuartierEvent.QuartierRegistered;
import fr.avenant.reporting.scenario.Facts;
import fr.avenant.reporting.scenario.Figure;
import fr.avenant.reporting.scenario.Publisher;
import fr.avenant.reporting.scenario.RunningReporting;
import fr.avenant.reporting.scenario.SharedService;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The same cells in every form, opened again and compared with what the API says. */
@ExtendWith(SharedService.class)
class ExportTest {

    /** Where the schemas of the standard lie, whose licence nobody states: not here. */
    private static final String SCHEMAS = System.getProperty("avenant.sdmx-schemas", "");

    private static final String QUESTION =
            "/api/v1/comparison?measure=qpv.population&by=territory,quartier,year&territory=exports";

    /** Names that a spreadsheet might run, each of a quartier. */
    private static final List<String> NAMES =
            List.of(
                    "=1+1",
                    "+cmd|' /C calc'!A0",
                    "-2+3+cmd",
                    "@SUM(A1)",
                    "＝1+1",
                    "Nord;=1+1",
                    "Nord,=1+1",
                    "Nord \"=1+1\"",
                    "Saint-Jean – Les Grèzes",
                    "1,5",
                    "-5");

    private final RunningReporting reporting;

    ExportTest(Publisher publisher, RunningReporting reporting) {
        this.reporting = reporting;
        reporting.awaitAll(publisher);
    }

    @BeforeAll
    static void quartiers_with_strange_names(Publisher publisher) {
        publisher.publish(territory("exports"));
        for (var index = 0; index < NAMES.size(); index++) {
            publisher.publish(
                    new QuartierRegistered(
                            "quartier:exports.q" + index,
                            new Quartier(
                                    "exports",
                                    NAMES.get(index),
                                    Quartier.Kind.QPV,
                                    List.of("Chef-lieu"),
                                    List.of(),
                                    List.of()),
                            Facts.SINCE_2015,
                            Facts.source()));
            var figure = Figure.ofQuartier("qpv.population", "exports", "q" + index);
            publisher.publish(
                    switch (index) {
                        case 3 -> figure.in(2018).is(Quantity.notAvailable()).published();
                        case 4 -> figure.in(2018).is("1234567").published();
                        default -> figure.in(2018).is(Integer.toString(900 + index)).published();
                    });
        }
    }

    @Test
    void a_workbook_has_what_the_api_says_cell_by_cell() {
        var file = reporting.file(QUESTION + "&format=xlsx");

        assertThat(file.headers().firstValue("content-type"))
                .contains("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        assertIsWhatTheApiSays(SheetRows.of(file.body(), 0));
        assertThat(SheetRows.xml(file.body())).doesNotContain("<f>", "<f ");
    }

    @Test
    void so_it_has_when_libreoffice_opened_it(@TempDir Path folder) {
        var saved = new LibreOffice(folder).saved(reporting.file(QUESTION + "&format=xlsx").body());

        assertIsWhatTheApiSays(SheetRows.of(saved, 0));
        assertThat(SheetRows.xml(saved)).doesNotContain("<f>", "<f ");
    }

    @Test
    void the_french_csv_opens_in_columns_on_a_french_computer(@TempDir Path folder) {
        var saved =
                new LibreOffice(folder)
                        .savedFromFrenchCsv(reporting.file(QUESTION + "&format=csv-fr").body());

        assertThat(SheetRows.xml(saved)).doesNotContain("<f>", "<f ", "<f\n");
        var rows = SheetRows.of(saved, 0);
        var cells = cells();
        assertThat(rows).hasSameSizeAs(cells);
        for (var index = 0; index < rows.size(); index++) {
            assertThat(rows.get(index).get("Valeur")).isEqualTo(number(cells.get(index)));
            assertThat(rows.get(index).get("Année")).isEqualTo(new BigDecimal(2018));
            assertThat(rows.get(index).get("Unité")).isEqualTo("habitants");
        }
    }

    @Test
    void the_second_sheet_says_where_all_comes_from() {
        var notes = reporting.file(QUESTION + "&format=xlsx");
        var sources = SheetRows.of(notes.body(), 1);

        assertThat(sources.toString())
                .contains("tests.contrat")
                .contains("INSEE")
                .contains("/api/v1/comparison?measure=qpv.population")
                .contains("Vrai au", "Connu au", "Positions", "Définition (version");
    }

    @Test
    void french_csv_has_words_commas_and_a_mark() throws IOException {
        var file = reporting.file(QUESTION + "&format=csv-fr");
        var text = new String(file.body(), UTF_8);

        assertThat(text).startsWith("\uFEFFTerritoire;Quartier;Année;Valeur;Unité;Statut;Motif;");
        assertThat(text).contains("\r\n").doesNotContain("notAvailable", "inhabitants");
        var format =
                CSVFormat.RFC4180
                        .builder()
                        .setDelimiter(';')
                        .setHeader()
                        .setSkipHeaderRecord(true)
                        .get();
        try (var rows = CSVParser.parse(text.substring(1), format)) {
            var records = rows.getRecords();
            assertThat(records).hasSize(NAMES.size());
            var byCode = new LinkedHashMap<String, CSVRecord>();
            records.forEach(it -> byCode.put(it.get("Quartier (code)"), it));
            assertThat(byCode)
                    .hasEntrySatisfying(
                            "q3",
                            it -> {
                                assertThat(it.get("Statut")).isEqualTo("non disponible");
                                assertThat(it.get("Motif")).isEqualTo("imprimé « n.d. »");
                            })
                    .hasEntrySatisfying(
                            "q4", it -> assertThat(it.get("Valeur")).isEqualTo("1234567"))
                    .hasEntrySatisfying(
                            "q8", it -> assertThat(it.get("Quartier")).isEqualTo(NAMES.get(8)))
                    .hasEntrySatisfying(
                            "q0", it -> assertThat(it.get("Quartier")).isEqualTo("'=1+1"));
        }
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
                    .isEqualTo(number(cells.get(index)));
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

    @Test
    void sdmx_json_says_the_same() {
        var answer = reporting.get(QUESTION + "&format=sdmx-json");

        assertThat(answer.header("Content-Type"))
                .hasValueSatisfying(
                        it -> assertThat(it).startsWith("application/vnd.sdmx.data+json"));
        var told = observations(answer.json(), 0);
        var expected = new LinkedHashMap<String, Object>();
        for (var cell : cells()) {
            expected.put(
                    "qpv$population:exports:%s:2018".formatted(cell.path("quartier").asString()),
                    plain(number(cell)) + " " + cell.path("status").asString());
        }
        assertThat(told).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "sdmx-json, sdmx-json-data-schema.json",
        "sdmx-json&includeHistory=true, sdmx-json-data-schema.json",
        "sdmx-json&updatedAfter=2026-01-01T08:00:20Z, sdmx-json-data-schema.json",
        "schema, sdmx-json-structure-schema.json"
    })
    void messages_are_valid_against_the_schemas_of_the_standard(String form, String file)
            throws IOException {
        Assumptions.assumeFalse(
                SCHEMAS.isEmpty(), "SKIPPED: -Davenant.sdmx-schemas names no folder with " + file);
        var schema =
                SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                        .getSchema(
                                Files.readString(Path.of(SCHEMAS, file))
                                        .replace(
                                                "http://json-schema.org/schema#",
                                                "http://json-schema.org/draft-07/schema#")
                                        .replace("\"id\": \"https://", "\"$id\": \"https://"),
                                InputFormat.JSON);
        for (var question :
                List.of(
                        QUESTION,
                        "/api/v1/comparison?measure=qpv.population&by=",
                        "/api/v1/comparison?measure=post.count&by=territory&territory=exports",
                        "/api/v1/comparisons?measure=qpv.population,post.count&by=territory,year")) {
            var address =
                    form.equals("schema")
                            ? question.replaceFirst("\\?", "/schema?") + "&format=sdmx-json"
                            : question + "&format=" + form;
            assertThat(schema.validate(reporting.get(address).text(), InputFormat.JSON))
                    .as(address)
                    .isEmpty();
        }
        assertThat(schema.validate("{\"meta\":{}}", InputFormat.JSON)).isNotEmpty();
    }

    @Test
    void a_structure_lists_every_code_of_the_data() {
        var structure = reporting.get(schemaOf("sdmx-json")).json().path("data");
        var lists = new LinkedHashMap<String, List<String>>();
        structure
                .path("codelists")
                .forEach(list ->
                        lists.put(
                                list.path("id").asString(),
                                list.path("codes")
                                        .valueStream()
                                        .map(code -> code.path("id").asString())
                                        .toList()));
        var components = structure.path("dataStructures").get(0).path("dataStructureComponents");
        var data = reporting.get(QUESTION + "&format=sdmx-json").json().path("data");

        for (var dimension :
                data.path("structures").get(0).path("dimensions").path("observation")) {
            var defined =
                    components
                            .path("dimensionList")
                            .path("dimensions")
                            .valueStream()
                            .filter(it -> it.path("id").equals(dimension.path("id")))
                            .findFirst()
                            .orElseThrow();
            var urn = defined.path("localRepresentation").path("enumeration").asString();
            var codes = lists.get(urn.replaceFirst("^.*:(.*)\\(.*$", "$1"));
            assertThat(codes)
                    .containsAll(
                            dimension
                                    .path("values")
                                    .valueStream()
                                    .map(it -> it.path("id").asString())
                                    .toList());
        }
    }

    @Test
    void what_an_answer_was_before_can_be_asked(Publisher publisher) {
        publisher.publishAll(territory("exports-past"), Facts.qpv("exports-past", "nord"));
        var figure = Figure.ofQuartier("qpv.population", "exports-past", "nord").in(2018);
        var first = publisher.publish(figure.is("100").published());
        reporting.awaitAll(publisher);
        var question =
                "/api/v1/comparison?measure=qpv.population&by=territory,quartier,year&territory=exports-past";
        var before = reporting.get(question).json().path("coordinates").path("asOf").asString();
        publisher.publishAll(
                Facts.qpv("exports-past", "sud"),
                Figure.ofQuartier("qpv.population", "exports-past", "sud")
                        .in(2018)
                        .is("7")
                        .published());
        publisher.publishADayLater(figure.is("120").corrected(first.id()));
        reporting.awaitAll(publisher);
        var asked = question + "&format=sdmx-json&asOf=";
        var now = question + "&format=sdmx-json";

        assertThat(observations(reporting.get(asked + before).json(), 0))
                .isEqualTo(
                        Map.of(
                                "qpv$population:exports-past:nord:2018",
                                "100 value",
                                "qpv$population:exports-past:sud:2018",
                                "null notAvailable"));
        var since = reporting.get(now + "&updatedAfter=" + before).json();
        assertThat(since.path("data").path("dataSets").get(0).path("action").asString())
                .isEqualTo("Replace");
        assertThat(observations(since, 0))
                .isEqualTo(
                        Map.of(
                                "qpv$population:exports-past:nord:2018",
                                "120 value",
                                "qpv$population:exports-past:sud:2018",
                                "7 value"));
        var last = reporting.get(question).json().path("coordinates").path("asOf").asString();
        assertThat(observations(reporting.get(now + "&updatedAfter=" + last).json(), 0)).isEmpty();
        var history = reporting.get(now + "&includeHistory=true").json();
        var sets = history.path("data").path("dataSets");
        assertThat(sets).hasSize(2);
        assertThat(observations(history, 0).values()).containsExactly("100 value", "7 value");
        assertThat(observations(history, 1).values()).containsExactly("120 value", "7 value");
        assertThat(sets.get(1).has("validFrom")).isTrue();
        assertThat(sets.get(1).has("validTo")).isFalse();
        assertThat(sets.get(0).path("validFrom").asString())
                .isLessThan(sets.get(0).path("validTo").asString());
        assertThat(sets.get(0).path("validTo").asString())
                .isLessThan(sets.get(1).path("validFrom").asString());
        assertThat(reporting.get(question + "&includeHistory=true").status()).isEqualTo(400);
        assertThat(reporting.get(now + "&includeHistory=perhaps").status()).isEqualTo(400);
        assertThat(reporting.get(now + "&updatedAfter=yesterday").status()).isEqualTo(400);
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

    private void assertIsWhatTheApiSays(List<Map<String, Object>> rows) {
        var cells = cells();
        assertThat(rows).hasSameSizeAs(cells);
        var answer = reporting.get(QUESTION).json();
        var labels = reporting.get("/api/v1/labels").json().path("labels");
        for (var index = 0; index < rows.size(); index++) {
            var row = rows.get(index);
            var cell = cells.get(index);
            assertThat(row.get("Valeur")).as(row.toString()).isEqualTo(number(cell));
            assertThat(row.get("Année")).isEqualTo(new BigDecimal(cell.path("year").asInt()));
            assertThat(row.get("Territoire")).isEqualTo("Agglo exports");
            assertThat(row.get("Quartier"))
                    .isEqualTo(
                            answer.path("members")
                                    .path("quartier")
                                    .path(cell.path("quartier").asString())
                                    .asString());
            assertThat(row.get("Statut"))
                    .isEqualTo(
                            labels.path("status").path(cell.path("status").asString()).asString());
            assertThat(row.get("Quartier (code)")).isEqualTo(cell.path("quartier").asString());
            assertThat(row.get("Explication")).isEqualTo(cell.path("explain").asString());
        }
    }

    private List<JsonNode> cells() {
        return reporting.get(QUESTION).cells();
    }

    private static @Nullable BigDecimal number(JsonNode cell) {
        return cell.has("value")
                ? new BigDecimal(cell.path("value").asString()).stripTrailingZeros()
                : null;
    }

    private static String plain(@Nullable BigDecimal number) {
        return number == null ? "null" : number.toPlainString();
    }

    private static String schemaOf(String format) {
        return QUESTION.replace("comparison?", "comparison/schema?") + "&format=" + format;
    }

    /** Values and states of a data set by the codes of their members. */
    private static Map<String, Object> observations(JsonNode message, int dataSet) {
        var structure = message.path("data").path("structures").get(0);
        var dimensions = structure.path("dimensions").path("observation");
        var states = structure.path("attributes").path("observation").get(0).path("values");
        var told = new LinkedHashMap<String, Object>();
        message.path("data")
                .path("dataSets")
                .get(dataSet)
                .path("observations")
                .properties()
                .forEach(observation -> {
                    var numbers = observation.getKey().split(":");
                    assertThat(numbers).hasSize(dimensions.size());
                    var key = new ArrayList<String>();
                    for (var index = 0; index < numbers.length; index++) {
                        key.add(
                                dimensions
                                        .get(index)
                                        .path("values")
                                        .get(Integer.parseInt(numbers[index]))
                                        .path("id")
                                        .asString());
                    }
                    var values = observation.getValue();
                    told.put(
                            String.join(":", key),
                            (values.get(0).isNull()
                                            ? "null"
                                            : values.get(0)
                                                    .decimalValue()
                                                    .stripTrailingZeros()
                                                    .toPlainString())
                                    + " "
                                    + states.get(values.get(1).asInt()).path("id").asString());
                });
        return told;
    }
}

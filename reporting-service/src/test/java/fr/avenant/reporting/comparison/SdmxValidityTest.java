package fr.avenant.reporting.comparison;

import static fr.avenant.reporting.scenario.Facts.document;
import static fr.avenant.reporting.scenario.Facts.qpv;
import static fr.avenant.reporting.scenario.Facts.source;
import static fr.avenant.reporting.scenario.Facts.territory;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import fr.avenant.contracts.DomainEvent;
import fr.avenant.contracts.Quantity;
import fr.avenant.reporting.scenario.Answer;
import fr.avenant.reporting.scenario.Figure;
import fr.avenant.reporting.scenario.Publisher;
import fr.avenant.reporting.scenario.RunningReporting;
import fr.avenant.reporting.scenario.SharedService;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every kind of message is what SDMX-JSON 2.0 allows, and what is not is told from it. */
@ExtendWith(SharedService.class)
class SdmxValidityTest {

    /** Where the schemas of the standard lie, whose licence nobody states: not here. */
    private static final String SCHEMAS = System.getProperty("avenant.sdmx-schemas", "");

    private static final String POPULATION =
            "comparison?measure=qpv.population&by=territory,quartier,year&territory=sdmx";

    private static final JsonMapper JSON = JsonMapper.shared();

    /** When the last of the first facts was recorded. */
    private static String before = "";

    private final RunningReporting reporting;

    SdmxValidityTest(Publisher publisher, RunningReporting reporting) {
        this.reporting = reporting;
        reporting.awaitAll(publisher);
    }

    @BeforeAll
    static void a_territory_whose_figures_change_and_go(
            Publisher publisher, RunningReporting reporting) {
        publisher.publishAll(
                document("sdmx.open", "Ouvert", true),
                territory("sdmx"),
                qpv("sdmx", "nord"),
                qpv("sdmx", "sud"),
                beneficiaries("nord", "4"),
                beneficiaries("sud", "120"),
                population("sud", 2018).is(Quantity.notAvailable()).published());
        var corrected = publisher.publish(population("nord", 2018).is("900.5").published());
        var withdrawn = publisher.publish(population("nord", 2019).is("7").published());
        reporting.awaitAll(publisher);
        before =
                reporting
                        .get("/api/v1/" + POPULATION)
                        .json()
                        .path("coordinates")
                        .path("asOf")
                        .asString();
        publisher.publishADayLater(population("nord", 2018).is("920").corrected(corrected.id()));
        publisher.publishADayLater(population("nord", 2019).withdrawn(withdrawn.id()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "one measure             | " + POPULATION,
                "no dimension            | comparison?measure=qpv.population&by=",
                "no dimension but years  | comparison?measure=qpv.population&by=year&territory=sdmx",
                "several measures        | comparisons?measure=qpv.population,post.count&by=territory,year&territory=sdmx",
                "codes with other signs  | comparison?measure=qpv.population&by=territory,quartier&territory=sdmx",
                "history                 | " + POPULATION + "&includeHistory=true",
                "history of several      | comparisons?measure=qpv.population,post.count&by=territory,year&territory=sdmx&includeHistory=true"
            })
    void a_data_message_is_valid(String kind, String question) {
        assertIsDataMessage(reporting.get(data(question)));
    }

    @Test
    void so_is_what_has_changed_since_and_what_is_gone() {
        var message = reporting.get(data(POPULATION + "&updatedAfter=" + before));

        assertIsDataMessage(message);
        assertThat(actions(message)).isEqualTo(Map.of("Replace", 1, "Delete", 2));
    }

    @Test
    void so_is_the_history_since_then() {
        var message =
                reporting.get(data(POPULATION + "&includeHistory=true&updatedAfter=" + before));

        assertIsDataMessage(message);
        assertThat(message.json().path("data").path("dataSets").path(0).has("validFrom")).isTrue();
    }

    @Test
    void so_is_an_answer_of_a_time_of_which_nothing_is_known() {
        var nothing =
                "comparison?measure=qpv.population&by=quartier,year&territory=sdmx&on=1990-01-01";
        assertThat(reporting.get("/api/v1/" + nothing).cells())
                .singleElement()
                .satisfies(it -> assertThat(it.has("value") || it.has("quartier")).isFalse());

        assertIsDataMessage(reporting.get(data(nothing)));
        assertIsStructureMessage(reporting.get(structure(nothing)));
    }

    @Test
    void so_is_a_change_in_which_nothing_has_changed() {
        var unchanged = reporting.get(data(POPULATION + "&updatedAfter=2030-01-01T00:00:00Z"));

        assertIsDataMessage(unchanged);
        assertThat(actions(unchanged)).isEqualTo(Map.of("Replace", 0));
    }

    @Test
    void so_is_one_with_hidden_cells() {
        var hidden =
                "comparison?measure=qpv.c2sBeneficiaries&by=quartier,year&territory=sdmx&year=2022";
        var message = reporting.getWithin(data(hidden));

        assertIsDataMessage(message);
        assertThat(message.text())
                .contains("\"suppressed\"", "\"byPlatform\"", ":[120,")
                .doesNotContain(":[4,");
        assertIsStructureMessage(reporting.getWithin(structure(hidden)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "one measure      | " + POPULATION,
                "no dimension     | comparison?measure=qpv.population&by=",
                "several measures | comparisons?measure=qpv.population,post.count&by=territory,year&territory=sdmx"
            })
    void a_structure_message_is_valid(String kind, String question) {
        assertIsStructureMessage(reporting.get(structure(question)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            nullValues = "none",
            value = {
                "/meta/id | none",
                "/meta/id | ~\"with space\"~",
                "/meta/prepared | ~\"yesterday\"~",
                "/meta/sender/id | none",
                "/data/dataSets/0/links | none",
                "/data/dataSets/0/action | ~\"Update\"~",
                "/data/dataSets/0/structure | 1",
                "/data/dataSets/0/observations/0:x | []",
                "/data/dataSets/0/observations/0:0 | [1,0,null,0,null,null,null,null]",
                "/data/dataSets/0/observations/0:0:0:99 | [1,0,null,0,null,null,null,null]",
                "/data/dataSets/0/observations/0:0:0:0 | [1,0,null,0]",
                "/data/dataSets/0/observations/0:0:0:0 | [1,99,null,0,null,null,null,null]",
                "/data/dataSets/0/observations/0:0:0:0 | [true,0,null,0,null,null,null,null]",
                "/data/structures/0/dimensions | none",
                "/data/structures/0/dataSets | [0,1]",
                "/data/structures/0/dimensions/observation/1/id | ~\"é\"~",
                "/data/structures/0/dimensions/observation/1/keyPosition | 3",
                "/data/structures/0/dimensions/observation/1/values | []",
                "/data/structures/0/dimensions/observation/1/values/0/id | ~\"a.b\"~",
                "/data/structures/0/attributes/observation/0/relationship | none",
                "/data/structures/0/attributes/observation/3/format/dataType | ~\"Number\"~",
                "/data/structures/0/other | 1"
            })
    void a_spoilt_data_message_is_told_from_it(String pointer, String value) {
        var message = reporting.get(data(POPULATION)).json();
        SpoiltMessage.set(message, pointer, value);

        assertThat(wrongWithData(message)).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            nullValues = "none",
            value = {
                "/meta/sender | none",
                "/data/codelists/0/id | ~\"9\"~",
                "/data/codelists/0/id | ~\"CL_OTHER\"~",
                "/data/codelists/0/codes | []",
                "/data/codelists/0/codes/0/name | none",
                "/data/conceptSchemes/0/agencyID | none",
                "/data/conceptSchemes/0/version | ~\"one\"~",
                "/data/conceptSchemes/0/concepts/0/id | ~\"OTHER\"~",
                "/data/dataStructures/0/dataStructureComponents/dimensionList | none",
                "/data/dataStructures/0/dataStructureComponents/dimensionList/id | ~\"Dimensions\"~",
                "/data/dataStructures/0/dataStructureComponents/dimensionList/dimensions/0/position | 1",
                "/data/dataStructures/0/dataStructureComponents/attributeList/attributes/0/attributeRelationship | {}",
                "/data/dataStructures/0/dataStructureComponents/attributeList/attributes/0/usage | ~\"always\"~"
            })
    void a_spoilt_structure_message_is_told_from_it(String pointer, String value) {
        var message = reporting.get(structure(POPULATION)).json();
        SpoiltMessage.set(message, pointer, value);

        assertThat(wrongWithStructure(message)).isNotEmpty();
    }

    @Test
    void what_the_standard_refuses_of_data_is_refused_here() {
        var standard = ofTheStandard("sdmx-json-data-schema.json");
        for (var question :
                List.of(POPULATION, POPULATION + "&includeHistory=true&updatedAfter=" + before)) {
            var message = reporting.get(data(question));
            assertThat(standard.violations(message.text())).as(question).isEmpty();
            var spoilt = SpoiltMessage.allOf(message.json());
            var refused = spoilt.stream().filter(it -> !standard.violations(it).isEmpty()).toList();
            assertThat(refused).hasSizeGreaterThan(100);
            assertThat(refused).noneMatch(it -> wrongWithData(JSON.readTree(it)).isEmpty());
        }
    }

    @Test
    void what_the_standard_refuses_of_structures_is_refused_here() {
        var standard = ofTheStandard("sdmx-json-structure-schema.json");
        var message = reporting.get(structure(POPULATION));
        assertThat(standard.violations(message.text())).isEmpty();
        var spoilt = SpoiltMessage.allOf(message.json());
        var refused = spoilt.stream().filter(it -> !standard.violations(it).isEmpty()).toList();
        assertThat(refused).hasSizeGreaterThan(100);
        assertThat(refused).noneMatch(it -> wrongWithStructure(JSON.readTree(it)).isEmpty());
    }

    private static SdmxRules ofTheStandard(String file) {
        Assumptions.assumeFalse(
                SCHEMAS.isEmpty(), "SKIPPED: -Davenant.sdmx-schemas names no folder with " + file);
        return SdmxRules.ofTheStandard(Path.of(SCHEMAS, file));
    }

    private static void assertIsDataMessage(Answer answer) {
        assertThat(wrongWithData(answer.json())).isEmpty();
        if (!SCHEMAS.isEmpty()) {
            assertThat(ofTheStandard("sdmx-json-data-schema.json").violations(answer.text()))
                    .isEmpty();
        }
    }

    private static void assertIsStructureMessage(Answer answer) {
        assertThat(wrongWithStructure(answer.json())).isEmpty();
        if (!SCHEMAS.isEmpty()) {
            assertThat(ofTheStandard("sdmx-json-structure-schema.json").violations(answer.text()))
                    .isEmpty();
        }
    }

    /** References are looked at only in what has the right form. */
    private static List<String> wrongWithData(JsonNode message) {
        var form = SdmxRules.DATA.violations(message.toString());
        return form.isEmpty() ? SdmxReferences.brokenInData(message) : form;
    }

    private static List<String> wrongWithStructure(JsonNode message) {
        var form = SdmxRules.STRUCTURE.violations(message.toString());
        return form.isEmpty() ? SdmxReferences.brokenInStructure(message) : form;
    }

    /** How many observations the data sets have, by what is to be done with them. */
    private static Map<String, Integer> actions(Answer answer) {
        return answer.json()
                .path("data")
                .path("dataSets")
                .valueStream()
                .collect(
                        toMap(
                                it -> it.path("action").asString(),
                                it -> it.path("observations").size(),
                                Integer::sum,
                                LinkedHashMap::new));
    }

    private static String data(String question) {
        return "/api/v1/" + question + "&format=sdmx-json";
    }

    private static String structure(String question) {
        return "/api/v1/" + question.replaceFirst("\\?", "/schema?") + "&format=sdmx-json";
    }

    private static Figure population(String quartier, int year) {
        return Figure.ofQuartier("qpv.population", "sdmx", quartier).in(year);
    }

    private static DomainEvent beneficiaries(String quartier, String value) {
        return Figure.ofQuartier("qpv.c2sBeneficiaries", "sdmx", quartier)
                .in(2022)
                .unit("beneficiaries")
                .from(source("sdmx.open"))
                .is(value)
                .published();
    }
}

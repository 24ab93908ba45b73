package fr.avenant.reporting.comparison;

import static fr.avenant.reporting.scenario.Facts.territory;
import static org.assertj.core.api.Assertions.assertThat;

import fr.avenant.reporting.scenario.Facts;
import fr.avenant.reporting.scenario.Figure;
import fr.avenant.reporting.scenario.Publisher;
import fr.avenant.reporting.scenario.RunningReporting;
import fr.avenant.reporting.scenario.SharedService;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** SDMX-JSON says what the API says, of now and of before. */
@ExtendWith(SharedService.class)
class SdmxExportTest {

    private static final String QUESTION = StrangeNames.question("observed");

    private final RunningReporting reporting;

    SdmxExportTest(Publisher publisher, RunningReporting reporting) {
        this.reporting = reporting;
        reporting.awaitAll(publisher);
    }

    @BeforeAll
    static void quartiers_with_strange_names(Publisher publisher) {
        StrangeNames.publish(publisher, "observed");
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
                    "qpv$population:observed:%s:2018".formatted(cell.path("quartier").asString()),
                    plain(SheetRows.number(cell)) + " " + cell.path("status").asString());
        }
        assertThat(told).isEqualTo(expected);
    }

    @Test
    void a_structure_lists_every_code_of_the_data() {
        var structure =
                reporting
                        .get(
                                QUESTION.replace("comparison?", "comparison/schema?")
                                        + "&format=sdmx-json")
                        .json()
                        .path("data");
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
        publisher.publishAll(territory("observed-past"), Facts.qpv("observed-past", "nord"));
        var figure = Figure.ofQuartier("qpv.population", "observed-past", "nord").in(2018);
        var first = publisher.publish(figure.is("100").published());
        reporting.awaitAll(publisher);
        var question =
                "/api/v1/comparison?measure=qpv.population&by=territory,quartier,year&territory=observed-past";
        var before = reporting.get(question).json().path("coordinates").path("asOf").asString();
        publisher.publishAll(
                Facts.qpv("observed-past", "sud"),
                Figure.ofQuartier("qpv.population", "observed-past", "sud")
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
                                "qpv$population:observed-past:nord:2018",
                                "100 value",
                                "qpv$population:observed-past:sud:2018",
                                "null notAvailable"));
        var since = reporting.get(now + "&updatedAfter=" + before).json();
        assertThat(since.path("data").path("dataSets").get(0).path("action").asString())
                .isEqualTo("Replace");
        assertThat(observations(since, 0))
                .isEqualTo(
                        Map.of(
                                "qpv$population:observed-past:nord:2018",
                                "120 value",
                                "qpv$population:observed-past:sud:2018",
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

    private List<JsonNode> cells() {
        return reporting.get(QUESTION).cells();
    }

    private static String plain(@Nullable BigDecimal number) {
        return number == null ? "null" : number.toPlainString();
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

package fr.avenant.reporting.list;

import static fr.avenant.reporting.scenario.Facts.SINCE_2015;
import static fr.avenant.reporting.scenario.Facts.document;
import static fr.avenant.reporting.scenario.Facts.organisation;
import static fr.avenant.reporting.scenario.Facts.source;
import static fr.avenant.reporting.scenario.Facts.territory;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fr.avenant.contracts.engagement.Engagement;
import fr.avenant.contracts.engagement.EngagementEvent.EngagementSigned;
import fr.avenant.contracts.engagement.Indicator;
import fr.avenant.contracts.engagement.IndicatorEvent.IndicatorDefined;
import fr.avenant.contracts.territory.Quartier;
import fr.avenant.contracts.territory.QuartierEvent.QuartierRegistered;
import fr.avenant.reporting.comparison.SheetRows;
import fr.avenant.reporting.scenario.Contracts;
import fr.avenant.reporting.scenario.Publisher;
import fr.avenant.reporting.scenario.RunningReporting;
import fr.avenant.reporting.scenario.SharedService;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Lists as files, compared with what they are in JSON. */
@ExtendWith(SharedService.class)
class ListExportTest {

    private static final String T = "lists";

    private final RunningReporting reporting;

    ListExportTest(Publisher publisher, RunningReporting reporting) {
        this.reporting = reporting;
        reporting.awaitAll(publisher);
    }

    @BeforeAll
    static void something_of_everything_under_strange_names(Publisher publisher) {
        publisher.publishAll(
                document(T + ".open", "@SUM(A1)", true),
                document(T + ".closed", "Nord;=1+1", false),
                territory(T),
                new QuartierRegistered(
                        "quartier:lists.nord",
                        new Quartier(
                                T,
                                "=1+1",
                                Quartier.Kind.QPV,
                                List.of("Chef-lieu"),
                                List.of(),
                                List.of()),
                        SINCE_2015,
                        source()),
                organisation(T + ".ville", "+cmd|' /C calc'!A0", T),
                organisation(T + ".agence", "L'agence, \"la vraie\"", T),
                Contracts.registered(T),
                new EngagementSigned(
                        "engagement:lists.e1",
                        new Engagement(
                                T,
                                "contract:lists.cdv",
                                List.of("organisation:lists.ville", "organisation:lists.agence"),
                                "-2+3+cmd",
                                null,
                                null,
                                null,
                                null,
                                List.of("quartier:lists.nord")),
                        SINCE_2015,
                        source(T + ".open")),
                new IndicatorDefined(
                        "indicator:lists.i1",
                        new Indicator(
                                T,
                                "contract:lists.cdv",
                                "engagement:lists.e1",
                                "＝1+1",
                                Indicator.Nature.COUNT,
                                List.of(),
                                null),
                        SINCE_2015,
                        source(T + ".open")));
    }

    static Stream<String> lists() {
        return Stream.of(
                "/api/v1/territories",
                "/api/v1/quartiers?territory=lists",
                "/api/v1/quartiers?kind=qpv",
                "/api/v1/contracts?territory=lists",
                "/api/v1/engagements?territory=lists",
                "/api/v1/indicators?engagement=engagement:lists.e1",
                "/api/v1/organisations?territory=lists",
                "/api/v1/documents",
                "/api/v1/measures?territory=lists");
    }

    @ParameterizedTest
    @MethodSource("lists")
    void every_form_has_the_entries_of_the_answer(String list) {
        var told = identifiers(reporting.get(list).json());

        assertThat(told).isNotEmpty();
        assertThat(csv(list, ',')).extracting(it -> it.get(0)).isEqualTo(told);
        assertThat(csv(list, ';')).extracting(it -> it.get(0)).isEqualTo(told);
        assertThat(SheetRows.of(reporting.file(with(list, "xlsx")).body(), 0))
                .extracting(it -> it.values().iterator().next())
                .isEqualTo(told);
    }

    @ParameterizedTest
    @ValueSource(strings = {"contracts", "quartiers", "engagements", "indicators", "documents"})
    void a_page_of_a_list_says_how_many_there_are_on_all(String list) {
        var path = "/api/v1/" + list + "?territory=lists".repeat(list.equals("documents") ? 0 : 1);
        var all = identifiers(reporting.get(path).json());
        var page = path + (path.contains("?") ? "&" : "?") + "limit=1";

        assertThat(reporting.get(path).json().path("total").asInt()).isEqualTo(all.size());
        assertThat(reporting.get(page).json().path("total").asInt()).isEqualTo(all.size());
        assertThat(reporting.get(page + "&after=" + all.getLast()).json().path("total").asInt())
                .isEqualTo(all.size());
    }

    @ParameterizedTest
    @MethodSource("lists")
    void the_public_finds_in_no_file_what_the_answer_does_not_show_it(String list) {
        var told = identifiers(reporting.getWithin(list).json());

        assertThat(rows(reporting.getWithin(with(list, "csv")).text(), ','))
                .extracting(it -> it.get(0))
                .isEqualTo(told);
        assertThat(SheetRows.of(reporting.fileWithin(with(list, "xlsx")).body(), 0))
                .extracting(it -> it.values().iterator().next())
                .isEqualTo(told);
    }

    @ParameterizedTest
    @MethodSource("lists")
    void an_answer_links_to_its_forms_and_what_describes_them(String list) {
        var links = reporting.get(list).json().path("links");

        assertThat(links.valueStream().map(it -> it.path("format").asString()))
                .containsExactly("json", "csv", "csv-fr", "xlsx");
        for (var link : links) {
            var format = link.path("format").asString();
            var file = reporting.file(link.path("href").asString());
            assertThat(file.statusCode()).as(link.toString()).isEqualTo(200);
            if (format.equals("json")) {
                continue;
            }
            var schema = reporting.get(link.path("schema").asString()).json();
            var names =
                    schema.path("fields")
                            .valueStream()
                            .map(it -> it.path("name").asString())
                            .toList();
            assertThat(names).isNotEmpty().doesNotHaveDuplicates();
            if (format.equals("xlsx")) {
                assertThat(SheetRows.of(file.body(), 0).getFirst().keySet()).isSubsetOf(names);
                assertThat(SheetRows.of(file.body(), 1).toString()).contains("Connu au");
            } else {
                var delimiter = schema.at("/dialect/delimiter").asString();
                assertThat(new String(file.body(), UTF_8).replace("\uFEFF", "").lines().findFirst())
                        .contains(String.join(delimiter, names));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("lists")
    void no_entry_becomes_a_formula(String list) {
        for (var delimiter : List.of(',', ';')) {
            assertThat(csv(list, delimiter))
                    .flatExtracting(CSVRecord::toList)
                    .noneMatch(it -> it.matches("(?s)[\\s\\p{Z}\\p{C}]*[=+@＝-].*"));
        }
        assertThat(SheetRows.xml(reporting.file(with(list, "xlsx")).body()))
                .doesNotContain("<f>", "<f ");
    }

    @Test
    void a_file_can_be_had_again_by_its_permalink() {
        var list = "/api/v1/organisations?format=csv&territory=lists";
        var first = reporting.file(list);
        var permalink =
                first.headers().firstValue("link").orElseThrow().replaceFirst("<(.*)>.*", "$1");

        assertThat(reporting.file(permalink).body()).isEqualTo(first.body());
        assertThat(first.headers().firstValue("content-disposition"))
                .hasValueSatisfying(it ->
                        assertThat(it).startsWith("attachment; filename=\"avenant_organisations_"));
    }

    @Test
    void a_file_has_no_more_than_the_filters_let_through() {
        var list = "/api/v1/engagements?partner=organisation:lists.";

        assertThat(csv(list + "ville", ',')).hasSize(1);
        assertThat(csv("/api/v1/quartiers?kind=qva&territory=lists", ',')).isEmpty();
        assertThat(reporting.get(with(list + "nobody", "csv")).problem().path("code").asString())
                .isEqualTo("organisation-unknown");
    }

    @Test
    void a_closed_document_is_in_no_file_of_the_public() {
        var list = with("/api/v1/documents", "csv");

        assertThat(reporting.get(list).text()).contains("lists.open", "lists.closed");
        assertThat(reporting.getWithin(list).text())
                .contains("lists.open")
                .doesNotContain("lists.closed");
    }

    @Test
    void a_page_of_a_file_is_refused() {
        for (var page : List.of("limit=1", "after=organisation:lists.ville")) {
            var answer = reporting.get("/api/v1/organisations?format=xlsx&" + page);

            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.problem().path("location").asString())
                    .isEqualTo("parameter " + page.replaceFirst("=.*", ""));
        }
        assertThat(reporting.get("/api/v1/organisations?format=geojson").status()).isEqualTo(400);
    }

    @Test
    void the_form_is_asked_for_by_a_header_too() {
        var answer = reporting.get("/api/v1/documents", "Accept", "text/csv");

        assertThat(answer.header("Content-Type"))
                .hasValueSatisfying(it -> assertThat(it).startsWith("text/csv"));
        assertThat(answer.header("Vary"))
                .hasValueSatisfying(it -> assertThat(it).containsIgnoringCase("accept"));
        assertThat(
                        reporting
                                .get("/api/v1/documents", "Accept", "text/html")
                                .json()
                                .has("documents"))
                .isTrue();
    }

    @Test
    void words_stand_in_what_is_for_people_and_codes_in_what_is_for_programs() {
        var quartiers = "/api/v1/quartiers?territory=lists";

        assertThat(csv(quartiers, ',').getFirst().get("kind")).isEqualTo("qpv");
        assertThat(csv(quartiers, ';').getFirst().get("Nature"))
                .isEqualTo("Quartier prioritaire (QPV)");
    }

    private List<CSVRecord> csv(String list, char delimiter) {
        return rows(
                reporting.get(with(list, delimiter == ';' ? "csv-fr" : "csv")).text(), delimiter);
    }

    private static List<CSVRecord> rows(String text, char delimiter) {
        var format =
                CSVFormat.RFC4180
                        .builder()
                        .setDelimiter(delimiter)
                        .setHeader()
                        .setSkipHeaderRecord(true)
                        .get();
        try (var rows = CSVParser.parse(text.replace("\uFEFF", ""), format)) {
            return rows.getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> identifiers(JsonNode answer) {
        return answer.properties().stream()
                .filter(it -> it.getValue().isArray() && !it.getKey().equals("links"))
                .findFirst()
                .orElseThrow()
                .getValue()
                .valueStream()
                .map(it -> it.path(it.has("id") ? "id" : "slug").asString())
                .toList();
    }

    private static String with(String list, String format) {
        return list + (list.contains("?") ? "&" : "?") + "format=" + format;
    }
}

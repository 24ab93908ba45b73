package fr.avenant.reporting.comparison;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fr.avenant.reporting.scenario.Publisher;
import fr.avenant.reporting.scenario.RunningReporting;
import fr.avenant.reporting.scenario.SharedService;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Sheets have what the API says, opened again, and by LibreOffice too. */
@ExtendWith(SharedService.class)
class SheetExportTest {

    private static final String QUESTION = StrangeNames.question("sheets");

    private final RunningReporting reporting;

    SheetExportTest(Publisher publisher, RunningReporting reporting) {
        this.reporting = reporting;
        reporting.awaitAll(publisher);
    }

    @BeforeAll
    static void quartiers_with_strange_names(Publisher publisher) {
        StrangeNames.publish(publisher, "sheets");
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
            assertThat(rows.get(index).get("Valeur")).isEqualTo(SheetRows.number(cells.get(index)));
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
            assertThat(records).hasSize(StrangeNames.NAMES.size());
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
                            "q8",
                            it ->
                                    assertThat(it.get("Quartier"))
                                            .isEqualTo(StrangeNames.NAMES.get(8)))
                    .hasEntrySatisfying(
                            "q0", it -> assertThat(it.get("Quartier")).isEqualTo("'=1+1"));
        }
    }

    private void assertIsWhatTheApiSays(List<Map<String, Object>> rows) {
        var cells = cells();
        assertThat(rows).hasSameSizeAs(cells);
        var answer = reporting.get(QUESTION).json();
        var labels = reporting.get("/api/v1/labels").json().path("labels");
        for (var index = 0; index < rows.size(); index++) {
            var row = rows.get(index);
            var cell = cells.get(index);
            assertThat(row.get("Valeur")).as(row.toString()).isEqualTo(SheetRows.number(cell));
            assertThat(row.get("Année")).isEqualTo(new BigDecimal(cell.path("year").asInt()));
            assertThat(row.get("Territoire")).isEqualTo("Agglo sheets");
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
}

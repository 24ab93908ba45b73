package fr.avenant.reporting.comparison;

import static fr.avenant.reporting.scenario.Facts.document;
import static fr.avenant.reporting.scenario.Facts.qpv;
import static fr.avenant.reporting.scenario.Facts.territory;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fr.avenant.contracts.Source;
import fr.avenant.reporting.cell.Cell;
import fr.avenant.reporting.cell.Cell.Printed;
import fr.avenant.reporting.cell.Cell.Status;
import fr.avenant.reporting.csv.CsvForm;
import fr.avenant.reporting.scenario.Figure;
import fr.avenant.reporting.scenario.Publisher;
import fr.avenant.reporting.scenario.RunningReporting;
import fr.avenant.reporting.scenario.SharedService;
import fr.avenant.reporting.table.CsvTable;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SharedService.class)
class CellCsvTest {

    @Test
    void an_export_has_a_header_and_one_row_a_cell(
            Publisher publisher, RunningReporting reporting) {
        publisher.publishAll(
                territory("csv"),
                qpv("csv", "nord"),
                qpv("csv", "sud"),
                Figure.ofQuartier("qpv.population", "csv", "nord")
                        .in(2018)
                        .is("949")
                        .from(Source.of("document:csv.unregistered", "page 1"))
                        .published());
        reporting.awaitAll(publisher);

        var answer =
                reporting.get(
                        "/api/v1/comparison?measure=qpv.population&by=territory,quartier,year&territory=csv&format=csv");

        assertThat(answer.header("Content-Type")).contains("text/csv;charset=UTF-8");
        assertThat(answer.text().split("\r\n"))
                .hasSize(3)
                .satisfies(lines -> {
                    assertThat(lines[0])
                            .isEqualTo(
                                    "territory,quartier,year,status,reason,value,unit,printed,difference,explain,territoryLabel,quartierLabel,yearLabel,sourceCount,sources,producers,yearInferred");
                    assertThat(lines[1])
                            .startsWith(
                                    "csv,nord,2018,value,,949,inhabitants,,,/api/v1/explanations/")
                            .endsWith(
                                    ",Agglo csv,Quartier nord,2018,1,\"document:csv.unregistered, page 1\",INSEE,");
                    assertThat(lines[2])
                            .startsWith(
                                    "csv,sud,2018,notAvailable,notReported,,inhabitants,,,/api/v1/explanations/")
                            .endsWith(",Agglo csv,Quartier sud,2018,0,,,");
                });
    }

    @Test
    void a_cell_of_many_sources_says_how_many_and_names_some(
            Publisher publisher, RunningReporting reporting) {
        publisher.publishAll(territory("csv-many"), document("csv-many.cdv", "Contrat de ville"));
        for (var number = 7; number >= 1; number--) { // whichever was recorded first
            var quartier = "q" + number;
            publisher.publishAll(
                    qpv("csv-many", quartier),
                    Figure.ofQuartier("qpv.population", "csv-many", quartier)
                            .in(2018)
                            .is("100")
                            .from(Source.of("document:csv-many.cdv", "page " + number))
                            .published());
        }
        publisher.publish(
                Figure.ofQuartier("qpv.population", "csv-many", "q1")
                        .in(2014)
                        .is("90")
                        .from(Source.system("dauphin"))
                        .published());
        reporting.awaitAll(publisher);
        var question =
                "/api/v1/comparison?measure=qpv.population&territory=csv-many&format=csv&by=territory";

        var sum = firstRow(reporting.get(question).text());
        var year = firstRow(reporting.get(question + ",year").text());

        assertThat(sum)
                .contains(
                        ",7,\"Contrat de ville (document:csv-many.cdv), page 1 | Contrat de ville (document:csv-many.cdv), page 2 | ")
                .contains("page 5\",INSEE,")
                .doesNotContain("page 6", "dauphin");
        assertThat(year).endsWith(",1,dauphin,INSEE,");
    }

    @Test
    void the_year_that_was_taken_has_a_column_where_years_are_not_apart() {
        assertThat(csv(List.of("territory"), cell("csv", 2018)))
                .isEqualTo(
                        """
                        territory,latestYear,status,reason,value,unit,printed,difference,explain,territoryLabel,sourceCount,sources,producers,yearInferred\r
                        csv,2018,value,,12.50,euros,13.00,0.50,/e,csv,0,,,\r
                        """);
    }

    @Test
    void what_needs_quotes_has_them_and_quotes_are_doubled() {
        assertThat(row("a,b")).startsWith("\"a,b\",");
        assertThat(row("a\"b")).startsWith("\"a\"\"b\",");
        assertThat(row("a\nb")).startsWith("\"a\nb\",");
        assertThat(row("a b;c")).startsWith("a b;c,");
    }

    @Test
    void a_text_is_not_a_formula_for_a_spreadsheet() {
        for (var start : List.of("=", "+", "-", "@", "\t")) {
            assertThat(row(start + "cmd")).startsWith("'" + start + "cmd,");
        }
        assertThat(row("\rcmd")).startsWith("\"'\rcmd\",");
        assertThat(row("a=b")).startsWith("a=b,");
    }

    @Test
    void a_negative_number_stays_a_number() {
        assertThat(
                        csv(
                                List.of("territory"),
                                Cell.value(
                                        Map.of("territory", "x"),
                                        new BigDecimal("-8.50"),
                                        "euros")))
                .contains("x,,value,,-8.50,euros,,,,x,0,,,\r\n");
    }

    private static String firstRow(String csv) {
        return csv.lines().skip(1).findFirst().orElseThrow();
    }

    private static String row(String member) {
        var csv = csv(List.of("territory"), cell(member, null));
        return csv.substring(csv.indexOf("\r\n") + 2);
    }

    private static String csv(List<String> by, Cell cell) {
        var out = new ByteArrayOutputStream();
        var answer = Exports.answer(by);
        var table = new CsvTable<>(CellColumns.inCodes(answer), CsvForm.RFC_4180, out);
        try {
            table.begin();
            table.row(
                    new CellRow(answer.measures().getFirst(), cell, Map.of(), CellSources.NOBODY));
            table.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString(UTF_8);
    }

    private static Cell cell(String territory, @Nullable Integer latestYear) {
        return new Cell(
                Map.of("territory", territory),
                latestYear,
                null,
                Status.VALUE,
                null,
                new BigDecimal("12.50"),
                "euros",
                null,
                new Printed(
                        new BigDecimal("13.00"),
                        new BigDecimal("0.50"),
                        null,
                        null,
                        new UUID(0, 1)),
                null,
                null,
                null,
                null,
                null,
                null,
                "/e");
    }
}

package fr.avenant.reporting.table;

import static org.assertj.core.api.Assertions.assertThat;

import fr.avenant.reporting.comparison.LibreOffice;
import fr.avenant.reporting.comparison.SheetRows;
import fr.avenant.reporting.csv.CsvForm;
import fr.avenant.reporting.table.TableColumn.Kind;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a spreadsheet on a French computer makes of whatever a label may be. */
class LabelsInLibreOfficeTest {

    private record Line(int number, String label) {}

    private static final List<TableColumn<Line>> COLUMNS =
            List.of(
                    TableColumn.of("number", "Numéro", "Its number", Kind.COUNT, Line::number),
                    TableColumn.word("label", "Nom", "Its name", Line::label),
                    TableColumn.of("last", "Fin", "Its number", Kind.COUNT, Line::number));

    /** What labels are made of at random: what begins a formula, separates, or is not seen. */
    private static final List<String> PIECES =
            List.of(
                    "=",
                    "+",
                    "-",
                    "@",
                    "＝",
                    "＋",
                    "－",
                    "＠",
                    "﹦",
                    "﹢",
                    "﹣",
                    "﹫",
                    "\t",
                    "\r",
                    "\n",
                    "\r\n",
                    ";",
                    ",",
                    "\"",
                    "\"\"",
                    "'",
                    "’",
                    "|",
                    " ",
                    "\u00a0",
                    "\u202f",
                    "\u200b",
                    "\uFEFF",
                    "\u202e",
                    "\u2066",
                    "\u2069",
                    "\u200f",
                    "\uD83D\uDE00",
                    "1",
                    "-5",
                    "0",
                    "A1",
                    "cmd",
                    "SUM(A1:A9)",
                    "HYPERLINK(\"x\")",
                    "01/02/2024",
                    "Saint-Jean",
                    "é",
                    "1E5",
                    "12345678901234567890",
                    "%",
                    "€",
                    "/",
                    ":",
                    ".",
                    "(",
                    ")");

    /** What a spreadsheet would take for something else than a text, or nearly. */
    private static final List<String> SEEMING =
            List.of(
                    "1",
                    "-5",
                    "12",
                    "1,5",
                    "-1,5",
                    "007",
                    "01",
                    "00",
                    "0,50",
                    "1,0",
                    "-0",
                    "1.5",
                    "12345678901234567890",
                    "123456789012345",
                    "1234567890123456",
                    "1E5",
                    "1e-3",
                    "12e51000",
                    "01/02/2024",
                    "1/2",
                    "12-14",
                    "2024-01-02",
                    "2024-01",
                    "1.2.2024",
                    "12:30",
                    "1:2:3",
                    "10 %",
                    "10%",
                    "5 €",
                    "€5",
                    "1 234",
                    "1\u00a0234",
                    "1\u202f234",
                    "1 1/2",
                    "(5)",
                    "VRAI",
                    "FAUX",
                    "TRUE",
                    "FALSE",
                    "vrai",
                    "1 janvier 2024",
                    "janv. 24",
                    "mars 2024",
                    "mars",
                    "SEPT2",
                    "2 sept",
                    "1er mars",
                    "lundi 1 janvier 2024",
                    "2024-01-02T10:00:00Z",
                    "2024-01-02 10:00",
                    "1.234.567",
                    "1'234",
                    "$5",
                    "5 EUR",
                    "EUR 5",
                    "١٢",
                    "１２",
                    "½",
                    "5-",
                    "+5",
                    "1;2",
                    "#N/A",
                    "#REF!",
                    "1d",
                    "0x1F",
                    "1,234,567",
                    "1 000,50",
                    " 12",
                    "12 ",
                    "\u00a012",
                    "''",
                    "'",
                    "'12",
                    "\"12\"",
                    "-",
                    "--1",
                    "1-",
                    "e5",
                    "5e",
                    ".5",
                    "5.",
                    ",5",
                    "5,",
                    "12/2024",
                    "12.30",
                    "1 h 30",
                    "12h30",
                    "3 4/5",
                    "1/1",
                    "31/12",
                    "32/13",
                    "1-1-1",
                    "10 janv",
                    "déc-24",
                    "24-déc",
                    "août 2024",
                    "1 août");

    @Test
    void every_label_stays_the_text_that_it_is(@TempDir Path folder) throws IOException {
        var labels = labels();
        var saved = new LibreOffice(folder).savedFromFrenchCsv(csv(labels));

        assertThat(SheetRows.xml(saved)).doesNotContain("<f>", "<f ", "<f\n");
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(saved))) {
            var rows = workbook.getFirstSheet().read();
            assertThat(rows).hasSize(labels.size() + 1);
            var others = new ArrayList<String>();
            for (var index = 0; index < labels.size(); index++) {
                var row = rows.get(index + 1);
                assertThat(row.getCell(0).asNumber()).isEqualTo(new BigDecimal(index));
                assertThat(row.getCell(2).asNumber()).isEqualTo(new BigDecimal(index));
                var label = labels.get(index);
                var cell = row.getCell(1);
                if (!isTheSame(label, cell)) {
                    others.add(
                            visible(label) + " is " + cell.getType() + " " + visible(shown(cell)));
                }
            }
            assertThat(others).isEmpty();
        }
    }

    /** The same text, with an apostrophe where one has to be; or a number that is written so. */
    private static boolean isTheSame(String label, Cell cell) {
        return switch (cell.getType()) {
            case STRING -> plain(cell.getText()).equals(plain(label));
            case NUMBER ->
                    label.matches("-?[0-9]+(,[0-9]+)?")
                            && new BigDecimal(cell.getRawValue())
                                    .toPlainString()
                                    .equals(label.replace(',', '.'));
            case EMPTY, ERROR, FORMULA, BOOLEAN -> false;
        };
    }

    /** Ends of lines are of one kind in a cell, and apostrophes of ours are put away. */
    private static String plain(String text) {
        return text.replaceAll("[\r\n]+", "\n").replace("'", "");
    }

    private static String shown(Cell cell) {
        return String.valueOf(
                cell.getType() == CellType.STRING ? cell.getText() : cell.getRawValue());
    }

    private static String visible(String text) {
        var visible = new StringBuilder("[");
        text.chars()
                .forEach(it ->
                        visible.append(
                                it > ' ' && it < 127
                                        ? Character.toString(it)
                                        : "<%x>".formatted(it)));
        return visible.append(']').toString();
    }

    private static List<String> labels() {
        var random = new Random(20_261_129);
        var labels = new LinkedHashSet<>(SEEMING);
        Stream.generate(
                        () -> {
                            var label = new StringBuilder();
                            for (var count = 1 + random.nextInt(5); count > 0; count--) {
                                label.append(PIECES.get(random.nextInt(PIECES.size())));
                            }
                            return label.toString();
                        })
                .limit(3_000)
                .forEach(labels::add);
        return List.copyOf(labels);
    }

    private static byte[] csv(List<String> labels) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var table = new CsvTable<>(COLUMNS, CsvForm.FRENCH, out)) {
            table.begin();
            for (var index = 0; index < labels.size(); index++) {
                table.row(new Line(index, labels.get(index)));
            }
            table.end();
        }
        return out.toByteArray();
    }
}

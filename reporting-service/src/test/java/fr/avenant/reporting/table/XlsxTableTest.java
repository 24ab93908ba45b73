package fr.avenant.reporting.table;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.avenant.reporting.table.TableColumn.Kind;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipInputStream;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;

class XlsxTableTest {

    private record Line(String label, BigDecimal number, String unit, int year) {}

    /** Of which nothing can be told. */
    private static final String UNREADABLE = "unreadable";

    private static final List<TableColumn<Line>> COLUMNS =
            List.of(
                    TableColumn.word("label", "=Nom", "Its name", XlsxTableTest::label),
                    new TableColumn<>(
                            "value", "Valeur", "The figure", Kind.NUMBER, Line::number, Line::unit),
                    TableColumn.of("year", "Année", "Its year", Kind.YEAR, Line::year));

    @Test
    void numbers_are_numbers_and_texts_are_texts_whatever_they_look_like() throws IOException {
        var lines =
                List.of(
                        new Line("Nord", new BigDecimal("-8.50"), "euros", 2018),
                        new Line("-5", new BigDecimal("1234567.891"), "inhabitants", 2019),
                        new Line("=1+1", new BigDecimal("0.421"), "share", 2020));

        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(workbook(lines)))) {
            var sheet = workbook.getFirstSheet();
            var rows = sheet.read();
            assertThat(rows).hasSize(4);
            for (var index = 0; index < lines.size(); index++) {
                var row = rows.get(index + 1);
                var line = lines.get(index);
                assertThat(row.getCell(0).getType()).isEqualTo(CellType.STRING);
                assertThat(row.getCell(0).asString()).isEqualTo(line.label());
                assertThat(row.getCell(1).getType()).isEqualTo(CellType.NUMBER);
                assertThat(row.getCell(1).asNumber()).isEqualByComparingTo(line.number());
                assertThat(row.getCell(2).asNumber().intValue()).isEqualTo(line.year());
            }
            assertThat(workbook.getSheets().map(it -> it.getName()))
                    .containsExactly("Chiffres", "Sources");
        }
    }

    @Test
    void a_number_is_shown_as_its_unit_is() {
        assertThat(NumberFormats.of(new BigDecimal("12"), "euros")).contains("€");
        assertThat(NumberFormats.of(new BigDecimal("0.4"), "share")).endsWith("%");
        assertThat(NumberFormats.of(new BigDecimal("1200.00"), "inhabitants")).isEqualTo("#,##0");
        assertThat(NumberFormats.of(new BigDecimal("1.5"), null)).isEqualTo("#,##0.00");
        assertThat(NumberFormats.of(new BigDecimal("2024"), "calendarYear")).isEqualTo("0");
    }

    @Test
    void the_head_stays_in_sight_and_filters() {
        var sheet = parts(workbook(List.of(line("Nord")))).get("xl/worksheets/sheet1.xml");

        assertThat(sheet)
                .contains(
                        "ySplit=\"1\"", "state=\"frozen\"", "<autoFilter ref=\"A1:C2\"", "<cols>");
    }

    @Test
    void no_label_becomes_a_formula() throws IOException {
        var labels = labels();
        var workbook = workbook(labels.stream().map(XlsxTableTest::line).toList());

        assertThat(parts(workbook))
                .allSatisfy((_, xml) -> assertThat(xml).doesNotContain("<f>", "<f ", "ddeLink"));
        try (var read = new ReadableWorkbook(new ByteArrayInputStream(workbook))) {
            var rows = read.getFirstSheet().read();
            assertThat(rows).hasSize(labels.size() + 1);
            assertThat(rows.stream().skip(1))
                    .allSatisfy(
                            row -> assertThat(row.getCell(0).getType()).isEqualTo(CellType.STRING));
        }
    }

    @Test
    void no_clock_is_in_it() {
        var properties = parts(workbook(List.of(line("Nord")))).get("docProps/core.xml");

        assertThat(properties).contains("1980-01-01T00:00:00Z").doesNotContain("2026");
        assertThat(workbook(List.of(line("Nord")))).isEqualTo(workbook(List.of(line("Nord"))));
    }

    @Test
    void no_file_is_left_behind_wherever_writing_fails() throws IOException {
        var whole = table(OutputStream.nullOutputStream());
        var halfway = table(OutputStream.nullOutputStream());
        var unread = table(new ClosedOutput());
        try (whole) {
            whole.begin();
            whole.row(line("Nord"));
            whole.end();
        }
        try (halfway) {
            halfway.begin();
            assertThat(halfway.file()).exists();
            assertThatThrownBy(() -> halfway.row(line(UNREADABLE)))
                    .isInstanceOf(IllegalStateException.class);
        }
        try (unread) {
            unread.begin();
            unread.row(line("Nord"));
            assertThatThrownBy(unread::end).isInstanceOf(IOException.class);
        }

        assertThat(List.of(whole.file(), halfway.file(), unread.file())).noneMatch(Files::exists);
    }

    /** As that of a reader who has gone. */
    private static final class ClosedOutput extends OutputStream {
        @Override
        public void write(int one) throws IOException {
            throw new IOException("Broken pipe");
        }
    }

    /** Beginnings, separators and what is not seen, at random. */
    private static List<String> labels() {
        var pieces =
                List.of(
                        "=",
                        "+",
                        "-",
                        "@",
                        "\t",
                        "\r",
                        "\n",
                        "＝",
                        "＋",
                        "－",
                        "＠",
                        ";",
                        ",",
                        "\"",
                        "'",
                        "|",
                        " ",
                        "\u200b",
                        "\u0000",
                        "\uFFFE",
                        "\uD83D\uDE00",
                        "1",
                        "A1",
                        "cmd",
                        "<f>1</f>",
                        "]]>",
                        "&amp;",
                        "SUM(A1:A9)",
                        "HYPERLINK(\"x\")");
        var random = new Random(20_261_128);
        var labels = new ArrayList<String>();
        for (var number = 0; number < 2_000; number++) {
            var label = new StringBuilder();
            for (var count = 1 + random.nextInt(5); count > 0; count--) {
                label.append(pieces.get(random.nextInt(pieces.size())));
            }
            labels.add(label.toString());
        }
        return labels;
    }

    private static String label(Line line) {
        if (line.label().equals(UNREADABLE)) {
            throw new IllegalStateException(UNREADABLE);
        }
        return line.label();
    }

    private static Line line(String label) {
        return new Line(label, BigDecimal.ONE, "inhabitants", 2018);
    }

    private static byte[] workbook(List<Line> lines) {
        var out = new ByteArrayOutputStream();
        try (var table = table(out)) {
            table.begin();
            for (var line : lines) {
                table.row(line);
            }
            table.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static XlsxTable<Line> table(OutputStream out) throws IOException {
        return new XlsxTable<>(
                COLUMNS, "Chiffres", () -> List.of(new Note("=Source", "+Contrat de ville")), out);
    }

    private static Map<String, String> parts(byte[] workbook) {
        var parts = new LinkedHashMap<String, String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(workbook))) {
            for (var part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
                parts.put(part.getName(), new String(zip.readAllBytes(), UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return parts;
    }
}

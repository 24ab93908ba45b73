package fr.avenant.kit.spreadsheet;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import fr.avenant.kit.sample.Answer;
import fr.avenant.kit.sample.Requests;
import fr.avenant.kit.sample.RunningSample;
import fr.avenant.kit.sample.SampleExtension;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that are made to harm: refused with a word, and nothing is left of them. */
@ExtendWith(SampleExtension.class)
class HostileFileTest {

    private static final byte[] HONEST =
            Workbooks.of(
                    new String[] {"id", "content.name"}, new String[] {"organisation:any", "any"});

    private final RunningSample sample;
    private final Requests requests;
    private long before;

    HostileFileTest(RunningSample sample) {
        this.sample = sample;
        requests = new Requests(sample);
    }

    @BeforeEach
    void count_what_is_there() {
        before = rows();
    }

    @AfterEach
    void nothing_is_left() {
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void an_archive_that_unpacks_without_end_is_left_alone() {
        var bomb = Workbooks.bomb(HONEST, 1 + SheetLimits.UNPACKED_BYTES / 1024 / 1024);

        assertThat(bomb.length).isLessThan(200 * 1024);
        assertRefused(bomb, "sheet-too-large", "unpacks to more");
    }

    @Test
    void so_is_one_with_parts_without_number() {
        var parts = new LinkedHashMap<String, byte[]>();
        for (var part = 0; part <= SheetLimits.PARTS; part++) {
            parts.put("part" + part, new byte[0]);
        }

        assertRefused(Workbooks.archive(parts), "sheet-too-large", "parts");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../../etc/cron.d/any", "/etc/passwd", "xl\\..\\any", "xl/../../any"})
    void a_part_that_would_lie_elsewhere_is_not_looked_at(String name) {
        assertRefused(Workbooks.with(HONEST, name, "any"), "sheet-unreadable", "outside of itself");
    }

    @Test
    void entities_that_multiply_are_not_unfolded() {
        var laughs = new StringBuilder("<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a \"ha\">");
        for (var level = 'b'; level <= 'k'; level++) {
            laughs.append("<!ENTITY ")
                    .append(level)
                    .append(" \"")
                    .append(("&" + (char) (level - 1) + ";").repeat(10))
                    .append("\">");
        }
        var sheet = laughs + "]>" + worksheet("&k;");

        assertRefused(
                Workbooks.with(HONEST, Workbooks.SHEET, sheet),
                "sheet-unreadable",
                "declares a document type");
        assertRefused(
                Workbooks.with(HONEST, Workbooks.SHEET, sheet.getBytes(UTF_16LE)),
                "sheet-unreadable",
                "declares a document type");
    }

    @Test
    void no_address_in_a_file_is_asked() throws IOException {
        var asked = new AtomicInteger();
        var server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(
                "/",
                exchange -> {
                    asked.incrementAndGet();
                    exchange.sendResponseHeaders(204, -1);
                });
        server.start();
        try {
            var address = "http://127.0.0.1:" + server.getAddress().getPort() + "/secret";
            var entity = "<!DOCTYPE x [<!ENTITY e SYSTEM \"%s\">]>".formatted(address);
            assertRefused(
                    Workbooks.with(HONEST, Workbooks.SHEET, entity + worksheet("&e;")),
                    "sheet-unreadable",
                    "declares a document type");
            var link =
                    """
                    <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
                      <Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/externalLink"
                        Target="%s" TargetMode="External"/></Relationships>\
                    """
                            .formatted(address);
            assertThat(
                            importXlsx(
                                            Workbooks.with(
                                                    HONEST,
                                                    "xl/worksheets/_rels/sheet1.xml.rels",
                                                    link))
                                    .status())
                    .isBetween(400, 499);
        } finally {
            server.stop(0);
        }
        assertThat(asked).hasValue(0);
    }

    @Test
    void a_cell_at_the_far_end_of_a_sheet_fills_no_memory() {
        var far = worksheet("any").replace("r=\"A1\"", "r=\"XFD1\"");
        assertRefused(Workbooks.with(HONEST, Workbooks.SHEET, far), "sheet-too-large", "columns");

        var deep = worksheet("any").replace("r=\"1\"", "r=\"1048576\"");
        assertRefused(Workbooks.with(HONEST, Workbooks.SHEET, deep), "sheet-too-large", "rows");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ZZZZZZZ1", "zzzzzz1", "\u9fff\u9fff\u9fff\u9fff1", "A", "-1", "A0"})
    void a_cell_where_no_sheet_has_one_fills_no_memory_either(String address) {
        var nowhere = worksheet("any").replace("r=\"A1\"", "r=\"" + address + "\"");

        assertRefused(
                Workbooks.with(HONEST, Workbooks.SHEET, nowhere),
                "sheet-unreadable",
                "names a cell that no sheet has");
    }

    @Test
    void cells_without_number_in_one_row_are_not_gathered() {
        var crowded = worksheet("any").replace("<c r", "<c/>".repeat(5_000_000) + "<c r");

        assertRefused(
                Workbooks.with(HONEST, Workbooks.SHEET, crowded), "sheet-too-large", "in a row");
    }

    @Test
    void a_file_larger_than_is_taken_is_read_no_further() {
        assertThat(requests.importSheet(Sheet.CSV, new byte[SheetLimits.BYTES + 1]).code())
                .isEqualTo("sheet-too-large");
    }

    @Test
    void what_is_broken_anywhere_is_refused_and_never_breaks_the_service() {
        var random = new Random(7);
        for (var attempt = 0; attempt < 60; attempt++) {
            var broken = HONEST.clone();
            for (var flips = 0; flips < 1 + attempt % 6; flips++) {
                broken[random.nextInt(broken.length)] = (byte) random.nextInt(256);
            }
            assertThat(importXlsx(broken).status()).as("attempt %s", attempt).isBetween(400, 499);
        }
        for (var length = 0; length < HONEST.length; length += 97) {
            assertThat(importXlsx(Arrays.copyOf(HONEST, length)).status()).isBetween(400, 499);
        }
    }

    @Test
    void text_that_never_ends_its_quotes_is_refused() {
        var answer = requests.importSheet(Sheet.CSV, "id;\"content.name\nany".getBytes(UTF_8));

        assertThat(answer.code()).isEqualTo("sheet-unreadable");
    }

    @Test
    void one_format_is_not_taken_for_the_other() {
        assertThat(requests.importSheet(Sheet.CSV, HONEST).status()).isBetween(400, 499);
        assertRefused("id;content.name".getBytes(UTF_8), "sheet-unreadable", "is not an XLSX");
        assertRefused(
                Workbooks.archive(Map.of("any.txt", "any".getBytes(UTF_8))),
                "sheet-unreadable",
                "is not an XLSX");
    }

    private void assertRefused(byte[] file, String code, String problem) {
        var answer = importXlsx(file);
        assertThat(answer.code()).as(answer.text()).isEqualTo(code);
        assertThat(answer.text()).contains(problem);
    }

    private Answer importXlsx(byte[] file) {
        return requests.importSheet(Sheet.XLSX, file);
    }

    private long rows() {
        return sample.jdbc()
                .sql(
                        "select (select count(*) from event) + (select count(*) from command_receipt)"
                                + " + (select count(*) from recorded_fact)")
                .query(Long.class)
                .single();
    }

    private static String worksheet(String text) {
        return """
        <worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>\
        <row r="1"><c r="A1" t="inlineStr"><is><t>%s</t></is></c></row></sheetData></worksheet>\
        """
                .formatted(text);
    }
}

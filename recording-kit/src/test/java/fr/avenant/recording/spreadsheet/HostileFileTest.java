package fr.avenant.recording.spreadsheet;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import fr.avenant.recording.sample.Answer;
import fr.avenant.recording.sample.Requests;
import fr.avenant.recording.sample.RunningSample;
import fr.avenant.recording.sample.SampleExtension;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that are made to harm: refused with a word, and nothing is left of them. */
@ExtendWith(SampleExtension.class)
class HostileFileTest {

    private static final byte[] HONEST =
            Workbooks.of(
                    new String[] {"id", "content.name"}, new String[] {"organisation:any", "any"});

    /** A hundred times what it takes, and a hundredth of what it took. */
    private static final Duration WITHIN_REASON = Duration.ofSeconds(10);

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

    /** Each took minutes, or all memory, of a parser without limits. */
    @ParameterizedTest
    @MethodSource("partsThatUnfold")
    void what_would_unfold_in_a_parser_is_refused_while_it_streams(
            String part, String content, String problem) {
        var begin = System.nanoTime();

        var answer = importXlsx(Workbooks.with(HONEST, part, content));

        assertThat(answer.status()).as(answer.text()).isIn(400, 413);
        assertThat(answer.json().at("/errors/0/problem").asString()).contains(problem);
        assertThat(answer.json().at("/errors/0/location").asString()).contains(part);
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(WITHIN_REASON);
    }

    static Stream<Arguments> partsThatUnfold() {
        return Stream.of(
                        Workbooks.SHEET,
                        "[Content_Types].xml",
                        "xl/_rels/workbook.xml.rels",
                        "xl/styles.xml")
                .flatMap(part ->
                        Stream.of(
                                Arguments.of(
                                        part,
                                        element(each(300_000, "a%d=\"\" "), ""),
                                        "Attribute limit"),
                                Arguments.of(
                                        part,
                                        element(each(100_000, "xmlns:a%d=\"u\" "), ""),
                                        "Attribute limit"),
                                Arguments.of(
                                        part,
                                        element("", "<b>".repeat(50_000) + "</b>".repeat(50_000)),
                                        "Depth limit"),
                                Arguments.of(
                                        part,
                                        element("a=\"" + "x".repeat(1_000_000) + "\"", ""),
                                        "attribute size limit"),
                                Arguments.of(part, element("", each(100_000, "<a%d/>")), "names"),
                                Arguments.of(part, element("", each(100_000, "<?a%d?>")), "names"),
                                Arguments.of(
                                        part,
                                        "<?xml version=\"1.0\" encoding=\"windows-1252\"?>"
                                                + element("", ""),
                                        "neither UTF-8"),
                                Arguments.of(part, element("", "<b>"), "cannot be read"),
                                Arguments.of(
                                        part,
                                        element("", "<xf/>".repeat(1_000_000)),
                                        "elements xf")));
    }

    @ParameterizedTest
    @CsvSource({
        "t=\"s\", 2000000000, a text that the file does not hold",
        "t=\"s\", 7, a text that the file does not hold",
        "t=\"s\", -1, a text that the file does not hold",
        "t=\"s\", 1e3, a text that the file does not hold",
        "t=\"n\", 1e-2147483647, no row below its header",
        "t=\"b\", 2, is not an XLSX",
        "t=\"none\", 2, is not an XLSX"
    })
    void what_no_cell_holds_is_refused_with_the_cell(String type, String value, String problem) {
        var sheet = cell(type, value);

        var answer = importXlsx(Workbooks.with(HONEST, Workbooks.SHEET, sheet));

        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        assertThat(answer.text()).contains(problem);
        assertThat(answer.member("location")).isIn("A1", "body");
    }

    @Test
    void digits_and_texts_without_end_are_refused_with_their_cell() {
        for (var file :
                List.of(
                        cell("", "9".repeat(300_000)),
                        worksheet("a".repeat(1_000_000)),
                        worksheet("<r><t>a</t></r>".repeat(100_000)))) {
            var answer = importXlsx(Workbooks.with(HONEST, Workbooks.SHEET, file));

            assertThat(answer.status()).as(answer.text()).isIn(400, 413);
            assertThat(answer.member("location")).isEqualTo("A1");
        }
    }

    @Test
    void a_text_that_all_cells_share_is_as_short_as_one_of_a_cell() {
        var texts = "<sst><si><t>" + "a".repeat(100_000) + "</t></si></sst>";

        assertRefused(
                Workbooks.with(HONEST, "xl/sharedStrings.xml", texts),
                "sheet-too-large",
                "characters in a cell");
    }

    @Test
    void what_was_not_looked_through_is_not_read_under_another_name() {
        var hidden =
                Workbooks.with(HONEST, "xl/media/image1.png", element(each(1_000, "a%d='' "), ""));

        assertRefused(
                Workbooks.with(
                        hidden,
                        "xl/_rels/workbook.xml.rels",
                        """
                        <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
                        <Relationship Id="rId3" Target="media/image1.png"/></Relationships>\
                        """),
                "sheet-unreadable",
                "is not an XLSX");
    }

    @Test
    void text_is_counted_before_it_is_parsed() {
        assertCsvRefused(";".repeat(1_000_000), "sheet-too-large", "row 1");
        assertCsvRefused("a;b\n" + ";".repeat(1_000_000), "sheet-too-large", "row 2");
        assertCsvRefused("id;b\n;" + "a".repeat(100_000), "sheet-too-large", "B2");
        assertCsvRefused("id;b\n;\"" + "a\n".repeat(100_000), "sheet-too-large", "B2");
        assertCsvRefused("id;b\na;\"b", "sheet-unreadable", "B2");
        assertCsvRefused("id;b\na;b\0", "sheet-unreadable", "B2");
        assertCsvRefused("\r".repeat(1_000_000), "sheet-too-large", "row 20002");
    }

    private void assertCsvRefused(String text, String code, String location) {
        var answer = requests.importSheet(Sheet.CSV, text.getBytes(UTF_8));
        assertThat(answer.code()).as(answer.text()).isEqualTo(code);
        assertThat(answer.member("location")).isEqualTo(location);
    }

    private static String element(String attributes, String content) {
        return "<worksheet " + attributes + ">" + content + "</worksheet>";
    }

    private static String each(int times, String form) {
        return IntStream.range(0, times)
                .mapToObj(Integer::toString)
                .map(number -> form.replace("%d", number))
                .collect(Collectors.joining());
    }

    private static String cell(String type, String value) {
        return worksheet("any")
                .replace("t=\"inlineStr\"", type)
                .replace("<is><t>any</t></is>", "<v>" + value + "</v>");
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

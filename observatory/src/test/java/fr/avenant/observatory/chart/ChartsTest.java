package fr.avenant.observatory.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;
import static org.assertj.core.api.SoftAssertions.assertSoftly;

import fr.avenant.observatory.chart.Chart.Kind;
import fr.avenant.observatory.chart.Charts.Caption;
import fr.avenant.observatory.chart.Charts.InWords;
import fr.avenant.observatory.chart.Entry.Reference;
import fr.avenant.observatory.chart.Shape.Anchor;
import fr.avenant.observatory.chart.Shape.Box;
import fr.avenant.observatory.chart.Shape.Form;
import fr.avenant.observatory.chart.Shape.Mark;
import fr.avenant.observatory.chart.Shape.Trace;
import fr.avenant.observatory.chart.Shape.Words;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.xml.sax.InputSource;

class ChartsTest {

    private static final Selection USUAL = new Selection(Order.VALUE, 0);
    private static final Vocabulary WORDS =
            new Vocabulary(
                    "sans année",
                    Map.of(
                            Sign.PARTIAL, "couverture partielle",
                            Sign.INFERRED, "année déduite",
                            Sign.ABOVE_ONE, "part supérieure à 100 %"),
                    Map.of(Entry.Kind.TARGET, "prévu", Entry.Kind.PRINTED, "total imprimé"));
    private static final String LONG =
            "Communauté d’agglomération du Bassin d’Aurillac et de ses environs · Développement"
                    + " économique, emploi et insertion professionnelle";

    @Test
    void what_is_absent_is_written_with_its_reason_and_never_drawn() {
        var chart = bars(entry("Aurillac", "12"), absent("Cahors", "n.d.", "imprimé « n.d. »"));

        var drawing = Charts.draw(chart, USUAL, Charts.WIDE);

        assertThat(all(drawing, Box.class)).hasSize(1);
        assertThat(texts(drawing))
                .contains("n.d. – imprimé « n.d. »")
                .anyMatch(text -> text.contains("pas un zéro"));
    }

    @Test
    void a_zero_is_drawn_and_is_no_absence() {
        var drawing = Charts.draw(bars(entry("A", "0"), entry("B", "5")), USUAL, Charts.WIDE);

        assertThat(all(drawing, Box.class)).hasSize(2);
    }

    @Test
    void unit_and_year_are_always_in_sight() {
        var same = bars(entry("A", "1"), entry("B", "2"));
        var mixed = bars(entry("A", "1"), of("B", 2014, "2", Set.of(), List.of(), false));

        assertThat(texts(Charts.draw(same, USUAL, Charts.NARROW))).contains("En habitants – 2019");
        assertThat(texts(Charts.draw(mixed, USUAL, Charts.NARROW)))
                .contains("En habitants – 2014 à 2019", "1 (2019)", "2 (2014)");
    }

    @Test
    void signs_stand_beside_their_figure_and_in_the_legend() {
        var chart = bars(of("A", 2019, "1", Set.of(Sign.PARTIAL, Sign.INFERRED), List.of(), false));

        var texts = texts(Charts.draw(chart, USUAL, Charts.WIDE));

        assertThat(texts)
                .contains("1\u00a0*†")
                .anyMatch(text -> text.startsWith("couverture partielle"))
                .anyMatch(text -> text.startsWith("année déduite"))
                .noneMatch(text -> text.startsWith("part supérieure"));
    }

    @Test
    void targets_and_printed_totals_are_marked_where_they_are_and_told_in_words() {
        var references =
                List.of(
                        new Reference(Entry.Kind.TARGET, new BigDecimal("20"), "20"),
                        new Reference(Entry.Kind.PRINTED, new BigDecimal("10"), "10"));
        var chart = bars(of("A", 2019, "10", Set.of(), references, false));

        var drawing = Charts.draw(chart, USUAL, Charts.WIDE);
        var bar = all(drawing, Box.class).getFirst();

        assertThat(all(drawing, Mark.class))
                .anyMatch(mark -> mark.form() == Form.BAR && mark.x() > bar.x() + bar.width())
                .anyMatch(mark ->
                        mark.form() == Form.DIAMOND
                                && Math.abs(mark.x() - bar.x() - bar.width()) < 0.1);
        assertThat(texts(drawing)).contains("prévu : 20 ; total imprimé : 10");
    }

    @Test
    void rows_are_sorted_by_value_or_as_in_a_dictionary() {
        var chart = bars(entry("Élan", "1"), entry("Zinc", "3"), entry("Estaque", "2"));

        assertThat(names(chart, USUAL)).containsExactly("Zinc", "Estaque", "Élan");
        assertThat(names(chart, new Selection(Order.NAME, 0)))
                .containsExactly("Élan", "Estaque", "Zinc");
    }

    @Test
    void of_433_rows_the_first_the_last_and_those_around_mine_are_drawn() {
        var chart = country(200);

        var drawn = names(chart, USUAL);

        assertThat(drawn)
                .hasSize(10 + 11 + 5 + 2)
                .startsWith("1. T433", "2. T432")
                .endsWith("433. T1")
                .contains(
                        "… 218 de plus …",
                        "… 189 de plus …",
                        "229. T205",
                        "234. T200",
                        "239. T195");
    }

    @Test
    void without_mine_the_middle_is_left_out_and_what_has_no_figure_is_counted() {
        var entries = new ArrayList<>(country(0).entries());
        entries.add(absent("Silence", "n.d.", "aucun chiffre enregistré"));

        assertThat(names(chart(Kind.BARS, entries), USUAL))
                .contains("… 418 de plus …")
                .endsWith("… 1 sans chiffre …");
    }

    @Test
    void every_row_is_on_some_page() {
        var chart = country(0);
        var seen = new ArrayList<String>();
        for (var page = 1; page <= Selection.pages(433); page++) {
            seen.addAll(names(chart, new Selection(Order.VALUE, page)));
        }

        assertThat(seen).doesNotHaveDuplicates().hasSize(433);
    }

    @Test
    void rows_with_the_same_name_stay_two() {
        assertThat(names(bars(entry("Centre", "1"), entry("Centre", "2")), USUAL)).hasSize(2);
    }

    @Test
    void a_year_without_a_figure_interrupts_the_line_and_is_told_below() {
        var chart =
                chart(
                        Kind.LINES,
                        List.of(
                                of("A", 2015, "1", Set.of(), List.of(), false),
                                of("A", 2016, "2", Set.of(), List.of(), false),
                                silent("A", 2017),
                                of("A", 2018, "3", Set.of(), List.of(), false),
                                of("A", 2019, "4", Set.of(), List.of(), false)));

        var drawing = Charts.draw(chart, USUAL, Charts.WIDE);

        assertThat(all(drawing, Trace.class)).hasSize(2);
        assertThat(texts(drawing)).contains("2017", "n.d.");
    }

    @Test
    void a_target_over_years_is_level_at_its_amount_in_the_colour_of_its_line() {
        var target = new Reference(Entry.Kind.TARGET, new BigDecimal("4"), "4");
        var chart =
                chart(
                        Kind.LINES,
                        List.of(
                                of("A", 2018, "1", Set.of(), List.of(), false),
                                of("A", 2019, "4", Set.of(), List.of(target), false),
                                of("B", 2018, "2", Set.of(), List.of(target), false),
                                aimed("B", 2021, target)));

        var drawing = Charts.draw(chart, USUAL, Charts.WIDE);
        var dashes =
                all(drawing, Mark.class).stream()
                        .filter(mark -> mark.form() == Form.DASH && mark.ink() != Ink.TARGET)
                        .toList();
        var reached =
                all(drawing, Mark.class).stream()
                        .filter(mark -> mark.form() == Form.CIRCLE && mark.x() > 100)
                        .mapToDouble(Mark::y)
                        .min()
                        .orElseThrow();

        assertThat(dashes)
                .extracting(Mark::ink)
                .containsExactlyInAnyOrder(Ink.SERIES_1, Ink.SERIES_2, Ink.SERIES_2);
        assertThat(dashes).allMatch(mark -> mark.y() == reached);
        assertThat(texts(drawing))
                .contains(
                        "En habitants – 2018 à 2021",
                        "2021",
                        "A – 1\u00a0(2018) → 4\u00a0(2019) ; prévu : 4\u00a0(2019)",
                        "B – 2\u00a0(2018) ; prévu : 4\u00a0(2021)")
                .anyMatch(text -> text.startsWith("prévu, de la couleur"));
        assertThat(Charts.words(chart, USUAL))
                .contains(new InWords("B", "pas de résultat", "2021 ; prévu : 4"));
    }

    @Test
    void the_first_and_the_last_year_are_always_named() {
        for (var last = 2015; last <= 2040; last++) {
            var chart =
                    chart(
                            Kind.LINES,
                            List.of(
                                    of("A", 2014, "1", Set.of(), List.of(), false),
                                    of("A", last, "2", Set.of(), List.of(), false)));

            assertThat(texts(Charts.draw(chart, USUAL, Charts.NARROW))).contains("2014", "" + last);
        }
    }

    @Test
    void lines_are_told_apart_by_their_form() {
        var entries = new ArrayList<Entry>();
        for (var line = 1; line <= 9; line++) {
            entries.add(of("L" + line, 2018, "" + line, Set.of(), List.of(), line == 1));
            entries.add(of("L" + line, 2019, "" + line, Set.of(), List.of(), line == 1));
        }

        var drawing = Charts.draw(chart(Kind.LINES, entries), USUAL, Charts.WIDE);

        assertThat(all(drawing, Trace.class)).hasSize(7);
        assertThat(all(drawing, Mark.class).stream().map(Mark::form).distinct()).hasSize(7);
        assertThat(texts(drawing))
                .contains("… et 2 autres lignes, dans le tableau.")
                .anyMatch(text -> text.startsWith("►\u00a0L1"));
    }

    @Test
    void a_distribution_has_a_point_for_each_quartier_and_counts_those_without_figure() {
        var drawing = Charts.draw(distribution(), USUAL, Charts.WIDE);

        assertThat(all(drawing, Mark.class)).as("30 quartiers, and one in the legend").hasSize(31);
        assertThat(texts(drawing)).anyMatch(text -> text.endsWith("; 1 sans chiffre"));
    }

    @ParameterizedTest
    @EnumSource
    void nothing_is_clipped_however_long_names_are(Kind kind) {
        assertSoftly(softly -> {
            for (var width : new double[] {Charts.NARROW, Charts.WIDE}) {
                var drawing = Charts.draw(hard(kind), USUAL, width);
                for (var words : all(drawing, Words.class)) {
                    var length =
                            Typeface.liberation().width(words.text(), words.size(), words.bold());
                    var start =
                            words.x()
                                    - (words.anchor() == Anchor.START
                                            ? 0
                                            : words.anchor() == Anchor.END ? length : length / 2);
                    softly.assertThat(start).as(words.text()).isGreaterThan(-3);
                    softly.assertThat(start + length).as(words.text()).isLessThan(width + 3);
                    softly.assertThat(words.y()).as(words.text()).isLessThan(drawing.height());
                }
            }
        });
    }

    @ParameterizedTest
    @EnumSource
    void no_two_texts_lie_on_each_other(Kind kind) {
        assertSoftly(softly -> {
            for (var width : new double[] {Charts.NARROW, Charts.WIDE}) {
                var words = all(Charts.draw(hard(kind), USUAL, width), Words.class);
                for (var i = 0; i < words.size(); i++) {
                    for (var j = i + 1; j < words.size(); j++) {
                        softly.assertThat(WrittenTexts.overlap(words.get(i), words.get(j)))
                                .as(words.get(i).text() + " / " + words.get(j).text())
                                .isFalse();
                    }
                }
            }
        });
    }

    @ParameterizedTest
    @EnumSource
    void svg_is_xml_with_a_title_and_without_styles_or_scripts(Kind kind) throws Exception {
        var svg = SvgWriter.write(Charts.draw(hard(kind), USUAL, Charts.WIDE), "g");

        var document =
                DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(new InputSource(new StringReader(svg)));

        assertThat(document.getDocumentElement().getAttribute("role")).isEqualTo("img");
        assertThat(document.getElementsByTagName("title").item(0).getTextContent())
                .startsWith("Population");
        assertThat(document.getElementsByTagName("desc").item(0).getTextContent())
                .contains("En habitants");
        assertThat(svg).doesNotContain("style=", "<style", "<script", "onload");
    }

    @Test
    void what_names_contain_is_text_in_svg() throws Exception {
        var svg =
                SvgWriter.write(
                        Charts.draw(
                                bars(entry("<script>alert(\"&'\")</script>", "1")),
                                USUAL,
                                Charts.WIDE),
                        "g");

        assertThat(svg).contains("&lt;script&gt;").doesNotContain("<script");
    }

    @Test
    void a_picture_has_its_title_its_caption_and_everything_in_it() throws Exception {
        var caption =
                new Caption(
                        "Population – par territoire",
                        List.of("Vrai au 21 novembre 2026", "https://a.example/comparaison"));
        var picture = Charts.picture(hard(Kind.BARS), USUAL, caption);
        var png = ImageIO.read(new ByteArrayInputStream(PngWriter.write(picture)));

        assertThat(texts(picture))
                .contains(
                        "Population – par territoire",
                        "Vrai au 21 novembre 2026",
                        "https://a.example/comparaison");
        assertThat(png.getWidth() / (double) png.getHeight())
                .isCloseTo(picture.width() / picture.height(), offset(0.01));
        assertThat(png.getRGB(1, 1) & 0xffffff).isEqualTo(0xffffff);
        assertThat(colours(png)).contains(0x0f6b80, 0x17212b);
    }

    @Test
    void the_largest_picture_is_bounded() throws Exception {
        var picture =
                Charts.picture(
                        country(0), new Selection(Order.VALUE, 1), new Caption("t", List.of()));
        var png = ImageIO.read(new ByteArrayInputStream(PngWriter.write(picture)));

        assertThat((long) png.getWidth() * png.getHeight()).isLessThan(4_100_000);
    }

    private static Set<Integer> colours(BufferedImage png) {
        var colours = new HashSet<Integer>();
        for (var x = 0; x < png.getWidth(); x++) {
            for (var y = 0; y < png.getHeight(); y++) {
                colours.add(png.getRGB(x, y) & 0xffffff);
            }
        }
        return colours;
    }

    private static <S> List<S> all(Drawing drawing, Class<S> type) {
        return drawing.shapes().stream().filter(type::isInstance).map(type::cast).toList();
    }

    private static List<String> texts(Drawing drawing) {
        return all(drawing, Words.class).stream().map(Words::text).toList();
    }

    private static List<String> names(Chart chart, Selection selection) {
        return Charts.words(chart, selection).stream().map(InWords::name).toList();
    }

    /** As many territories as the country has, each with a figure. */
    private static Chart country(int mine) {
        return chart(
                Kind.BARS,
                IntStream.rangeClosed(1, 433)
                        .mapToObj(
                                it -> of("T" + it, 2019, "" + it, Set.of(), List.of(), it == mine))
                        .toList());
    }

    private static Chart distribution() {
        var entries = new ArrayList<Entry>();
        for (var it = 0; it < 30; it++) {
            entries.add(quartier("Q" + it, it < 20 ? "Aurillac" : "Cahors", "" + it * 10));
        }
        entries.add(quartier("Q", "Cahors", null));
        return chart(Kind.DISTRIBUTION, entries);
    }

    /** Long names, signs, references, absences, several years and large numbers at once. */
    private static Chart hard(Kind kind) {
        if (kind == Kind.DISTRIBUTION) {
            var entries = new ArrayList<>(distribution().entries());
            for (var it = 0; it < 30; it++) {
                entries.add(quartier("L" + it, LONG, "12345678" + it));
            }
            return chart(kind, entries);
        }
        var references =
                List.of(
                        new Reference(
                                Entry.Kind.TARGET,
                                new BigDecimal("123456789"),
                                "123\u202f456\u202f789,00\u00a0€"),
                        new Reference(Entry.Kind.PRINTED, new BigDecimal("9"), "9,00\u00a0€"));
        var signs = Set.of(Sign.values());
        return chart(
                kind,
                List.of(
                        of(LONG, 2014, "182912.00", signs, references, true),
                        of(LONG + " 2", 2019, "123456789.25", signs, references, false),
                        of(LONG + " 2", 2020, "-12345.25", signs, List.of(), false),
                        of("A", 2021, "0", Set.of(), List.of(), false),
                        absent(
                                LONG + " 3",
                                "n.d.",
                                "la source ne donne ce chiffre que pour l’ensemble des"
                                        + " territoires de la région et de ses départements")));
    }

    private static Chart bars(Entry... entries) {
        return chart(Kind.BARS, List.of(entries));
    }

    private static Chart chart(Kind kind, List<Entry> entries) {
        return new Chart(kind, "Population", "inhabitants", "habitants", WORDS, entries);
    }

    private static Entry entry(String name, String amount) {
        return of(name, 2019, amount, Set.of(), List.of(), false);
    }

    private static Entry of(
            String name,
            int year,
            String amount,
            Set<Sign> signs,
            List<Reference> references,
            boolean mine) {
        return new Entry(
                name, name, year, new BigDecimal(amount), amount, null, signs, references, mine);
    }

    private static Entry absent(String name, String mark, String words) {
        return new Entry(name, name, null, null, mark, words, Set.of(), List.of(), false);
    }

    private static Entry silent(String name, int year) {
        return new Entry(
                name,
                name,
                year,
                null,
                "n.d.",
                "aucun chiffre enregistré",
                Set.of(),
                List.of(),
                false);
    }

    private static Entry aimed(String name, int year, Reference target) {
        return new Entry(
                name, name, year, null, "pas de résultat", null, Set.of(), List.of(target), false);
    }

    private static Entry quartier(String name, String territory, @Nullable String amount) {
        return new Entry(
                name,
                territory,
                2019,
                amount == null ? null : new BigDecimal(amount),
                amount == null ? "n.d." : amount,
                amount == null ? "aucun chiffre enregistré" : null,
                Set.of(),
                List.of(),
                false);
    }
}

package fr.avenant.observatory.chart;

import fr.avenant.observatory.chart.Chart.Kind;
import fr.avenant.observatory.chart.Ranking.At;
import fr.avenant.observatory.chart.Ranking.Gap;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Draws charts, and says what they show in words. */
public final class Charts {

    /** For a telephone, in units of the drawing; about as many pixels. */
    public static final double NARROW = 328;

    /** For a page or a sheet of paper. */
    public static final double WIDE = 740;

    /** Figures that a description names. */
    private static final int IN_SHORT = 5;

    private static final double MARGIN = 28;
    private static final double HEADING = 20;

    private Charts() {}

    /**
     * A figure of a chart in words.
     *
     * @param text the figure with its signs, or the mark of its absence; empty for rows left out
     * @param remarks its year, what its signs say, what it is compared with or why it is absent
     */
    public record InWords(String name, String text, String remarks) {}

    /**
     * What a picture says about itself.
     *
     * @param lines where its figures come from and at which moment they were true
     */
    public record Caption(String title, List<String> lines) {}

    /** A chart for a page that has a title already. */
    public static Drawing draw(Chart chart, Selection selection, double width) {
        var board = new Board(width);
        chart(chart, selection, board);
        return drawing(chart, selection, List.of(), board.width(), board.bottom(), board.shapes());
    }

    /** The same as a picture that goes alone: with its title and its caption in it. */
    public static Drawing picture(Chart chart, Selection selection, Caption caption) {
        var board = new Board(WIDE);
        board.paragraph(0, caption.title(), HEADING, Ink.TEXT, true);
        board.leave(MARGIN / 4);
        chart(chart, selection, board);
        board.leave(MARGIN / 4);
        board.put(new Shape.Rule(0, board.bottom(), WIDE, board.bottom(), Ink.AXIS));
        board.leave(MARGIN / 4);
        for (var line : caption.lines()) {
            board.paragraph(0, line, Board.SMALL, Ink.SOFT, false);
        }
        var width = WIDE + 2 * MARGIN;
        var height = board.bottom() + 2 * MARGIN;
        var shapes = new ArrayList<Shape>();
        shapes.add(new Shape.Box(0, 0, width, height, Ink.PAPER));
        board.shapes().forEach(shape -> shapes.add(moved(shape)));
        return drawing(chart, selection, caption.lines(), width, height, shapes);
    }

    /** Every figure of the drawing, every absence, and how many rows are left out. */
    public static List<InWords> words(Chart chart, Selection selection) {
        if (chart.kind() == Kind.LINES) {
            return LineChart.shown(chart).stream()
                    .map(entry -> words(chart.words(), entry))
                    .toList();
        }
        return Ranking.of(chart, selection).stream()
                .flatMap(place ->
                        switch (place) {
                            case At at ->
                                    at.row().entries().stream()
                                            .map(entry -> words(chart.words(), at, entry));
                            case Gap gap -> Stream.of(new InWords(gap.text(), "", ""));
                        })
                .toList();
    }

    /** How many rows a chart has when all of them are drawn; those of lines are its lines. */
    public static int rows(Chart chart) {
        return Row.of(chart).size();
    }

    private static void chart(Chart chart, Selection selection, Board board) {
        if (chart.kind() == Kind.LINES) {
            LineChart.draw(chart, board);
        } else {
            RowChart.draw(chart, Ranking.of(chart, selection), board);
        }
    }

    private static Drawing drawing(
            Chart chart,
            Selection selection,
            List<String> caption,
            double width,
            double height,
            List<Shape> shapes) {
        var first =
                words(chart, selection).stream()
                        .limit(IN_SHORT)
                        .map(it -> it.text().isEmpty() ? it.name() : it.name() + " : " + it.text())
                        .collect(Collectors.joining(" ; "));
        var description =
                Stream.concat(
                        Stream.of(
                                chart.scale(),
                                first,
                                "Tous les chiffres sont en texte à côté du graphique."),
                        caption.stream());
        return new Drawing(
                width,
                height,
                chart.title() + ", " + kind(chart),
                description.collect(Collectors.joining(" – ")),
                shapes);
    }

    private static String kind(Chart chart) {
        return switch (chart.kind()) {
            case BARS -> "graphique en barres";
            case DOTS -> "graphique en points";
            case LINES -> "courbes par année";
            case DISTRIBUTION -> "répartition des quartiers";
        };
    }

    private static InWords words(Vocabulary vocabulary, At at, Entry entry) {
        var words = words(vocabulary, entry);
        var name =
                entry.row().equals(entry.name())
                        ? entry.name()
                        : entry.row() + " · " + entry.name();
        return new InWords(
                at.rank() == 0 ? name : at.rank() + ". " + name, words.text(), words.remarks());
    }

    private static InWords words(Vocabulary vocabulary, Entry entry) {
        var remarks = new ArrayList<String>();
        if (entry.year() != null) {
            remarks.add(String.valueOf(entry.year()));
        }
        if (entry.words() != null) {
            remarks.add(entry.words());
        }
        entry.signs().stream().sorted().map(vocabulary::of).forEach(remarks::add);
        entry.references().forEach(it -> remarks.add(vocabulary.written(it)));
        return new InWords(entry.name(), entry.signed(), String.join(" ; ", remarks));
    }

    private static Shape moved(Shape shape) {
        return switch (shape) {
            case Shape.Box it ->
                    new Shape.Box(
                            it.x() + MARGIN, it.y() + MARGIN, it.width(), it.height(), it.ink());
            case Shape.Rule it ->
                    new Shape.Rule(
                            it.x1() + MARGIN,
                            it.y1() + MARGIN,
                            it.x2() + MARGIN,
                            it.y2() + MARGIN,
                            it.ink());
            case Shape.Trace it ->
                    new Shape.Trace(
                            it.spots().stream()
                                    .map(at -> new Shape.Spot(at.x() + MARGIN, at.y() + MARGIN))
                                    .toList(),
                            it.ink());
            case Shape.Mark it ->
                    new Shape.Mark(
                            it.x() + MARGIN,
                            it.y() + MARGIN,
                            it.radius(),
                            it.form(),
                            it.ink(),
                            it.hollow());
            case Shape.Words it ->
                    new Shape.Words(
                            it.x() + MARGIN,
                            it.y() + MARGIN,
                            it.text(),
                            it.anchor(),
                            it.size(),
                            it.ink(),
                            it.bold());
        };
    }
}

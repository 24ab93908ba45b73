package fr.avenant.observatory.chart;

import fr.avenant.observatory.chart.Ranking.At;
import fr.avenant.observatory.chart.Ranking.Gap;
import fr.avenant.observatory.chart.Ranking.Place;
import fr.avenant.observatory.chart.Shape.Anchor;
import fr.avenant.observatory.chart.Shape.Box;
import fr.avenant.observatory.chart.Shape.Form;
import fr.avenant.observatory.chart.Shape.Mark;
import fr.avenant.observatory.chart.Shape.Rule;
import fr.avenant.observatory.chart.Shape.Words;
import fr.avenant.observatory.figure.FrenchNumbers;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Draws bars, dots and distributions: a row below the other, with one axis above them. */
final class RowChart {

    /** Before the name of mine. */
    static final String MINE = "►";

    private static final double NARROW = 480;
    private static final double WIDEST_NAME = 0.36;
    private static final double LEAST_PLOT = 110;
    private static final double GAP = 10;
    private static final double LEADING = 17;
    private static final double BAR = 15;
    private static final double DOT = 5;
    private static final double POINT = 4;
    private static final int LEVELS = 5;
    private static final int MOST_LINES = 6;

    private final Chart chart;
    private final List<Place> places;
    private final Board board;
    private final boolean narrow;
    private final Axis axis;
    private final double names;
    private final double plot;

    private RowChart(Chart chart, List<Place> places, Board board) {
        this.chart = chart;
        this.places = places;
        this.board = board;
        var width = board.width();
        narrow = width < NARROW;
        names = narrow ? 0 : Math.min(width * WIDEST_NAME, longestName()) + GAP;
        var figures =
                rowsBelow()
                        ? 2 * GAP
                        : rows().mapToDouble(row -> width(figure(row), row)).max().orElse(0) + GAP;
        plot = Math.max(LEAST_PLOT, width - names - figures);
        axis = Axis.of(amounts(), (int) Math.max(2, plot / (narrow ? 70 : 110)));
    }

    static void draw(Chart chart, List<Place> places, Board board) {
        new RowChart(chart, places, board).draw();
    }

    private void draw() {
        board.paragraph(0, chart.scale(), Board.SMALL, Ink.SOFT, false);
        ticks();
        var top = board.bottom();
        for (var place : places) {
            switch (place) {
                case At at -> row(at);
                case Gap gap -> {
                    board.leave(LEADING + GAP / 2);
                    board.words(
                            narrow ? 0 : names + 6,
                            board.bottom() - GAP / 2,
                            gap.text(),
                            Anchor.START,
                            Board.SMALL,
                            Ink.SOFT);
                }
            }
        }
        grid(top);
        if (distributes()) {
            board.leave(GAP / 2);
            new Legend(board, chart.words())
                    .line(
                            new Mark(0, 0, POINT, Form.CIRCLE, Ink.BAR, false),
                            "un quartier ; la distance verticale évite seulement que deux points"
                                    + " se cachent");
        }
        new Legend(board, chart.words()).of(rows().toList());
        board.leave(GAP / 2);
    }

    /** Round numbers above the grid, zero first, as many as have room beside each other. */
    private void ticks() {
        board.leave(LEADING + 2);
        var taken = new ArrayList<Room>();
        axis.ticks().stream()
                .sorted(Comparator.comparing(tick -> tick.signum() != 0))
                .forEach(tick -> {
                    var text = written(tick);
                    var length = Typeface.liberation().width(text, Board.SMALL, false);
                    var start = Math.clamp(x(tick) - length / 2, 0, board.width() - length);
                    var room = new Room(start - GAP, start + length + GAP);
                    if (taken.stream().noneMatch(room::touches)) {
                        board.words(
                                start,
                                board.bottom() - 3,
                                text,
                                Anchor.START,
                                Board.SMALL,
                                Ink.SOFT);
                        taken.add(new Room(start, start + length));
                    }
                });
        board.leave(3);
    }

    /** From where to where, across. */
    private record Room(double from, double to) {

        boolean touches(Room other) {
            return from < other.to && other.from < to;
        }
    }

    private void grid(double top) {
        var lines = new ArrayList<Rule>();
        for (var tick : axis.ticks()) {
            var ink = tick.signum() == 0 ? Ink.AXIS : Ink.GRID;
            lines.add(new Rule(x(tick), top, x(tick), board.bottom(), ink));
        }
        board.putBehind(lines);
    }

    private void row(At at) {
        var row = at.row();
        board.leave(narrow ? GAP : GAP / 2);
        var top = board.bottom();
        var lines =
                TextWrap.lines(
                        name(at),
                        narrow ? board.width() : names - GAP,
                        Board.TEXT,
                        row.mine(),
                        MOST_LINES);
        var range =
                rowsBelow() && row.drawn()
                        ? TextWrap.lines(
                                figure(row), board.width(), Board.SMALL, row.mine(), MOST_LINES)
                        : List.<String>of();
        var written = (lines.size() + range.size()) * LEADING;
        var room = distributes() && row.drawn() ? 2 * LEADING : LEADING + 1;
        var height = narrow ? written + room : Math.max(written, room);
        var ink = row.mine() ? Ink.MINE : Ink.TEXT;
        var y = narrow ? top : top + (height - written) / 2;
        for (var line : lines) {
            y += LEADING;
            board.put(new Words(0, y - 3.5, line, Anchor.START, Board.TEXT, ink, row.mine()));
        }
        for (var line : range) {
            y += LEADING;
            board.put(new Words(0, y - 3.5, line, Anchor.START, Board.SMALL, ink, row.mine()));
        }
        var middle = narrow ? top + written + room / 2 : top + height / 2;
        board.leave(height);
        if (row.drawn()) {
            figures(row, middle);
        } else {
            absence(row.entries().getFirst(), middle);
        }
        board.leave(GAP / 2);
    }

    private void figures(Row row, double middle) {
        var end = x(BigDecimal.ZERO);
        if (distributes()) {
            points(row, middle);
            end = names + plot;
        } else {
            for (var entry : row.entries()) {
                end = Math.max(end, one(entry, middle));
            }
        }
        var ink = row.mine() ? Ink.MINE : Ink.TEXT;
        if (rowsBelow()) {
            return;
        }
        board.put(
                new Words(
                        end + 7,
                        middle + 5,
                        figure(row),
                        Anchor.START,
                        Board.TEXT,
                        ink,
                        row.mine()));
        compared(row);
    }

    /** Draws a figure with what it is compared with, and says where that ends. */
    private double one(Entry entry, double middle) {
        var zero = x(BigDecimal.ZERO);
        var end = zero;
        var amount = entry.amount();
        if (amount != null) {
            var at = x(amount);
            if (chart.kind() == Chart.Kind.DOTS) {
                var ink = entry.mine() ? Ink.MINE : Ink.BAR;
                board.put(new Rule(zero, middle, at, middle, Ink.AXIS));
                board.put(new Mark(at, middle, DOT, Form.CIRCLE, ink, !entry.signs().isEmpty()));
                end = Math.max(zero, at + DOT);
            } else {
                board.put(
                        new Box(
                                Math.min(zero, at),
                                middle - BAR / 2,
                                Math.max(1, Math.abs(at - zero)),
                                BAR,
                                bar(entry)));
                end = Math.max(zero, at);
            }
        }
        for (var reference : entry.references()) {
            var mark = Legend.mark(reference.kind());
            var at = x(reference.amount());
            if (mark.form().isLine()) {
                board.put(new Mark(at, middle, mark.radius() * 1.5, mark.form(), Ink.HALO, false));
            }
            board.put(
                    new Mark(
                            at,
                            middle,
                            mark.radius() * 1.5,
                            mark.form(),
                            mark.ink(),
                            mark.hollow()));
            end = Math.max(end, at + mark.radius() * 1.5);
        }
        return end;
    }

    private static Ink bar(Entry entry) {
        if (entry.signs().contains(Sign.PARTIAL)) {
            return entry.mine() ? Ink.MINE_PARTIAL : Ink.PARTIAL;
        }
        return entry.mine() ? Ink.MINE : Ink.BAR;
    }

    /** What a figure is compared with, in words below it. */
    private void compared(Row row) {
        var text =
                row.entries().stream()
                        .flatMap(entry -> entry.references().stream())
                        .map(chart.words()::written)
                        .collect(Collectors.joining(" ; "));
        if (!text.isEmpty()) {
            board.leave(2);
            board.paragraph(narrow ? 0 : names, text, Board.SMALL, Ink.SOFT, false);
        }
    }

    private void points(Row row, double middle) {
        board.put(new Rule(names, middle, names + plot, middle, Ink.GRID));
        var ends = new double[LEVELS];
        Arrays.fill(ends, Double.NEGATIVE_INFINITY);
        row.entries().stream()
                .filter(entry -> entry.amount() != null)
                .sorted(Comparator.comparing(entry -> Objects.requireNonNull(entry.amount())))
                .forEach(entry -> {
                    var x = x(Objects.requireNonNull(entry.amount()));
                    var level = level(ends, x);
                    ends[level] = x;
                    var step = (level + 1) / 2 * (level % 2 == 0 ? 1 : -1);
                    board.put(
                            new Mark(
                                    x,
                                    middle + step * POINT * 1.6,
                                    POINT,
                                    Form.CIRCLE,
                                    entry.mine() ? Ink.MINE : Ink.BAR,
                                    !entry.signs().isEmpty()));
                });
    }

    private static int level(double[] ends, double x) {
        for (var level = 0; level < ends.length; level++) {
            if (x - ends[level] >= 2 * POINT) {
                return level;
            }
        }
        return 0;
    }

    private void absence(Entry entry, double middle) {
        var x = narrow ? 0 : names;
        var words = entry.words() == null ? entry.text() : entry.text() + " – " + entry.words();
        var line = TextWrap.lines(words, board.width() - x - 6, Board.SMALL, false, 1).getFirst();
        board.words(x + 6, middle + 5, line, Anchor.START, Board.SMALL, Ink.ABSENT);
    }

    private String name(At at) {
        var rank = at.rank() == 0 ? "" : FrenchNumbers.grouped(at.rank()) + ".\u00a0";
        return (at.row().mine() ? MINE + '\u00a0' : "") + rank + at.row().name();
    }

    private boolean distributes() {
        return chart.kind() == Chart.Kind.DISTRIBUTION;
    }

    /** Whether the words of a row have no room beside it. */
    private boolean rowsBelow() {
        return narrow && distributes();
    }

    /** What stands beside the bar, the dot or the points of a row. */
    private String figure(Row row) {
        if (!row.drawn()) {
            return "";
        }
        if (distributes()) {
            return range(row);
        }
        var entry = row.entries().getFirst();
        var year =
                chart.mixesYears() && entry.amount() != null
                        ? entry.year() == null
                                ? " (" + chart.words().undated() + ")"
                                : " (" + entry.year() + ")"
                        : "";
        return entry.signed() + year;
    }

    private static String range(Row row) {
        var known =
                row.entries().stream()
                        .filter(entry -> entry.amount() != null)
                        .sorted(
                                Comparator.comparing(
                                        entry -> Objects.requireNonNull(entry.amount())))
                        .toList();
        var least = known.getFirst();
        var most = known.getLast();
        var silent = row.entries().size() - known.size();
        return (known.size() == 1 ? least.signed() : least.signed() + " à " + most.signed())
                + (silent == 0 ? "" : " ; " + silent + " sans chiffre");
    }

    private double longestName() {
        return places.stream()
                .mapToDouble(place ->
                        place instanceof At at
                                ? Typeface.liberation().width(name(at), Board.TEXT, at.row().mine())
                                : 0)
                .max()
                .orElse(0);
    }

    private static double width(String text, Row row) {
        return Typeface.liberation().width(text, Board.TEXT, row.mine()) + 7;
    }

    private Stream<Row> rows() {
        return places.stream()
                .flatMap(place -> place instanceof At at ? Stream.of(at.row()) : Stream.empty());
    }

    private List<BigDecimal> amounts() {
        return rows().flatMap(row -> row.entries().stream())
                .flatMap(entry ->
                        Stream.concat(
                                Stream.ofNullable(entry.amount()),
                                entry.references().stream().map(Entry.Reference::amount)))
                .toList();
    }

    private double x(BigDecimal amount) {
        return names + axis.at(amount) * plot;
    }

    private String written(BigDecimal tick) {
        return chart.unit().equals("share")
                ? FrenchNumbers.figure(tick.toPlainString(), "share")
                : FrenchNumbers.grouped(tick);
    }
}

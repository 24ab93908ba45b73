package fr.avenant.observatory.chart;

import fr.avenant.observatory.chart.Shape.Anchor;
import fr.avenant.observatory.chart.Shape.Form;
import fr.avenant.observatory.chart.Shape.Mark;
import fr.avenant.observatory.chart.Shape.Rule;
import fr.avenant.observatory.chart.Shape.Spot;
import fr.avenant.observatory.chart.Shape.Trace;
import fr.avenant.observatory.figure.FrenchNumbers;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Draws lines over years. A year without a figure interrupts a line; each line has a form of its
 * own besides its colour.
 */
final class LineChart {

    private static final double NARROW = 480;
    private static final double GAP = 8;
    private static final double RADIUS = 4.5;
    private static final double DASH = 7;
    private static final String NONE = "n.d.";
    private static final double HIGH = 300;
    private static final double LOW = 220;

    /** More lines than this cannot be told apart. */
    private static final List<Form> FORMS =
            List.of(
                    Form.CIRCLE,
                    Form.SQUARE,
                    Form.TRIANGLE,
                    Form.DIAMOND,
                    Form.CROSS,
                    Form.PLUS,
                    Form.DOWN);

    private final Chart chart;
    private final Board board;
    private final List<Line> lines;
    private final int leftOut;
    private final int first;
    private final int last;
    private final Axis axis;
    private final double left;
    private final double top;
    private final double height;
    private boolean withSilence;

    /** What is drawn of a member. */
    private record Line(String name, List<Entry> entries, Form form, Ink ink) {}

    private LineChart(Chart chart, Board board) {
        this.chart = chart;
        this.board = board;
        var all = named(chart);
        lines = chosen(all);
        leftOut = all.size() - lines.size();
        var years = entries().map(Entry::year).filter(Objects::nonNull).toList();
        first = years.stream().min(Comparator.naturalOrder()).orElse(0);
        last = years.stream().max(Comparator.naturalOrder()).orElse(0);
        axis =
                Axis.of(
                        entries()
                                .flatMap(entry ->
                                        Stream.concat(
                                                Stream.ofNullable(entry.amount()),
                                                entry.references().stream()
                                                        .map(Entry.Reference::amount)))
                                .toList(),
                        5);
        left =
                axis.ticks().stream()
                                .mapToDouble(tick ->
                                        Typeface.liberation()
                                                .width(written(tick), Board.SMALL, false))
                                .max()
                                .orElse(0)
                        + GAP;
        board.paragraph(0, chart.scale(), Board.SMALL, Ink.SOFT, false);
        board.leave(GAP * 2);
        top = board.bottom();
        height = board.width() < NARROW ? LOW : HIGH;
    }

    static void draw(Chart chart, Board board) {
        new LineChart(chart, board).draw();
    }

    /** The figures that a chart shows; the others are in the table. */
    static List<Entry> shown(Chart chart) {
        return chosen(named(chart)).stream().flatMap(line -> line.entries().stream()).toList();
    }

    private void draw() {
        for (var tick : axis.ticks()) {
            var y = y(tick);
            board.put(
                    new Rule(left, y, board.width(), y, tick.signum() == 0 ? Ink.AXIS : Ink.GRID));
            board.words(left - GAP / 2, y + 4, written(tick), Anchor.END, Board.SMALL, Ink.SOFT);
        }
        board.leave(height + Board.SMALL + GAP);
        years();
        lines.forEach(this::line);
        lines.forEach(this::signs);
        board.leave(GAP);
        var shown = entries().toList();
        var legend = new Legend(board, chart.words());
        for (var line : lines) {
            legend.line(
                    new Mark(0, 0, RADIUS, line.form(), line.ink(), false),
                    (mine(line) ? RowChart.MINE + '\u00a0' : "")
                            + line.name()
                            + ends(line)
                            + target(line),
                    mine(line));
        }
        if (leftOut > 0) {
            board.paragraph(
                    0,
                    "… et "
                            + leftOut
                            + (leftOut == 1 ? " autre ligne" : " autres lignes")
                            + ", dans le tableau.",
                    Board.SMALL,
                    Ink.SOFT,
                    false);
        }
        board.leave(GAP);
        if (Legend.has(shown, Entry.Kind.TARGET)) {
            legend.line(
                    new Mark(0, 0, DASH, Form.DASH, Ink.TARGET, false),
                    chart.words().of(Entry.Kind.TARGET)
                            + ", de la couleur de la ligne qui est visée");
        }
        if (Legend.has(shown, Entry.Kind.PRINTED)) {
            legend.line(Legend.mark(Entry.Kind.PRINTED), chart.words().of(Entry.Kind.PRINTED));
        }
        legend.signs(shown);
        if (withSilence) {
            board.paragraph(
                    0,
                    NONE
                            + " : nombre de lignes sans chiffre cette année-là ; ce n’est pas un"
                            + " zéro.",
                    Board.SMALL,
                    Ink.SOFT,
                    false);
        }
        board.leave(GAP);
    }

    /** The last target of a line, in words; the empty text if it has none. */
    private String target(Line line) {
        return line.entries().reversed().stream()
                .filter(entry -> entry.year() != null)
                .flatMap(entry ->
                        entry.references().stream()
                                .filter(it -> it.kind() == Entry.Kind.TARGET)
                                .map(it ->
                                        " ; "
                                                + chart.words().written(it)
                                                + "\u00a0("
                                                + entry.year()
                                                + ")"))
                .findFirst()
                .orElse("");
    }

    private void years() {
        var step = step("2000  ");
        while (step < last - first && (last - first) % step > 0) {
            step++;
        }
        for (var year = first; year <= last; year += step) {
            board.words(
                    x(year),
                    top + height + Board.SMALL + 4,
                    String.valueOf(year),
                    Anchor.MIDDLE,
                    Board.SMALL,
                    Ink.SOFT);
        }
        silent(step("00 "));
    }

    /** How many years apart texts of such a length have room. */
    private int step(String text) {
        var wide = Typeface.liberation().width(text, Board.SMALL, false);
        var step = 1;
        while (step < last - first && x(first + step) - x(first) < wide) {
            step++;
        }
        return step;
    }

    /** Below its year, how many lines have no figure. */
    private void silent(int step) {
        var y = top + height + 2 * Board.SMALL + GAP;
        var any = false;
        for (var year = first; year <= last; year += step) {
            var of = year;
            var silent =
                    entries()
                            .filter(entry ->
                                    Objects.equals(entry.year(), of) && entry.amount() == null)
                            .count();
            if (silent > 0) {
                any = true;
                board.words(
                        x(year), y, String.valueOf(silent), Anchor.MIDDLE, Board.SMALL, Ink.ABSENT);
            }
        }
        if (any) {
            board.words(left - GAP / 2, y, NONE, Anchor.END, Board.SMALL, Ink.ABSENT);
            board.leave(Board.SMALL + GAP / 2);
        }
        withSilence = any;
    }

    private void line(Line line) {
        var spots = new ArrayList<Spot>();
        var before = Integer.MIN_VALUE;
        for (var entry : line.entries()) {
            var amount = entry.amount();
            var year = entry.year();
            if (amount == null || year == null) {
                continue;
            }
            if (year != before + 1) {
                trace(spots, line.ink());
                spots.clear();
            }
            spots.add(new Spot(x(year), y(amount)));
            before = year;
        }
        trace(spots, line.ink());
        line.entries().forEach(entry -> point(entry, line));
    }

    private void trace(List<Spot> spots, Ink ink) {
        if (spots.size() > 1) {
            board.put(new Trace(List.copyOf(spots), ink));
        }
    }

    private void point(Entry entry, Line line) {
        var year = entry.year();
        if (year == null) {
            return;
        }
        for (var reference : entry.references()) {
            board.put(reference(x(year), y(reference.amount()), reference.kind(), line.ink()));
        }
        var amount = entry.amount();
        if (amount == null) {
            return;
        }
        board.put(
                new Mark(
                        x(year),
                        y(amount),
                        RADIUS,
                        line.form(),
                        line.ink(),
                        !entry.signs().isEmpty()));
    }

    /** Signs stand where there is room: above their point, or below it, or beside it. */
    private void signs(Line line) {
        for (var entry : line.entries()) {
            var year = entry.year();
            var amount = entry.amount();
            if (year == null || amount == null || entry.signs().isEmpty()) {
                continue;
            }
            var wide = Typeface.liberation().width(entry.symbols(), Board.SMALL, false);
            var beside = (wide + Board.SMALL) / 2;
            var place =
                    Stream.of(
                                    new Spot(0, -GAP),
                                    new Spot(0, GAP + Board.SMALL * 0.7),
                                    new Spot(beside, Board.SMALL * 0.3),
                                    new Spot(-beside, Board.SMALL * 0.3))
                            .map(it -> new Spot(x(year) + it.x(), y(amount) + it.y()))
                            .max(Comparator.comparingDouble(it -> room(it, year, amount)))
                            .orElseThrow();
            board.words(
                    place.x(), place.y(), entry.symbols(), Anchor.MIDDLE, Board.SMALL, Ink.TEXT);
        }
    }

    /** How far the nearest mark of another figure is from a text, up to where it is no matter. */
    private double room(Spot text, int year, BigDecimal amount) {
        var middle = text.y() - Board.SMALL * 0.35;
        return board.shapes().stream()
                .filter(Mark.class::isInstance)
                .map(Mark.class::cast)
                .filter(mark -> mark.x() != x(year) || mark.y() != y(amount))
                .mapToDouble(mark -> Math.hypot(mark.x() - text.x(), mark.y() - middle))
                .map(distance -> Math.min(distance, Board.SMALL))
                .min()
                .orElse(Board.SMALL);
    }

    private static Mark reference(double x, double y, Entry.Kind kind, Ink ink) {
        if (kind == Entry.Kind.TARGET) {
            return new Mark(x, y, DASH, Form.DASH, ink, false);
        }
        var mark = Legend.mark(kind);
        return new Mark(x, y, mark.radius(), mark.form(), mark.ink(), mark.hollow());
    }

    /** The first and the last figure of a line, in words. */
    private static String ends(Line line) {
        var known = line.entries().stream().filter(entry -> entry.amount() != null).toList();
        if (known.isEmpty()) {
            return line.entries().isEmpty() ? "" : " – " + absence(line.entries().getFirst());
        }
        var from = known.getFirst();
        var to = known.getLast();
        return " – "
                + (known.size() == 1
                        ? to.signed() + "\u00a0(" + to.year() + ")"
                        : from.signed()
                                + "\u00a0("
                                + from.year()
                                + ") → "
                                + to.signed()
                                + "\u00a0("
                                + to.year()
                                + ")");
    }

    private static String absence(Entry entry) {
        return entry.words() == null ? entry.text() : entry.text() + " : " + entry.words();
    }

    private static boolean mine(Line line) {
        return line.entries().stream().anyMatch(Entry::mine);
    }

    private static Map<String, List<Entry>> named(Chart chart) {
        var named = new LinkedHashMap<String, List<Entry>>();
        chart.entries()
                .forEach(entry ->
                        named.computeIfAbsent(entry.name(), _ -> new ArrayList<>()).add(entry));
        return named;
    }

    /** Mine, then those with the largest figures; in the order of the answer. */
    private static List<Line> chosen(Map<String, List<Entry>> named) {
        var byWeight =
                named.entrySet().stream().map(it -> new Row(it.getKey(), it.getValue())).toList();
        var kept =
                Stream.concat(
                                byWeight.stream().filter(Row::mine),
                                Row.sorted(byWeight, Order.VALUE).stream()
                                        .filter(row -> !row.mine()))
                        .limit(FORMS.size())
                        .map(Row::name)
                        .toList();
        var lines = new ArrayList<Line>();
        named.forEach((name, entries) -> {
            if (kept.contains(name)) {
                var sorted =
                        entries.stream()
                                .sorted(
                                        Comparator.comparing(
                                                Entry::year,
                                                Comparator.nullsFirst(Comparator.naturalOrder())))
                                .toList();
                lines.add(
                        new Line(
                                name,
                                sorted,
                                FORMS.get(lines.size()),
                                Ink.SERIES.get(lines.size())));
            }
        });
        return List.copyOf(lines);
    }

    private Stream<Entry> entries() {
        return lines.stream().flatMap(line -> line.entries().stream());
    }

    private double x(int year) {
        var room = board.width() - left - 5 * GAP;
        return left
                + 2.5 * GAP
                + (last == first ? 0.5 : (double) (year - first) / (last - first)) * room;
    }

    private double y(BigDecimal amount) {
        return top + (1 - axis.at(amount)) * height;
    }

    private String written(BigDecimal tick) {
        return chart.unit().equals("share")
                ? FrenchNumbers.figure(tick.toPlainString(), "share")
                : FrenchNumbers.grouped(tick);
    }
}

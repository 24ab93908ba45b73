package fr.avenant.observatory.chart;

import fr.avenant.observatory.chart.Entry.Kind;
import fr.avenant.observatory.chart.Entry.Reference;
import fr.avenant.observatory.chart.Shape.Form;
import fr.avenant.observatory.chart.Shape.Mark;
import java.util.Collection;
import java.util.List;

/** Says below a chart what its signs mean, each as it is drawn. */
final class Legend {

    private static final double INDENT = 22;
    private static final double MIDDLE = 8;
    private static final double RISE = 1.5;

    private final Board board;
    private final Vocabulary words;

    Legend(Board board, Vocabulary words) {
        this.board = board;
        this.words = words;
    }

    /** What is to be said of the figures of rows: one without any has the reason in its place. */
    void of(Collection<Row> rows) {
        var entries = rows.stream().flatMap(row -> row.entries().stream()).toList();
        references(entries);
        signs(entries);
        if (!rows.stream().allMatch(Row::drawn)) {
            board.paragraph(
                    0,
                    "Ce qui n’a pas de chiffre est écrit avec sa raison : ce n’est pas un zéro.",
                    Board.SMALL,
                    Ink.SOFT,
                    false);
        }
    }

    /** What signs beside figures mean. */
    void signs(Collection<Entry> entries) {
        for (var sign : Sign.values()) {
            if (entries.stream().anyMatch(entry -> entry.signs().contains(sign))) {
                line(sign.symbol(), words.of(sign));
            }
        }
        if (entries.stream().anyMatch(Entry::mine)) {
            line(RowChart.MINE, "mon territoire");
        }
    }

    private void references(Collection<Entry> entries) {
        board.leave(MIDDLE);
        for (var kind : Kind.values()) {
            if (has(entries, kind)) {
                line(mark(kind), words.of(kind));
            }
        }
    }

    /** A line that says what a mark means. */
    void line(Mark mark, String text) {
        line(mark, text, false);
    }

    /** The same, in bold letters if it is of mine. */
    void line(Mark mark, String text, boolean mine) {
        var top = board.bottom();
        board.paragraph(INDENT, text, Board.SMALL, mine ? Ink.TEXT : Ink.SOFT, mine);
        board.put(
                new Mark(
                        MIDDLE,
                        top + MIDDLE + RISE,
                        mark.radius(),
                        mark.form(),
                        mark.ink(),
                        mark.hollow()));
    }

    /** How a reference is drawn. */
    static Mark mark(Kind kind) {
        return switch (kind) {
            case TARGET -> new Mark(0, 0, 5, Form.BAR, Ink.TARGET, false);
            case PRINTED -> new Mark(0, 0, 4.5, Form.DIAMOND, Ink.PRINTED, false);
        };
    }

    private void line(String symbol, String text) {
        var top = board.bottom();
        board.paragraph(INDENT, text, Board.SMALL, Ink.SOFT, false);
        board.words(MIDDLE, top + Board.SMALL, symbol, Shape.Anchor.MIDDLE, Board.SMALL, Ink.SOFT);
    }

    static boolean has(Collection<Entry> entries, Kind kind) {
        return entries.stream()
                .map(Entry::references)
                .flatMap(List::stream)
                .map(Reference::kind)
                .anyMatch(kind::equals);
    }
}

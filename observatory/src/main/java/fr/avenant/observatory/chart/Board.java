package fr.avenant.observatory.chart;

import fr.avenant.observatory.chart.Shape.Anchor;
import fr.avenant.observatory.chart.Shape.Words;
import java.util.ArrayList;
import java.util.List;

/** Where shapes are put one below the other. */
final class Board {

    /** The size of what is read first. */
    static final double TEXT = 14;

    /** The size of what stands beside it. */
    static final double SMALL = 13;

    /** From one base line to the next, in sizes. */
    private static final double LEADING = 1.3;

    private final double width;
    private final List<Shape> shapes = new ArrayList<>();
    private double bottom;

    Board(double width) {
        this.width = width;
    }

    double width() {
        return width;
    }

    /** How far down things have been put. */
    double bottom() {
        return bottom;
    }

    /** Leaves room. */
    void leave(double height) {
        bottom += height;
    }

    void put(Shape shape) {
        shapes.add(shape);
    }

    /** Puts something behind everything that is there. */
    void putBehind(List<? extends Shape> behind) {
        shapes.addAll(0, behind);
    }

    /** A line of text at a place. */
    void words(double x, double y, String text, Anchor anchor, double size, Ink ink) {
        put(new Words(x, y, text, anchor, size, ink, false));
    }

    /** Lines of text below everything that is there. */
    void paragraph(double x, String text, double size, Ink ink, boolean bold) {
        for (var line : TextWrap.lines(text, width - x, size, bold, Integer.MAX_VALUE - 1)) {
            leave(size * LEADING);
            put(new Words(x, bottom - size * 0.3, line, Anchor.START, size, ink, bold));
        }
    }

    List<Shape> shapes() {
        return shapes;
    }
}

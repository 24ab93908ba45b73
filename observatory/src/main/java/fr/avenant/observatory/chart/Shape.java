package fr.avenant.observatory.chart;

import java.util.List;

/** What drawings consist of; lengths are in units of the drawing, from its upper left corner. */
sealed interface Shape {

    /** Where a line of text is fastened. */
    enum Anchor {
        START,
        MIDDLE,
        END
    }

    /** Forms that are told apart without colours. */
    enum Form {
        CIRCLE,
        SQUARE,
        TRIANGLE,
        DIAMOND,
        CROSS,
        PLUS,
        DOWN,
        /** Upright, where amounts lie beside each other. */
        BAR,
        /** Level, where amounts lie above each other. */
        DASH;

        /** Whether it is a line, which has nothing inside. */
        boolean isLine() {
            return this == BAR || this == DASH;
        }
    }

    /** A point. */
    record Spot(double x, double y) {}

    /** A rectangle. */
    record Box(double x, double y, double width, double height, Ink ink) implements Shape {}

    /** A straight line. */
    record Rule(double x1, double y1, double x2, double y2, Ink ink) implements Shape {}

    /** Points joined by straight lines. */
    record Trace(List<Spot> spots, Ink ink) implements Shape {}

    /**
     * A sign of some form around a point.
     *
     * @param radius half of its size
     * @param hollow whether only its outline is drawn
     */
    record Mark(double x, double y, double radius, Form form, Ink ink, boolean hollow)
            implements Shape {}

    /**
     * A line of text.
     *
     * @param y of its base line
     * @param size of its letters
     */
    record Words(double x, double y, String text, Anchor anchor, double size, Ink ink, boolean bold)
            implements Shape {}
}

package fr.avenant.observatory.chart;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a shape is drawn with. Pages have a style of its class, for light, dark and paper; a file
 * has these colours, which are those of the light pages.
 */
enum Ink {
    TEXT("#17212b", null),
    SOFT("#4b5763", null),
    ABSENT("#5f5a4a", null),
    PAPER("#ffffff", null),
    GRID(null, "#d8d2c4"),
    AXIS(null, "#8b8778"),
    BAR("#0f6b80", "#0f6b80"),
    MINE("#ab3413", "#ab3413"),
    PARTIAL("#e2eef0", "#0f6b80", 1.5, "4 3"),
    MINE_PARTIAL("#fbe9e2", "#ab3413", 1.5, "4 3"),
    HALO(null, "#ffffff", 7, null),
    TARGET(null, "#17212b", 3, null),
    PRINTED("#ffffff", "#17212b", 1.5, null),
    SERIES_1("#0f6b80", "#0f6b80", 2, null),
    SERIES_2("#b8741a", "#b8741a", 2, "7 3"),
    SERIES_3("#7c3f7d", "#7c3f7d", 2, "2 3"),
    SERIES_4("#4d7d3a", "#4d7d3a", 2, "9 3 2 3"),
    SERIES_5("#b0432a", "#b0432a", 2, "12 4"),
    SERIES_6("#4a62a8", "#4a62a8", 2, "4 4"),
    SERIES_7("#8a6d3b", "#8a6d3b", 2, "1 3");

    /** One for each line of a chart. */
    static final List<Ink> SERIES =
            List.of(SERIES_1, SERIES_2, SERIES_3, SERIES_4, SERIES_5, SERIES_6, SERIES_7);

    private final @Nullable String fill;
    private final @Nullable String stroke;
    private final double width;
    private final @Nullable String dashes;

    Ink(@Nullable String fill, @Nullable String stroke) {
        this(fill, stroke, 1, null);
    }

    Ink(@Nullable String fill, @Nullable String stroke, double width, @Nullable String dashes) {
        this.fill = fill;
        this.stroke = stroke;
        this.width = width;
        this.dashes = dashes;
    }

    /** The colour of areas and text, as {@code #rrggbb}; null if they are left open. */
    @Nullable String fill() {
        return fill;
    }

    /** The colour of lines and outlines, as {@code #rrggbb}; null if there are none. */
    @Nullable String stroke() {
        return stroke;
    }

    /** The width of lines, in units of the drawing. */
    double width() {
        return width;
    }

    /** Lengths of dashes and gaps, separated by spaces; null if lines are whole. */
    @Nullable String dashes() {
        return dashes;
    }

    /** The name of its style. */
    String styleClass() {
        return "ink-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

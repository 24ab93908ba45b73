package fr.avenant.observatory.chart;

import fr.avenant.observatory.chart.Shape.Words;
import java.util.ArrayList;
import java.util.List;

/** Where the lines of text of a drawing lie. */
final class WrittenTexts {

    /** Letters may reach so far beyond the edge. */
    private static final double EDGE = 3;

    private WrittenTexts() {}

    /** What is wrong with the texts of a drawing: those that are cut or lie on each other. */
    static List<String> faults(Drawing drawing) {
        var faults = new ArrayList<String>();
        var all =
                drawing.shapes().stream()
                        .filter(Words.class::isInstance)
                        .map(Words.class::cast)
                        .toList();
        for (var i = 0; i < all.size(); i++) {
            var one = all.get(i);
            if (left(one) < -EDGE
                    || right(one) > drawing.width() + EDGE
                    || one.y() > drawing.height()) {
                faults.add("cut: " + one.text());
            }
            for (var j = i + 1; j < all.size(); j++) {
                if (overlap(one, all.get(j))) {
                    faults.add("overlap: " + one.text() + " / " + all.get(j).text());
                }
            }
        }
        return faults;
    }

    static boolean overlap(Words one, Words other) {
        return left(one) < right(other) - 1
                && left(other) < right(one) - 1
                && one.y() - one.size() * 0.7 < other.y() - 1
                && other.y() - other.size() * 0.7 < one.y() - 1;
    }

    private static double left(Words words) {
        var length = length(words);
        return words.x()
                - switch (words.anchor()) {
                    case START -> 0;
                    case MIDDLE -> length / 2;
                    case END -> length;
                };
    }

    private static double right(Words words) {
        return left(words) + length(words);
    }

    private static double length(Words words) {
        return Typeface.liberation().width(words.text(), words.size(), words.bold());
    }
}

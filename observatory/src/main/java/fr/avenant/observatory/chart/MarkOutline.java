package fr.avenant.observatory.chart;

import fr.avenant.observatory.chart.Shape.Form;
import fr.avenant.observatory.chart.Shape.Mark;
import fr.avenant.observatory.chart.Shape.Spot;
import java.util.List;
import java.util.stream.Stream;

/** The corners of marks that have some. */
final class MarkOutline {

    private static final double ARM = 0.35;

    private MarkOutline() {}

    /** The corners of a mark, in order; none of a circle, which has none. */
    static List<Spot> corners(Mark mark) {
        return unit(mark.form())
                .map(at ->
                        new Spot(
                                mark.x() + at.x() * mark.radius(),
                                mark.y() + at.y() * mark.radius()))
                .toList();
    }

    private static Stream<Spot> unit(Form form) {
        return switch (form) {
            case CIRCLE -> Stream.empty();
            case SQUARE -> spots(-0.9, -0.9, 0.9, -0.9, 0.9, 0.9, -0.9, 0.9);
            case TRIANGLE -> spots(0, -1.1, 1, 0.8, -1, 0.8);
            case DOWN -> spots(0, 1.1, 1, -0.8, -1, -0.8);
            case DIAMOND -> spots(0, -1.2, 1.2, 0, 0, 1.2, -1.2, 0);
            case BAR -> spots(0, -1.3, 0, 1.3);
            case DASH -> spots(-1.3, 0, 1.3, 0);
            case PLUS ->
                    spots(
                            -ARM, -1, ARM, -1, ARM, -ARM, 1, -ARM, 1, ARM, ARM, ARM, ARM, 1, -ARM,
                            1, -ARM, ARM, -1, ARM, -1, -ARM, -ARM, -ARM);
            case CROSS ->
                    unit(Form.PLUS)
                            .map(at -> new Spot((at.x() - at.y()) * 0.8, (at.x() + at.y()) * 0.8));
        };
    }

    private static Stream<Spot> spots(double... numbers) {
        var spots = Stream.<Spot>builder();
        for (var at = 0; at < numbers.length; at += 2) {
            spots.add(new Spot(numbers[at], numbers[at + 1]));
        }
        return spots.build();
    }
}

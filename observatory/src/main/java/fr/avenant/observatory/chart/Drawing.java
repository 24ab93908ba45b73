package fr.avenant.observatory.chart;

import java.util.List;

/**
 * Shapes on a sheet of paper.
 *
 * @param title what it is, in a few words
 * @param description what it shows, for whoever does not see it
 */
public record Drawing(
        double width, double height, String title, String description, List<Shape> shapes) {

    public Drawing {
        shapes = List.copyOf(shapes);
    }
}

package fr.avenant.observatory.chart;

import fr.avenant.observatory.chart.Shape.Box;
import fr.avenant.observatory.chart.Shape.Form;
import fr.avenant.observatory.chart.Shape.Mark;
import fr.avenant.observatory.chart.Shape.Rule;
import fr.avenant.observatory.chart.Shape.Spot;
import fr.avenant.observatory.chart.Shape.Trace;
import fr.avenant.observatory.chart.Shape.Words;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;

/** Paints drawings as PNG, letters too, so that no font of the machine is needed. */
public final class PngWriter {

    /** Pixels of the largest picture; each takes four bytes while it is painted. */
    private static final double MOST_PIXELS = 4_000_000;

    private static final double SHARPEST = 2;

    /** The least width of marks that are lines. */
    private static final double LINE = 3;

    private static final float BOLD = 0.03f;

    /** Lines behind letters stay away from them. */
    private static final float HALO = 3;

    private final Graphics2D paper;

    private PngWriter(Graphics2D paper) {
        this.paper = paper;
    }

    /** The picture: twice as many pixels as units, or fewer if that were too many. */
    public static byte[] write(Drawing drawing) {
        var scale =
                Math.min(SHARPEST, Math.sqrt(MOST_PIXELS / (drawing.width() * drawing.height())));
        var image =
                new BufferedImage(
                        (int) Math.ceil(drawing.width() * scale),
                        (int) Math.ceil(drawing.height() * scale),
                        BufferedImage.TYPE_INT_RGB);
        var paper = image.createGraphics();
        try {
            paper.setRenderingHint(
                    RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            paper.setRenderingHint(
                    RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            paper.setColor(Color.WHITE);
            paper.fillRect(0, 0, image.getWidth(), image.getHeight());
            paper.scale(scale, scale);
            var writer = new PngWriter(paper);
            drawing.shapes().forEach(writer::shape);
        } finally {
            paper.dispose();
        }
        return bytes(image);
    }

    private static byte[] bytes(BufferedImage image) {
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.setUseCache(false);
            if (!ImageIO.write(image, "png", bytes)) {
                throw new IllegalStateException("This Java cannot write PNG");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private void shape(Shape shape) {
        switch (shape) {
            case Box it ->
                    paint(
                            new Rectangle2D.Double(it.x(), it.y(), it.width(), it.height()),
                            it.ink().fill(),
                            it.ink(),
                            it.ink().dashes());
            case Rule it ->
                    paint(
                            new Line2D.Double(it.x1(), it.y1(), it.x2(), it.y2()),
                            null,
                            it.ink(),
                            it.ink().dashes());
            case Trace it -> paint(path(it.spots(), false), null, it.ink(), it.ink().dashes());
            case Mark it -> mark(it);
            case Words it -> words(it);
        }
    }

    private void mark(Mark mark) {
        var fill = mark.hollow() ? "#ffffff" : mark.ink().fill();
        var radius = mark.radius();
        var outline =
                mark.form() == Form.CIRCLE
                        ? new Ellipse2D.Double(
                                mark.x() - radius, mark.y() - radius, 2 * radius, 2 * radius)
                        : path(MarkOutline.corners(mark), !mark.form().isLine());
        if (mark.form().isLine()) {
            draw(outline, mark.ink(), Math.max(LINE, mark.ink().width()), null);
        } else {
            paint(outline, fill, mark.ink(), null);
        }
    }

    private void paint(
            java.awt.Shape outline, @Nullable String fill, Ink ink, @Nullable String dashes) {
        if (fill != null) {
            paper.setColor(Color.decode(fill));
            paper.fill(outline);
        }
        draw(outline, ink, ink.width(), dashes);
    }

    private void draw(java.awt.Shape outline, Ink ink, double width, @Nullable String dashes) {
        if (ink.stroke() != null) {
            paper.setColor(Color.decode(ink.stroke()));
            paper.setStroke(stroke(width, dashes));
            paper.draw(outline);
        }
    }

    private static BasicStroke stroke(double width, @Nullable String dashes) {
        if (dashes == null) {
            return new BasicStroke((float) width);
        }
        var lengths = Arrays.stream(dashes.split(" ")).map(Float::valueOf).toList();
        var array = new float[lengths.size()];
        for (var i = 0; i < array.length; i++) {
            array[i] = lengths.get(i);
        }
        return new BasicStroke(
                (float) width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, array, 0);
    }

    private void words(Words words) {
        var letters = Typeface.liberation();
        var length = letters.width(words.text(), words.size(), words.bold());
        var x =
                switch (words.anchor()) {
                    case START -> words.x();
                    case MIDDLE -> words.x() - length / 2;
                    case END -> words.x() - length;
                };
        var outline = letters.outline(words.text(), x, words.y(), words.size(), words.bold());
        paper.setColor(Color.WHITE);
        paper.setStroke(new BasicStroke(HALO, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        paper.draw(outline);
        if (words.ink().fill() != null) {
            paper.setColor(Color.decode(words.ink().fill()));
        }
        paper.fill(outline);
        if (words.bold()) {
            paper.setStroke(new BasicStroke((float) words.size() * BOLD));
            paper.draw(outline);
        }
    }

    private static Path2D path(List<Spot> spots, boolean closed) {
        var path = new Path2D.Double();
        path.moveTo(spots.getFirst().x(), spots.getFirst().y());
        spots.stream().skip(1).forEach(spot -> path.lineTo(spot.x(), spot.y()));
        if (closed) {
            path.closePath();
        }
        return path;
    }
}

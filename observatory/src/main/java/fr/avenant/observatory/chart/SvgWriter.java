package fr.avenant.observatory.chart;

import fr.avenant.observatory.chart.Shape.Anchor;
import fr.avenant.observatory.chart.Shape.Box;
import fr.avenant.observatory.chart.Shape.Form;
import fr.avenant.observatory.chart.Shape.Mark;
import fr.avenant.observatory.chart.Shape.Rule;
import fr.avenant.observatory.chart.Shape.Spot;
import fr.avenant.observatory.chart.Shape.Trace;
import fr.avenant.observatory.chart.Shape.Words;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;

/**
 * Writes drawings as SVG that has its colours in attributes, as a policy wants that allows no
 * styles within a page, and classes besides, through which a page gives it others.
 */
public final class SvgWriter {

    private static final String FONTS = "Liberation Sans, Arial, Helvetica, sans-serif";

    /** Lines behind letters stay away from them. */
    private static final String HALO =
            " stroke=\"#ffffff\" stroke-width=\"3\" stroke-linejoin=\"round\" paint-order=\"stroke\"";

    /** The least width of marks that are lines. */
    private static final double LINE = 3;

    private final StringBuilder svg = new StringBuilder();

    private SvgWriter() {}

    /**
     * The element.
     *
     * @param id the beginning of the identifiers in it, of which a page has each once
     */
    public static String write(Drawing drawing, String id) {
        return new SvgWriter().element(drawing, id);
    }

    private String element(Drawing drawing, String id) {
        var width = number(drawing.width());
        var height = number(drawing.height());
        svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" viewBox=\"0 0 ")
                .append(width)
                .append(' ')
                .append(height)
                .append('"');
        attribute("width", width);
        attribute("height", height);
        attribute("font-family", FONTS);
        attribute("aria-labelledby", id + "-titre " + id + "-description");
        svg.append("><title");
        attribute("id", id + "-titre");
        svg.append('>').append(escaped(drawing.title())).append("</title><desc");
        attribute("id", id + "-description");
        svg.append('>').append(escaped(drawing.description())).append("</desc>");
        drawing.shapes().forEach(this::shape);
        return svg.append("</svg>").toString();
    }

    private void shape(Shape shape) {
        switch (shape) {
            case Box it -> {
                svg.append("<rect");
                attribute("x", number(it.x()));
                attribute("y", number(it.y()));
                attribute("width", number(it.width()));
                attribute("height", number(it.height()));
                ink(it.ink(), false);
                svg.append("/>");
            }
            case Rule it -> {
                svg.append("<line");
                attribute("x1", number(it.x1()));
                attribute("y1", number(it.y1()));
                attribute("x2", number(it.x2()));
                attribute("y2", number(it.y2()));
                ink(it.ink(), true);
                svg.append("/>");
            }
            case Trace it -> {
                svg.append("<polyline");
                attribute("points", points(it.spots()));
                ink(it.ink(), true);
                svg.append("/>");
            }
            case Mark it -> mark(it);
            case Words it -> words(it);
        }
    }

    private void mark(Mark mark) {
        if (mark.form() == Form.CIRCLE) {
            svg.append("<circle");
            attribute("cx", number(mark.x()));
            attribute("cy", number(mark.y()));
            attribute("r", number(mark.radius()));
        } else {
            svg.append(mark.form().isLine() ? "<polyline" : "<polygon");
            attribute("points", points(MarkOutline.corners(mark)));
        }
        var ink = mark.ink();
        attribute("class", ink.styleClass() + (mark.hollow() ? " hollow" : " whole"));
        attribute("fill", mark.hollow() ? "#ffffff" : ink.fill() == null ? "none" : ink.fill());
        if (ink.stroke() != null) {
            attribute("stroke", ink.stroke());
            attribute(
                    "stroke-width",
                    number(mark.form().isLine() ? Math.max(LINE, ink.width()) : 1.5));
        }
        svg.append("/>");
    }

    private void words(Words words) {
        svg.append("<text");
        attribute("x", number(words.x()));
        attribute("y", number(words.y()));
        attribute("font-size", number(words.size()));
        if (words.anchor() != Anchor.START) {
            attribute("text-anchor", words.anchor() == Anchor.END ? "end" : "middle");
        }
        if (words.bold()) {
            attribute("font-weight", "600");
        }
        attribute("class", words.ink().styleClass());
        if (words.ink().fill() != null) {
            attribute("fill", words.ink().fill());
        }
        svg.append(HALO);
        svg.append('>').append(escaped(words.text())).append("</text>");
    }

    private void ink(Ink ink, boolean open) {
        attribute("class", ink.styleClass() + (open ? " open" : ""));
        attribute("fill", open || ink.fill() == null ? "none" : ink.fill());
        if (ink.stroke() != null) {
            attribute("stroke", ink.stroke());
            attribute("stroke-width", number(ink.width()));
        }
        if (ink.dashes() != null) {
            attribute("stroke-dasharray", ink.dashes());
        }
    }

    private void attribute(String name, String value) {
        svg.append(' ').append(name).append("=\"").append(escaped(value)).append('"');
    }

    private static String points(List<Spot> spots) {
        return spots.stream()
                .map(spot -> number(spot.x()) + "," + number(spot.y()))
                .collect(Collectors.joining(" "));
    }

    private static String number(double number) {
        var rounded = BigDecimal.valueOf(number).setScale(1, RoundingMode.HALF_UP);
        return rounded.stripTrailingZeros().toPlainString();
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}

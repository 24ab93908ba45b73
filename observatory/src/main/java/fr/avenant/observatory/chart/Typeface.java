package fr.avenant.observatory.chart;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * The letters of pictures: Liberation Sans, which comes with PDFBox. Read from its file and not
 * asked of the machine, which has none in a container.
 */
final class Typeface {

    private static final String FILE =
            "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    /** Bold letters are the same with a thicker outline. */
    private static final double BOLD_IS_WIDER = 1.06;

    private static final double SPACE = 0.25;

    private static final Typeface LIBERATION = new Typeface();

    private final TrueTypeFont font;
    private final CmapLookup letters;
    private final double unitsPerEm;
    private final Map<Integer, Glyph> glyphs = new ConcurrentHashMap<>();

    /**
     * @param advance how far the next letter is away, in parts of the size
     */
    private record Glyph(Path2D outline, double advance) {}

    private Typeface() {
        try (var in = Objects.requireNonNull(TrueTypeFont.class.getResourceAsStream(FILE), FILE)) {
            font = new TTFParser().parse(new RandomAccessReadBuffer(in));
            letters = font.getUnicodeCmapLookup();
            unitsPerEm = font.getUnitsPerEm();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Typeface liberation() {
        return LIBERATION;
    }

    /** How long a line of text is at a size. */
    double width(String text, double size, boolean bold) {
        var width = text.codePoints().mapToDouble(letter -> glyph(letter).advance()).sum();
        return width * size * (bold ? BOLD_IS_WIDER : 1);
    }

    /** The outline of a line of text that begins at a point of its base line. */
    Shape outline(String text, double x, double y, double size, boolean bold) {
        var outline = new Path2D.Double(Path2D.WIND_NON_ZERO);
        var at = x;
        for (var letter : text.codePoints().toArray()) {
            var glyph = glyph(letter);
            var place = AffineTransform.getTranslateInstance(at, y);
            place.scale(size / unitsPerEm, -size / unitsPerEm);
            outline.append(glyph.outline().getPathIterator(place), false);
            at += glyph.advance() * size * (bold ? BOLD_IS_WIDER : 1);
        }
        return outline;
    }

    private Glyph glyph(int letter) {
        return glyphs.computeIfAbsent(letter, this::read);
    }

    private synchronized Glyph read(int letter) {
        try {
            var id = letters.getGlyphId(letter);
            if (id == 0 && (Character.isWhitespace(letter) || Character.isSpaceChar(letter))) {
                return new Glyph(new Path2D.Double(), SPACE);
            }
            var found = font.getGlyph().getGlyph(id);
            return new Glyph(
                    found == null ? new Path2D.Double() : found.getPath(),
                    font.getAdvanceWidth(id) / unitsPerEm);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

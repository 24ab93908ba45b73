package fr.avenant.dossiers.source;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a document prints, however it is broken into lines, quoted or marked up. */
final class SourceText {

    /** What is left out of a quotation may be a long sentence, but not a page. */
    private static final int LONGEST_GAP = 600;

    private static final Pattern GAP = Pattern.compile("\\[?(?:…|\\.\\.\\.)\\]?");
    private static final Pattern PARAGRAPH = Pattern.compile("\\R\\s*\\R|\\R(?=[-|])");
    private static final Pattern MARKUP = Pattern.compile("<[^>\\n]*>|[*#|]");
    private static final Pattern RAISED = Pattern.compile("\\^\\{([^}]*)\\}|\\^");
    private static final Pattern BROKEN = Pattern.compile("(?<=\\p{L})-\\s*\\R\\s*(?=\\p{L})");
    private static final Pattern QUOTES = Pattern.compile("[«»“”\"]");
    private static final Pattern APOSTROPHES = Pattern.compile("[’‘`´]");
    private static final Pattern DASHES = Pattern.compile("\\p{Pd}");
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

    /**
     * A paragraph, a row or an item.
     *
     * @param folded its words alone
     */
    private record Paragraph(String written, String folded) {}

    private final String written;

    /** A hyphen at the end of a line may be the word's own, or not. */
    private final List<String> readings;

    private final List<Paragraph> paragraphs;

    private SourceText(String written) {
        this.written = written;
        this.readings = List.of(plain(written), plain(BROKEN.matcher(written).replaceAll("")));
        this.paragraphs =
                PARAGRAPH.splitAsStream(written).map(it -> new Paragraph(it, folded(it))).toList();
    }

    static SourceText of(byte[] bytes) {
        return new SourceText(new String(bytes, UTF_8));
    }

    /** A part of it. */
    SourceText part(int from, int to) {
        return new SourceText(written.substring(from, to));
    }

    /** As it is written, mark-up and all. */
    String written() {
        return written;
    }

    /**
     * Whether all of a quotation is printed, the pieces between its gaps soon after one another.
     * Several quotations may stand side by side, with a semicolon in between.
     */
    boolean prints(String quotation) {
        return printsOne(quotation) || Stream.of(quotation.split(" ; ")).allMatch(this::printsOne);
    }

    private boolean printsOne(String quotation) {
        var pieces =
                Stream.of(GAP.split(quotation))
                        .map(SourceText::plain)
                        .filter(piece -> !piece.isEmpty())
                        .toList();
        return !pieces.isEmpty()
                && readings.stream().anyMatch(plain -> follow(plain, pieces, 0, plain.length()));
    }

    private static boolean follow(String plain, List<String> pieces, int from, int latest) {
        if (pieces.isEmpty()) {
            return true;
        }
        var piece = pieces.getFirst();
        var rest = pieces.subList(1, pieces.size());
        for (var at = plain.indexOf(piece, from);
                at >= 0 && at <= latest;
                at = plain.indexOf(piece, at + 1)) {
            var end = at + piece.length();
            if (isBoundary(plain, at)
                    && isBoundary(plain, end)
                    && follow(plain, rest, end, end + LONGEST_GAP)) {
                return true;
            }
        }
        return false;
    }

    /** Not in the middle of a word or a number. */
    private static boolean isBoundary(String plain, int at) {
        return at == 0
                || at == plain.length()
                || !Character.isLetterOrDigit(plain.charAt(at - 1))
                || !Character.isLetterOrDigit(plain.charAt(at));
    }

    /** The paragraphs, rows and items that have these words in this order. */
    Stream<String> paragraphsWith(String words) {
        var wanted = folded(words);
        return paragraphs.stream()
                .filter(paragraph -> paragraph.folded().contains(wanted))
                .map(Paragraph::written);
    }

    /** Lower case, one space between words, neither quotes nor mark-up; accents are kept. */
    static String plain(String text) {
        var unmarked = MARKUP.matcher(RAISED.matcher(text).replaceAll("$1")).replaceAll("");
        var whole = BROKEN.matcher(Normalizer.normalize(unmarked, Normalizer.Form.NFC));
        var unquoted = QUOTES.matcher(whole.replaceAll("-")).replaceAll(" ");
        var straight = APOSTROPHES.matcher(unquoted).replaceAll("'");
        var dashed = DASHES.matcher(straight).replaceAll("-");
        return SPACES.matcher(dashed).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
    }

    /** The words alone, in lower case and without accents. */
    static List<String> words(String text) {
        var plain = Normalizer.normalize(plain(text), Normalizer.Form.NFKD);
        return WORD.matcher(ACCENTS.matcher(plain).replaceAll(""))
                .results()
                .map(word -> word.group())
                .toList();
    }

    /** The words with a space before and after each. */
    static String folded(String text) {
        return " " + String.join(" ", words(text)) + " ";
    }
}

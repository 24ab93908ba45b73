package fr.avenant.contracts.bound;

import java.util.regex.Pattern;

/**
 * What a text may be: how long, and of which form. The patterns mean the same in Java and in ECMA
 * 262 with the flag {@code u}, and take linear time; the length is checked first.
 */
public enum Text {
    /** An aggregate. */
    IDENTIFIER(
            200,
            "^[a-z][a-z-]*:" + Shapes.CODE + "$",
            "must look like kind:code.code (a-z, 0-9, -), at most 200 characters"),
    /** A document of the register. */
    DOCUMENT(
            200,
            "^document:" + Shapes.CODE + "$",
            "must be the identifier of a document, document:…, at most 200 characters"),
    /** The short name of a territory in addresses. */
    SLUG(60, "^[a-z0-9-]{1,60}$", "must be of a-z, 0-9 and -, at most 60 characters"),
    /** A measure of the catalogue. */
    MEASURE(
            100,
            "^[a-z][A-Za-z0-9]*\\.[a-z][A-Za-z0-9]*$",
            "must look like qpv.population, at most 100 characters"),
    /** The name of a coordinate. */
    DIMENSION(60, "^[a-z][A-Za-z0-9]*$", "must be a name such as kind, at most 60 characters"),
    /** A code or a term: units, breakdowns, codes within a document. */
    WORD(100, Shapes.ONE_LINE, Shapes.oneLine(100)),
    /** What something is called in short. */
    LABEL(300, Shapes.ONE_LINE, Shapes.oneLine(300)),
    /** What something is called in full. */
    NAME(500, Shapes.ONE_LINE, Shapes.oneLine(500)),
    /** Sentences. */
    TEXT(5_000, Shapes.LINES, Shapes.lines(5_000)),
    /** Whatever can be kept, or nothing: what a component holds that states no form. */
    ANY(5_000, Shapes.ANY, Shapes.any(5_000)),
    /** What somebody typed, kept beside the events. */
    NOTE(4_000, Shapes.LINES, Shapes.lines(4_000)),
    /** A date as precise as its source. */
    DATE(10, Shapes.DATE, "must be a date (2019, 2019-04 or 2019-04-12) from 1900 to 2100"),
    /** The same, or that it is not known. */
    DATE_OR_UNKNOWN(
            10,
            "^unknown$|" + Shapes.DATE,
            "must be a date (2019, 2019-04 or 2019-04-12) from 1900 to 2100, or unknown"),
    /** An exact figure. */
    DECIMAL(
            32,
            "^-?[0-9]{1,18}(\\.[0-9]{1,12})?$",
            "must be a decimal number of at most 18 digits and 12 decimals, no exponent"),
    /** An exact amount. */
    EUROS(
            16,
            "^-?[0-9]{1,12}\\.[0-9]{2}$",
            "must be a string with two decimals, such as \"3104.00\""),
    /** Whoever records. */
    PSEUDONYM(
            36,
            "^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$",
            "must be a random UUID"),
    /** What names an event or a note. */
    UUID(
            36,
            "^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$",
            "must be a UUID"),
    /** A service. */
    CONTEXT(
            13,
            "^(territory|engagement|programmation)$",
            "must be territory, engagement or programmation"),
    /** The number of a legal unit. */
    SIREN(9, "^[0-9]{9}$", "must be nine digits"),
    /** The number of an establishment. */
    SIRET(14, "^[0-9]{14}$", "must be fourteen digits"),
    /** The number of an association. */
    RNA(10, "^W[0-9A-Z]{9}$", "must be W and nine characters"),
    /** The State's code of a contract. */
    CONTRACT_CODE(5, "^CV[0-9]{3}$", "must be CV and three digits"),
    /** The State's code of a quartier. */
    OFFICIAL_CODE(8, "^Q[PN][0-9A-Z]{6}$", "must be QP or QN and six characters"),
    /** A hash. */
    SHA_256(64, "^[0-9a-f]{64}$", "must be 64 hexadecimal digits in lower case");

    private final int longest;
    private final String form;
    private final String words;
    private final Pattern pattern;

    Text(int longest, String form, String words) {
        this.longest = longest;
        this.form = form;
        this.words = words;
        this.pattern = Pattern.compile(form);
    }

    /** How many characters it may have, each counted once however it is encoded. */
    public int longest() {
        return longest;
    }

    /** The form as a regular expression, for JSON Schema. */
    public String form() {
        return form;
    }

    /** What it must be, in English. */
    public String words() {
        return words;
    }

    /** Whether a text is such a one. */
    public boolean fits(String text) {
        return text.length() <= 2 * longest
                && text.codePointCount(0, text.length()) <= longest
                && pattern.matcher(text).matches()
                && text.codePoints().noneMatch(Text::isNoCharacter);
    }

    /** The last two code points of each plane, which Unicode keeps free for ever. */
    private static boolean isNoCharacter(int codePoint) {
        return (codePoint & 0xfffe) == 0xfffe;
    }
}

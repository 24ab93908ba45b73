package fr.avenant.reporting.csv;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;

/** How CSV is written: for whom, and so with what between fields and in numbers. */
public enum CsvForm {
    /** For programs (RFC 4180): comma, decimal point. */
    RFC_4180(',', '.', ""),
    /** For spreadsheets on a French computer: semicolon, decimal comma, byte-order mark. */
    FRENCH(';', ',', "\uFEFF");

    public static final MediaType MEDIA_TYPE = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private static final String NUMBER_FORM = "-?[0-9]+(?:[.,][0-9]+)?";
    private static final Pattern NUMBER = Pattern.compile(NUMBER_FORM);

    /** With whatever is not seen before it. */
    private static final String UNSEEN = "[\\s\\p{Z}\\p{C}]*";

    /** What begins a formula, full-width and small forms included. */
    private static final String BEGINS = "[=+\\-@＝＋－＠﹦﹢﹣﹫]";

    /** What ends a cell for some spreadsheet, or seems to. */
    private static final String ENDS = ",;|\"\t\r\n";

    /** Where a formula would start: at the beginning, and after each of these. */
    private static final Pattern FORMULA =
            Pattern.compile(
                    "^(?=%1$s%2$s|[\\t\\r\\n])|(?<=[%3$s])(%1$s)(?!%4$s\\s*(?:[%3$s]|$))(?=%2$s)"
                            .formatted(UNSEEN, BEGINS, ENDS, NUMBER_FORM));

    private static final String WORDS_OF_DATES =
            "janv(?:ier)?|févr?(?:ier)?|mars|avr(?:il)?|mai|juin|juil(?:let)?|ao[ûu]t|sept?(?:embre)?|oct(?:obre)?"
                    + "|nov(?:embre)?|déc(?:embre)?|lun(?:di)?|mar(?:di)?|mer(?:credi)?|jeu(?:di)?|ven(?:dredi)?"
                    + "|sam(?:edi)?|dim(?:anche)?|am|pm";

    /**
     * What a spreadsheet in French takes for a number, a date, a time, a share, money or a truth.
     */
    private static final Pattern SEEMS_A_VALUE =
            Pattern.compile(
                    "(?iu)(?=.*[0-9])(?:[0-9\\s\\p{Z}\\p{C}.,:/()+%€$'’-]++|(?<=[0-9])e(?=[-+]?[0-9])|(?<!\\p{L})(?:"
                            + WORDS_OF_DATES
                            + ")(?!\\p{L}))*|"
                            + "[\\s\\p{Z}]*(?:vrai|faux|true|false)[\\s\\p{Z}]*",
                    Pattern.DOTALL);

    /** Numbers that it shows as they are written: no digit is lost, none is added. */
    private static final Pattern STAYS_THE_SAME =
            Pattern.compile("(?!-0$)-?(?=[0-9,]{1,15}$)(?:0|[1-9][0-9]*)(?:,[0-9]*[1-9])?");

    private final String separator;
    private final char decimal;
    private final String mark;
    private final Pattern needsQuotes;

    CsvForm(char separator, char decimal, String mark) {
        this.separator = String.valueOf(separator);
        this.decimal = decimal;
        this.mark = mark;
        this.needsQuotes = Pattern.compile("[\"\r\n" + separator + "]");
    }

    /** What stands between fields. */
    public String separator() {
        return separator;
    }

    /** What stands in a number before its decimals. */
    public String decimal() {
        return String.valueOf(decimal);
    }

    /** What a file begins with; empty if with nothing. */
    public String mark() {
        return mark;
    }

    /**
     * A number as it stands in a field.
     *
     * @param number null if there is none
     */
    public String number(@Nullable BigDecimal number) {
        return number == null ? "" : number.toPlainString().replace('.', decimal);
    }

    /**
     * A text as it stands in a field: a spreadsheet that would make something else of it finds an
     * apostrophe before it. Programs read texts as they are.
     */
    public String text(String text) {
        var changes =
                this == FRENCH
                        && !STAYS_THE_SAME.matcher(text).matches()
                        && SEEMS_A_VALUE.matcher(text).matches();
        return changes ? "'" + text : text;
    }

    /**
     * A line with its end. A text that a spreadsheet would take for a formula is made harmless; a
     * number is none.
     *
     * @param fields null and empty are the same
     */
    public String line(List<? extends @Nullable String> fields) {
        return fields.stream().map(this::field).collect(Collectors.joining(separator, "", "\r\n"));
    }

    private String field(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return "";
        }
        var harmless =
                isPlain(text) || NUMBER.matcher(text).matches()
                        ? text
                        : FORMULA.matcher(text).replaceAll("$1'");
        return needsQuotes.matcher(harmless).find()
                ? '"' + harmless.replace("\"", "\"\"") + '"'
                : harmless;
    }

    /** As most are: no pattern needs to look at them. */
    private static boolean isPlain(String text) {
        return Character.isLetterOrDigit(text.charAt(0))
                && text.chars().noneMatch(it -> ENDS.indexOf(it) >= 0);
    }
}

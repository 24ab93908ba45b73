package fr.avenant.contracts.bound;

/** Parts of the patterns of texts. */
final class Shapes {

    static final String CODE = "[a-z0-9-]+(\\.[a-z0-9-]+)*";

    static final String DATE =
            "^(19[0-9]{2}|20[0-9]{2}|2100)(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$";

    private static final String SPACES = " \\u00a0\\u1680\\u2000-\\u200a\\u202f\\u205f\\u3000";

    private static final String BREAKS = "\\u0009\\u000a\\u000d";

    /** Neither tab nor line break. */
    private static final String CONTROLS =
            "\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\u007f-\\u009f";

    /**
     * What nobody sees: of no width, blank though no space, turning the direction of a line,
     * selecting or tagging others; halves of characters and what Unicode keeps free.
     */
    private static final String UNSEEN =
            "\\u00ad\\u034f\\u061c\\u115f\\u1160\\u17b4\\u17b5\\u180b-\\u180f\\u200b-\\u200f"
                    + "\\u2028-\\u202e\\u2060-\\u206f\\u2800\\u3164\\ud800-\\udfff\\ufdd0-\\ufdef"
                    + "\\ufe00-\\ufe0f\\ufeff\\uffa0\\ufff0-\\uffff\\udb40\\udc00-\\udb43\\udfff";

    private static final String NOT_IN_TEXT = CONTROLS + UNSEEN;
    private static final String NOT_IN_LINE = NOT_IN_TEXT + BREAKS;

    static final String ONE_LINE = "^(?![%1$s])[^%2$s]+(?<![%1$s])$".formatted(SPACES, NOT_IN_LINE);

    static final String LINES =
            "^(?=[%1$s]*[^%1$s])[^%2$s]+$".formatted(SPACES + BREAKS, NOT_IN_TEXT);

    static final String ANY = "^[^%s]*$".formatted(NOT_IN_TEXT);

    private Shapes() {}

    static String oneLine(int longest) {
        return "must have 1 to %d characters on one line, no space at either end, none that nobody sees"
                .formatted(longest);
    }

    static String any(int longest) {
        return "must have at most %d characters, and apart from line breaks and tabs none that nobody sees"
                .formatted(longest);
    }

    static String lines(int longest) {
        return "must have 1 to %d characters, not only spaces, and apart from line breaks and tabs none that nobody sees"
                .formatted(longest);
    }
}

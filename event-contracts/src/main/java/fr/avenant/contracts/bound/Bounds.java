package fr.avenant.contracts.bound;

import tools.jackson.core.StreamReadConstraints;

/** Numbers that bound more than one component, and what is read at all. */
public final class Bounds {

    /** The first year that a date or a number may name. */
    public static final int FIRST_YEAR = 1900;

    /** The last one. */
    public static final int LAST_YEAR = 2100;

    /** A count of people, dwellings, seats. */
    public static final int MOST_PEOPLE = 1_000_000;

    /** The parts of a document that people list: nodes of a framework, findings. */
    public static final int MOST_PARTS = 2_000;

    /** The quartiers, partners or places that one fact names. */
    public static final int MOST_NAMED = 200;

    /** The coordinates or parts of one figure. */
    public static final int MOST_KEYS = 20;

    /** The elements of a list, wherever nothing smaller is stated. */
    public static final int MOST_ELEMENTS = 20_000;

    /** The bytes of one body: twenty thousand facts take half of it. */
    public static final int MOST_BYTES = 32 * 1024 * 1024;

    /** The UTF-16 units of one text: the longest form holds 5,000 characters of two units. */
    public static final int LONGEST_STRING = 10_000;

    /** The UTF-16 units of the name of a member. */
    public static final int LONGEST_NAME = 200;

    /** The digits of a number. */
    public static final int LONGEST_NUMBER = 20;

    /** Objects and arrays within one another. */
    public static final int DEEPEST = 20;

    private Bounds() {}

    /** What a parser enforces before anybody sees a value. */
    public static StreamReadConstraints whileReading() {
        return StreamReadConstraints.builder()
                .maxDocumentLength(MOST_BYTES)
                .maxStringLength(LONGEST_STRING)
                .maxNameLength(LONGEST_NAME)
                .maxNumberLength(LONGEST_NUMBER)
                .maxNestingDepth(DEEPEST)
                .build();
    }
}

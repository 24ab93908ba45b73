package fr.avenant.reporting.cell;

import com.fasterxml.jackson.annotation.JsonValue;
import fr.avenant.reporting.catalogue.FrenchLabels;
import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/** Why a cell has no value, or not the whole of it. Codes are never reused. */
public enum AbsenceReason {
    /** No source that is recorded says anything of it. */
    NOT_REPORTED("notReported"),
    /** Recorded, but later than the answer asks. */
    NOT_YET_RECORDED("notYetRecorded"),
    /** There may be something in what is not published. */
    NOT_PUBLISHED("notPublished"),
    /** What there was has ended by the day. */
    ENDED("ended"),
    /** Something that was recorded waits to be taken in. */
    INCOMPLETE("incomplete"),
    /** Parts of the sum are missing. */
    PARTIAL_COVERAGE("partialCoverage"),
    /** Figures contradict each other, and none comes first. */
    CONFLICT("conflict"),
    /** Figures in several units are never added. */
    SEVERAL_UNITS("severalUnits"),
    /** The measure does not add along a dimension in which the figures differ. */
    NOT_ADDITIVE("notAdditive"),
    /** The same whole is broken down in several ways, and nobody gives the whole. */
    SEVERAL_BREAKDOWNS("severalBreakdowns"),
    /** The platform does not show it: it is about too few people, or would tell of some. */
    BY_PLATFORM("byPlatform"),
    /** The source does not show it. */
    BY_SOURCE("bySource"),
    /** The source says that it is not available. */
    PRINTED_NOT_AVAILABLE("printedNotAvailable"),
    /** The file of the source has no row for it. */
    NO_ROW_IN_SOURCE("noRowInSource"),
    /** The source gives another reason, which the fact has. */
    OTHER("otherReason"),
    /** A ratio of which a term is missing or not whole. */
    TERM_MISSING("termMissing"),
    /** A ratio of which the terms are of different years. */
    YEARS_DIFFER("yearsDiffer"),
    /** A ratio to nothing. */
    DENOMINATOR_ZERO("denominatorZero");

    private static final Map<String, String> WORDS = words();

    private final String code;

    AbsenceReason(String code) {
        this.code = code;
    }

    /** As it stands in answers. */
    @JsonValue
    public String code() {
        return code;
    }

    /** What a source gives as its reason. */
    public static AbsenceReason ofSource(String code) {
        return Arrays.stream(values())
                .filter(reason -> reason.code.equals(code))
                .findFirst()
                .orElse(OTHER);
    }

    /** Each in French, by code. */
    public static Map<String, String> inFrench() {
        return WORDS;
    }

    private static Map<String, String> words() {
        var words = new TreeMap<String, String>();
        for (var reason : values()) {
            words.put(reason.code, FrenchLabels.reason(reason.code));
        }
        return Collections.unmodifiableMap(words);
    }
}

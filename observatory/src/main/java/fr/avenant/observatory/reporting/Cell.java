package fr.avenant.observatory.reporting;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One figure of an answer, or the reason why there is none.
 *
 * @param status {@code value}, {@code notAvailable}, {@code suppressed}, {@code notApplicable} or
 *     {@code notComparable}
 * @param latestYear the year that was taken where the question does not tell years apart
 * @param value decimal, only with status {@code value}
 * @param explain address of the explanation in the public API
 * @param members the member of each dimension that the cell belongs to
 */
public record Cell(
        String status,
        @Nullable String reason,
        @Nullable String latestYear,
        @Nullable String value,
        @Nullable String unit,
        @Nullable String explain,
        @Nullable Printed printed,
        @Nullable Partial partial,
        List<Conflict> conflicts,
        @JsonAnySetter Map<String, Object> members) {

    /**
     * The figure that the document prints.
     *
     * @param difference printed less recomputed; absent if nothing could be recomputed
     */
    public record Printed(
            String value,
            @Nullable String difference,
            @Nullable String document,
            @Nullable String locator) {}

    /** A sum of which parts are missing. */
    public record Partial(String value, int covered, int of) {}

    /** Another figure for the same cell, from another place. */
    public record Conflict(
            String value,
            @Nullable String document,
            @Nullable String locator,
            @Nullable String event) {}

    /** The member of a dimension, as text. */
    public @Nullable String member(String dimension) {
        var member = members.get(dimension);
        return member == null ? null : member.toString();
    }
}

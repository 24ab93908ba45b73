package fr.avenant.reporting.comparison;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A figure, or the reason why there is none.
 *
 * @param members of the question's dimensions; null where a territory has reported nothing
 * @param latestYear the year that was taken where the question does not split by years
 * @param value present if and only if the status says so
 * @param printed the total that a source prints for these members
 * @param partial what a sum would be without its missing parts
 * @param conflicts other figures that claim the same place
 * @param explain address of the explanation
 */
public record Cell(
        @JsonIgnore Map<String, @Nullable String> members,
        @JsonProperty("latestYear") @Nullable Integer latestYear,
        Status status,
        @Nullable String reason,
        @Nullable BigDecimal value,
        String unit,
        @Nullable Printed printed,
        @Nullable Partial partial,
        @Nullable List<Conflict> conflicts,
        @Nullable String explain) {

    /** What a cell can be. */
    public enum Status {
        @JsonProperty("value")
        VALUE,
        @JsonProperty("notAvailable")
        NOT_AVAILABLE,
        @JsonProperty("suppressed")
        SUPPRESSED,
        @JsonProperty("notApplicable")
        NOT_APPLICABLE,
        @JsonProperty("notComparable")
        NOT_COMPARABLE
    }

    /**
     * What a source prints beside what its parts add up to.
     *
     * @param difference printed less recomputed; null if nothing could be recomputed
     */
    public record Printed(
            BigDecimal value,
            @Nullable BigDecimal difference,
            @Nullable String document,
            @Nullable String locator,
            UUID event) {}

    /**
     * A sum with missing parts.
     *
     * @param covered parts that are there
     * @param of parts there should be
     */
    public record Partial(BigDecimal value, int covered, int of) {}

    /** Another figure for the same place. */
    public record Conflict(
            BigDecimal value, @Nullable String document, @Nullable String locator, UUID event) {}

    /** The members as members of the JSON object, years as numbers. */
    @JsonAnyGetter
    public Map<String, Object> named() {
        var named = new java.util.LinkedHashMap<String, Object>();
        members.forEach((dimension, member) -> {
            if (member != null) {
                named.put(
                        dimension,
                        dimension.equals("year") ? (Object) Integer.valueOf(member) : member);
            }
        });
        return named;
    }

    Cell explainedAt(String address) {
        return new Cell(
                members,
                latestYear,
                status,
                reason,
                value,
                unit,
                printed,
                partial,
                conflicts,
                address);
    }
}

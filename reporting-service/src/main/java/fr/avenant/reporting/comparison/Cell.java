package fr.avenant.reporting.comparison;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A figure, or the reason why there is none. Besides these members it has one for each dimension of
 * the question, named like the dimension.
 *
 * @param members of the question's dimensions; null where nothing is known of any member
 * @param latestYear the year that was taken where the question does not split by years
 * @param value present if and only if the status says so
 * @param printed the total that a source prints for these members
 * @param partial what a sum would be without its missing parts
 * @param conflicts other figures that claim the same place
 * @param explain address of the explanation
 */
record Cell(
        @JsonIgnore Map<String, @Nullable String> members,
        @Nullable Integer latestYear,
        Status status,
        @Nullable String reason,
        @Nullable BigDecimal value,
        String unit,
        @Nullable Printed printed,
        @Nullable Partial partial,
        @Nullable List<Conflict> conflicts,
        @Nullable String explain) {

    /** What a cell can be. */
    enum Status {
        VALUE("value"),
        NOT_AVAILABLE("notAvailable"),
        SUPPRESSED("suppressed"),
        NOT_APPLICABLE("notApplicable"),
        NOT_COMPARABLE("notComparable");

        private final String label;

        Status(String label) {
            this.label = label;
        }

        /** As it stands in answers. */
        @JsonValue
        String label() {
            return label;
        }

        /**
         * @throws IllegalArgumentException if no status is called like that
         */
        static Status of(String label) {
            return Arrays.stream(values())
                    .filter(status -> status.label.equals(label))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("No status: " + label));
        }
    }

    /**
     * What a source prints beside what its parts add up to.
     *
     * @param difference printed less recomputed; null if nothing could be recomputed
     */
    record Printed(
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
    record Partial(BigDecimal value, int covered, int of) {}

    /** Another figure for the same place. */
    record Conflict(
            BigDecimal value, @Nullable String document, @Nullable String locator, UUID event) {}

    /** A cell without any fact, and why. */
    static Cell empty(Question question, Map<String, @Nullable String> members, String reason) {
        return new Cell(
                members,
                null,
                Status.NOT_AVAILABLE,
                reason,
                null,
                question.measure().unit(),
                null,
                null,
                null,
                null);
    }

    /** The members as members of the JSON object, years as numbers. */
    @JsonAnyGetter
    Map<String, Object> named() {
        var named = new LinkedHashMap<String, Object>();
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

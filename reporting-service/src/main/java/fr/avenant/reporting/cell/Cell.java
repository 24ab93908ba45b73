package fr.avenant.reporting.cell;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A figure, or the reason why there is none. Besides these members it has one for each dimension of
 * the question, named like the dimension.
 *
 * @param members of the question's dimensions; null where nothing is known of any member
 * @param latestYear the year that was taken where the question does not split by years
 * @param yearInferred true if no source prints the year; null otherwise
 * @param value present if and only if the status says so
 * @param over dimensions along which values cannot be added, if that is why there is none
 * @param printed the total that a source prints for these members
 * @param partial what a sum would be without its missing parts
 * @param conflicts other figures that claim the same place
 * @param coverage whose figures a sum has; null if it adds neither territories nor quartiers
 * @param leftOut facts about the same members that are not in the figure
 * @param marks what a reader must know of the figure
 * @param terms what a ratio was made of
 * @param explain address of the explanation
 */
public record Cell(
        @JsonIgnore Map<String, @Nullable String> members,
        @Nullable Integer latestYear,
        @Nullable Boolean yearInferred,
        Status status,
        @Nullable AbsenceReason reason,
        @Nullable BigDecimal value,
        String unit,
        @Nullable List<String> over,
        @Nullable Printed printed,
        @Nullable Partial partial,
        @Nullable List<Conflict> conflicts,
        @Nullable Coverage coverage,
        @Nullable List<LeftOut> leftOut,
        @Nullable List<Mark> marks,
        @Nullable Terms terms,
        @Nullable String explain) {

    /** What a cell can be. */
    public enum Status {
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
        public String label() {
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

    /** What a ratio was made of. */
    public record Terms(Term numerator, Term denominator) {}

    /**
     * A sum that is a term of a ratio.
     *
     * @param measure its identifier
     * @param year null if its figures are without one
     * @param yearInferred true if no source prints the year; null otherwise
     * @param value null if it is not whole
     * @param reason why it is not
     */
    public record Term(
            String measure,
            @Nullable Integer year,
            @Nullable Boolean yearInferred,
            @Nullable BigDecimal value,
            String unit,
            @Nullable AbsenceReason reason) {}

    /** A figure of which there is no more to say. */
    public static Cell value(Map<String, @Nullable String> members, BigDecimal value, String unit) {
        return bare(members, Status.VALUE, null, value, unit);
    }

    /** A cell without any fact, and why. */
    public static Cell empty(
            Map<String, @Nullable String> members, AbsenceReason reason, String unit) {
        return bare(members, Status.NOT_AVAILABLE, reason, null, unit);
    }

    private static Cell bare(
            Map<String, @Nullable String> members,
            Status status,
            @Nullable AbsenceReason reason,
            @Nullable BigDecimal value,
            String unit) {
        return new Cell(
                members, null, null, status, reason, value, unit, null, null, null, null, null,
                null, null, null, null);
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

    /** Whether it is the cell of these members. */
    public boolean isOf(Map<String, String> wanted) {
        return members.entrySet().stream()
                .allMatch(it -> Objects.equals(wanted.get(it.getKey()), it.getValue()));
    }

    /** The year of its figures, asked for or taken; null if they are without one. */
    @JsonIgnore
    public @Nullable Integer yearTaken() {
        var year = members.get("year");
        return year == null ? latestYear : Integer.valueOf(year);
    }

    /** The same with what the terms of a ratio come to. */
    Cell ratio(
            Status status,
            @Nullable AbsenceReason reason,
            @Nullable BigDecimal value,
            @Nullable List<Mark> marks,
            Terms terms) {
        return new Cell(
                members,
                members.containsKey("year") ? null : terms.numerator().year(),
                yearInferred,
                status,
                reason,
                value,
                unit,
                null,
                null,
                null,
                null,
                null,
                leftOut,
                marks,
                terms,
                explain);
    }

    /** The same with more that is left out. */
    Cell besides(List<LeftOut> more) {
        var all = new ArrayList<LeftOut>(leftOut == null ? List.of() : leftOut);
        all.addAll(more);
        return new Cell(
                members,
                latestYear,
                yearInferred,
                status,
                reason,
                value,
                unit,
                over,
                printed,
                partial,
                conflicts,
                coverage,
                all.isEmpty() ? null : List.copyOf(all),
                marks,
                terms,
                explain);
    }

    public Cell explainedAt(String address) {
        return new Cell(
                members,
                latestYear,
                yearInferred,
                status,
                reason,
                value,
                unit,
                over,
                printed,
                partial,
                conflicts,
                coverage,
                leftOut,
                marks,
                terms,
                address);
    }
}

package fr.avenant.reporting.cell;

import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A fact that a question sees.
 *
 * @param event that recorded it
 * @param total whether it is a total that a source prints
 * @param year null if the source gives none
 * @param dimensions coordinates besides territory and year
 * @param labels names of members that no register holds, by dimension
 * @param status as its source has it
 * @param producer who made the figure; null if the source does not say
 * @param vintage which edition of the producer's data
 * @param yearInferred whether the year is not printed in the source
 * @param ended whether it is a state that had ended by the day of the question
 */
public record VisibleFact(
        UUID event,
        String aggregate,
        boolean total,
        String territory,
        @Nullable Integer year,
        Map<String, String> dimensions,
        Map<String, String> labels,
        String status,
        @Nullable String reason,
        @Nullable BigDecimal value,
        String unit,
        @Nullable String document,
        @Nullable String locator,
        @Nullable String producer,
        @Nullable String vintage,
        boolean yearInferred,
        boolean ended,
        String context,
        long position) {

    /** The member of a dimension; null if it has none. */
    public @Nullable String member(String dimension) {
        return switch (dimension) {
            case "territory" -> territory;
            case "year" -> year == null ? null : year.toString();
            default -> dimensions.get(dimension);
        };
    }

    /** Everything that tells it from other figures of the measure. */
    public Map<String, String> coordinates() {
        var all = new TreeMap<>(dimensions);
        all.put("territory", territory);
        if (year != null) {
            all.put("year", year.toString());
        }
        return all;
    }

    /** Whether both say the same of the same place, in the same unit. */
    boolean agreesWith(VisibleFact other) {
        return status.equals(other.status)
                && unit.equals(other.unit)
                && (value == null
                        ? other.value == null
                        : other.value != null && value.compareTo(other.value) == 0);
    }
}

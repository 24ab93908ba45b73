package fr.avenant.reporting.differential;

import fr.avenant.contracts.Contexts;
import fr.avenant.contracts.Quantity;
import fr.avenant.contracts.Source;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A figure as one event tells it.
 *
 * @param stated whether its source declares it a total
 * @param state whether it counts only while it lasts
 * @param from the first day on which it is true; null if nobody says
 * @param until the first day on which it is true no more; null while it goes on
 * @param ended position of the event that replaces it or takes it back
 */
record PlainFact(
        String id,
        String measure,
        boolean stated,
        boolean state,
        String territory,
        @Nullable Integer year,
        Map<String, String> members,
        Quantity quantity,
        String unit,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        Source source,
        Contexts context,
        long position,
        long ended) {

    static final long NEVER = Long.MAX_VALUE;

    boolean isKnown(long until) {
        return position <= until && ended > until;
    }

    @Nullable String member(String dimension) {
        return switch (dimension) {
            case "territory" -> territory;
            case "year" -> year == null ? null : year.toString();
            default -> members.get(dimension);
        };
    }

    /** All that tells where it belongs. */
    Map<String, String> coordinates() {
        var all = new TreeMap<>(members);
        all.put("territory", territory);
        if (year != null) {
            all.put("year", year.toString());
        }
        return all;
    }

    @Nullable BigDecimal value() {
        return quantity.value();
    }

    /** Whether both may count the same people or things: they contradict each other nowhere. */
    boolean overlaps(PlainFact other) {
        return territory.equals(other.territory)
                && Objects.equals(year, other.year)
                && members.entrySet().stream()
                        .allMatch(it ->
                                other.members
                                        .getOrDefault(it.getKey(), it.getValue())
                                        .equals(it.getValue()));
    }

    /** Whether the other one tells more precisely what this one counts as well. */
    boolean contains(PlainFact other) {
        return overlaps(other)
                && members.size() < other.members.size()
                && other.members.keySet().containsAll(members.keySet());
    }
}

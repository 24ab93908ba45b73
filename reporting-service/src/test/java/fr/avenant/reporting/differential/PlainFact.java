package fr.avenant.reporting.differential;

import fr.avenant.contracts.Contexts;
import fr.avenant.contracts.Quantity;
import fr.avenant.reporting.differential.PlainRegister.Days;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A figure as one event tells it.
 *
 * @param order of its event in the history
 * @param number of its event in its context
 * @param ended number of the event of that context that replaces it or takes it back
 * @param stated whether its source declares it a total
 * @param members besides territory and year
 * @param from the first day on which it is true; null if nobody says
 * @param until the first day on which it is true no more; null while it goes on
 * @param counted the days whose people or things it counts; null if nobody says
 */
record PlainFact(
        int order,
        Contexts context,
        int number,
        int ended,
        String measure,
        boolean stated,
        String territory,
        @Nullable Integer year,
        boolean yearInferred,
        Map<String, String> members,
        Quantity quantity,
        String unit,
        @Nullable String producer,
        @Nullable String vintage,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        @Nullable Days counted,
        String document) {

    static final int NEVER = Integer.MAX_VALUE;
    static final Quantity HIDDEN = new Quantity(Quantity.Kind.SUPPRESSED, null, "platform", null);

    boolean isKnown(Known known) {
        return number < known.of(context) && ended >= known.of(context);
    }

    /** Likewise, or replaced by an act of law that comes into force later. */
    boolean isKnown(Known known, PlainActs acts) {
        return isKnown(known) || (number < known.of(context) && acts.areToCome(context, ended));
    }

    @Nullable String member(String dimension) {
        return switch (dimension) {
            case "territory" -> territory;
            case "year" -> year == null ? null : year.toString();
            default -> members.get(dimension);
        };
    }

    /** All that tells where it stands. */
    Map<String, String> place() {
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

    boolean isHidden() {
        return quantity.equals(HIDDEN);
    }

    boolean doesNotApply() {
        return quantity.kind() == Quantity.Kind.NOT_APPLICABLE;
    }

    /** Whether its source says that it has no figure. */
    boolean isSilent() {
        return quantity.kind() == Quantity.Kind.NOT_AVAILABLE;
    }

    /** Whether it says something: a value, or that there can be none. */
    boolean answers() {
        return value() != null || doesNotApply();
    }

    /** Whether both say the same of one place. */
    boolean saysTheSameAs(PlainFact other) {
        return quantity.kind() == other.quantity.kind()
                && unit.equals(other.unit)
                && (value() == null
                        ? other.value() == null
                        : other.value() != null && value().compareTo(other.value()) == 0);
    }

    /** Whether both may count the same: they contradict each other nowhere. */
    boolean overlaps(PlainFact other) {
        return territory.equals(other.territory)
                && Objects.equals(year, other.year)
                && agree(members, other.members);
    }

    /** Whether the other one tells more precisely what this one counts as well. */
    boolean contains(PlainFact other) {
        return overlaps(other)
                && members.size() < other.members.size()
                && other.members.keySet().containsAll(members.keySet());
    }

    static boolean agree(Map<String, String> one, Map<String, String> other) {
        return one.entrySet().stream()
                .allMatch(
                        it -> other.getOrDefault(it.getKey(), it.getValue()).equals(it.getValue()));
    }

    static @Nullable BigDecimal plain(@Nullable BigDecimal value) {
        return value == null ? null : value.stripTrailingZeros();
    }

    PlainFact hidden() {
        return with(members, HIDDEN, ended);
    }

    PlainFact endedBy(int event) {
        return with(members, quantity, event);
    }

    PlainFact of(Map<String, String> other) {
        return with(other, quantity, ended);
    }

    private PlainFact with(Map<String, String> ofMembers, Quantity figure, int endedBy) {
        return new PlainFact(
                order,
                context,
                number,
                endedBy,
                measure,
                stated,
                territory,
                year,
                yearInferred,
                ofMembers,
                figure,
                unit,
                producer,
                vintage,
                from,
                until,
                counted,
                document);
    }
}

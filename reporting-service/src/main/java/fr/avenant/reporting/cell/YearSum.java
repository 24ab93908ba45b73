package fr.avenant.reporting.cell;

import fr.avenant.reporting.catalogue.Measure;
import fr.avenant.reporting.cell.Cell.Partial;
import fr.avenant.reporting.cell.Cell.Status;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a cell adds of one year. It is added up as the places come, so that a cell may have any
 * number of them.
 */
final class YearSum {

    /** Whose figures a sum lacks: each is one missing part. */
    record Missing(int territories, int quartiers) {

        static final Missing NOBODY = new Missing(0, 0);
    }

    private final Measure measure;
    private final Map<String, @Nullable String> first = new HashMap<>();
    private final Set<String> differing = new TreeSet<>();
    private final Set<String> units = new HashSet<>();
    private final Set<Outcome> absences = new HashSet<>();
    private final List<VisibleFact> others = new ArrayList<>();
    private final Members parts = new Members();
    private final Members reported = new Members();
    private BigDecimal sum = BigDecimal.ZERO;
    private int places;
    private int facts;
    private int covered;
    private int hidden;
    private int notApplicable;
    private boolean printedYear;
    private boolean conflicting;
    private boolean overlapping;

    YearSum(Measure measure) {
        this.measure = measure;
    }

    /** A place that no other one of the sum overlaps. */
    void add(Place place) {
        var any = place.facts().getFirst();
        compare(any.coordinates());
        parts.add(any);
        for (var fact : place.facts()) {
            facts++;
            units.add(fact.unit());
            printedYear |= !fact.yearInferred();
        }
        places++;
        var resolution = Resolution.of(place.facts(), measure);
        others.addAll(resolution.others());
        var standing = resolution.fact();
        if (standing == null) {
            conflicting = true;
            reported.add(any);
        } else {
            count(standing);
        }
    }

    /** Nobody gives the whole of what is broken down in several ways. */
    void addOverlapping() {
        overlapping = true;
    }

    int facts() {
        return facts;
    }

    /** Whether a source prints the year. */
    boolean isOfPrintedYear() {
        return printedYear;
    }

    /** Facts that claim a place and say something else than what stands, or than each other. */
    List<VisibleFact> others() {
        return others;
    }

    /** The unit of all facts; the measure's own if they have several. */
    String unit() {
        return units.size() == 1 ? units.iterator().next() : measure.unit();
    }

    /** Whether every place has that member. */
    boolean haveAll(String dimension, String member) {
        return !differing.contains(dimension) && member.equals(first.get(dimension));
    }

    /** Whose figures there are, with a value or not. */
    Members parts() {
        return parts;
    }

    /** Whose figures there are with a value, or do not apply. */
    Members reported() {
        return reported;
    }

    /** What the sum would be by itself; null if it is none. */
    @Nullable BigDecimal value() {
        return outcome(Missing.NOBODY).value();
    }

    /** What it comes to beside those who are missing. */
    Outcome outcome(Missing missing) {
        if (conflicting) {
            return Outcome.notComparable(AbsenceReason.CONFLICT);
        }
        if (overlapping) {
            return Outcome.notComparable(AbsenceReason.SEVERAL_BREAKDOWNS);
        }
        if (units.size() > 1) {
            return Outcome.notComparable(AbsenceReason.SEVERAL_UNITS);
        }
        var over = over(missing);
        if (!over.isEmpty()) {
            return Outcome.notAdditive(over);
        }
        var of = places - notApplicable + missing.territories() + missing.quartiers();
        var visible = covered == 0 ? null : new Partial(sum, covered, of);
        if (hidden > 0) {
            return Outcome.hidden(visible);
        }
        if (of == 0) {
            return Outcome.without(Status.NOT_APPLICABLE, null);
        }
        if (covered == of) {
            return Outcome.value(sum);
        }
        if (visible != null) {
            return Outcome.partial(visible);
        }
        var isOneAbsence = absences.size() == 1 && missing.equals(Missing.NOBODY);
        return isOneAbsence
                ? absences.iterator().next()
                : Outcome.without(Status.NOT_AVAILABLE, AbsenceReason.PARTIAL_COVERAGE);
    }

    private void count(VisibleFact fact) {
        var value = fact.value();
        var status = Status.of(fact.status());
        if (value != null) {
            sum = sum.add(value);
            covered++;
            reported.add(fact);
            return;
        }
        if (status == Status.NOT_APPLICABLE) {
            notApplicable++;
            reported.add(fact);
            return;
        }
        var reason = fact.reason() == null ? null : AbsenceReason.ofSource(fact.reason());
        hidden += reason == AbsenceReason.BY_PLATFORM ? 1 : 0;
        absences.add(Outcome.without(status, reason));
    }

    private void compare(Map<String, String> coordinates) {
        if (places == 0) {
            first.putAll(coordinates);
            return;
        }
        var names = new HashSet<>(first.keySet());
        names.addAll(coordinates.keySet());
        names.stream()
                .filter(name -> !Objects.equals(first.get(name), coordinates.get(name)))
                .forEach(differing::add);
    }

    /** Dimensions in which there are several members, and along which nothing is added. */
    private Set<String> over(Missing missing) {
        var over = new TreeSet<>(differing);
        if (missing.territories() > 0) {
            over.add("territory");
        }
        if (missing.quartiers() > 0) {
            over.add("quartier");
        }
        over.removeIf(measure::adds);
        return over;
    }
}

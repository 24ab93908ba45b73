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
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
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
    private Map<String, String> first = new HashMap<>();
    private Set<String> differing = new HashSet<>();
    private Set<String> units = new HashSet<>();
    private Set<Outcome> absences = new HashSet<>();
    private List<VisibleFact> others = new ArrayList<>();
    private final Members parts = new Members();
    private final Members reported = new Members();
    private BigDecimal sum = BigDecimal.ZERO;
    private int places;
    private int addedFacts;
    private int wholeFacts;
    private int brokenDownFacts;
    private int covered;
    private int hidden;
    private int notApplicable;
    private boolean printedYear;
    private boolean conflicting;
    private boolean overlapping;

    YearSum(Measure measure) {
        this.measure = measure;
    }

    /** Places of one territory and year, of which those that count overlap no other one. */
    void add(Overlaps places) {
        places.added().forEach(this::add);
        for (var whole : places.totals()) {
            wholeFacts += seen(whole);
        }
        for (var part : places.breakdowns()) {
            brokenDownFacts += seen(part);
        }
        overlapping |= places.ambiguous();
    }

    /** Adds those of the next territory; what is added stays as it is. */
    void add(YearSum next) {
        if (next.places > 0) {
            compare(next.first);
            differing.addAll(next.differing);
        }
        units.addAll(next.units);
        absences.addAll(next.absences);
        others.addAll(next.others);
        parts.addAll(next.parts);
        reported.addAll(next.reported);
        sum = sum.add(next.sum);
        places += next.places;
        addedFacts += next.addedFacts;
        wholeFacts += next.wholeFacts;
        brokenDownFacts += next.brokenDownFacts;
        covered += next.covered;
        hidden += next.hidden;
        notApplicable += next.notApplicable;
        printedYear |= next.printedYear;
        conflicting |= next.conflicting;
        overlapping |= next.overlapping;
    }

    /** Takes no more, and less memory. */
    void close() {
        first = Map.copyOf(first);
        differing = Set.copyOf(differing);
        units = Set.copyOf(units);
        absences = Set.copyOf(absences);
        others = List.copyOf(others);
        parts.close();
        reported.close();
    }

    /** A total by what its source says of it. */
    void addStated() {
        wholeFacts++;
    }

    /** All facts, those that the sum contains once more included. */
    int facts() {
        return addedFacts + wholeFacts + brokenDownFacts;
    }

    /** Facts that contain what is added. */
    int wholeFacts() {
        return wholeFacts;
    }

    /** Facts that what is added contains. */
    int brokenDownFacts() {
        return brokenDownFacts;
    }

    /** Whether a source prints the year. */
    boolean isOfPrintedYear() {
        return printedYear;
    }

    /** Facts that claim a place and say something else than what stands, or than each other. */
    List<VisibleFact> others() {
        return others;
    }

    /** The unit of all that is added; the measure's own if that has several. */
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

    private void add(Place place) {
        var any = place.facts().getFirst();
        compare(any);
        parts.add(any);
        addedFacts += seen(place);
        places++;
        var resolution = Resolution.of(place.facts(), measure);
        others.addAll(resolution.others());
        var standing = resolution.fact();
        if (standing == null) {
            conflicting = true;
            reported.add(any);
            place.facts().forEach(fact -> units.add(fact.unit()));
        } else {
            units.add(standing.unit());
            count(standing);
        }
    }

    private int seen(Place place) {
        printedYear |= place.facts().stream().anyMatch(fact -> !fact.yearInferred());
        return place.facts().size();
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

    private void compare(VisibleFact fact) {
        if (places == 0) {
            first.putAll(fact.coordinates());
            return;
        }
        compare(fact::member);
        for (var name : fact.dimensions().keySet()) {
            if (!first.containsKey(name)) {
                differing.add(name);
            }
        }
        if (fact.year() != null && !first.containsKey("year")) {
            differing.add("year");
        }
    }

    private void compare(Map<String, String> coordinates) {
        if (places == 0) {
            first.putAll(coordinates);
            return;
        }
        compare(coordinates::get);
        for (var name : coordinates.keySet()) {
            if (!first.containsKey(name)) {
                differing.add(name);
            }
        }
    }

    private void compare(Function<String, @Nullable String> other) {
        first.forEach((name, member) -> {
            if (!member.equals(other.apply(name))) {
                differing.add(name);
            }
        });
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

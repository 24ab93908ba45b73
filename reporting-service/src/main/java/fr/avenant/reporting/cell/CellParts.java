package fr.avenant.reporting.cell;

import fr.avenant.reporting.catalogue.Measure;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What there is of a cell, year by year: of one territory, or of several after one another. Nothing
 * in it depends on who else is in the answer.
 */
final class CellParts {

    private final Measure measure;
    private final Map<@Nullable Integer, YearSum> byYear = new HashMap<>();
    private final PrintedTotals totals = new PrintedTotals();
    private boolean incomplete;

    CellParts(Measure measure) {
        this.measure = measure;
    }

    /**
     * Adds places of one territory and year.
     *
     * @param isIncomplete whether something waits that would change a fact
     */
    void add(Overlaps places, @Nullable Integer year, Predicate<VisibleFact> isIncomplete) {
        sum(year).add(places);
        for (var place : places.added()) {
            place.facts().forEach(fact -> incomplete |= isIncomplete.test(fact));
        }
        for (var total : places.totals()) {
            var standing = Resolution.of(total.facts(), measure).fact();
            if (standing != null) {
                totals.add(standing);
            }
        }
    }

    /** Adds a total by what its source says of it. */
    void addStated(VisibleFact total, Predicate<VisibleFact> isIncomplete) {
        incomplete |= isIncomplete.test(total);
        totals.addStated(total);
    }

    /** Adds those of a territory that comes after all that are in here; they stay as they are. */
    void add(CellParts next) {
        next.byYear.forEach((year, sum) -> sum(year).add(sum));
        totals.addAll(next.totals);
        incomplete |= next.incomplete;
    }

    /** Takes no more, and less memory. */
    void close() {
        byYear.values().forEach(YearSum::close);
    }

    private YearSum sum(@Nullable Integer year) {
        return byYear.computeIfAbsent(year, _ -> new YearSum(measure));
    }

    Map<@Nullable Integer, YearSum> byYear() {
        return byYear;
    }

    PrintedTotals totals() {
        return totals;
    }

    /** Whether something waits that would change one of the facts. */
    boolean isIncomplete() {
        return incomplete;
    }

    /** How many figures it holds, each with all that its row has. */
    int figures() {
        return totals.size() + byYear.values().stream().mapToInt(it -> it.others().size()).sum();
    }
}

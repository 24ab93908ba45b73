package fr.avenant.reporting.cell;

import fr.avenant.reporting.catalogue.Measure.Dimension;
import fr.avenant.reporting.cell.Cell.Printed;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/** The totals that sources print near a cell; one of them may claim just what the cell adds. */
final class PrintedTotals {

    private final List<VisibleFact> totals = new ArrayList<>();
    private final Map<@Nullable Integer, Integer> stated = new HashMap<>();

    /** One that contains what a cell adds. */
    void add(VisibleFact total) {
        totals.add(total);
    }

    /** One that is a total by what its source says of it. */
    void addStated(VisibleFact total) {
        totals.add(total);
        stated.merge(total.year(), 1, Integer::sum);
    }

    /** Adds those of the next territory. */
    void addAll(PrintedTotals next) {
        totals.addAll(next.totals);
        next.stated.forEach((year, count) -> stated.merge(year, count, Integer::sum));
    }

    int size() {
        return totals.size();
    }

    /** The latest that a source prints; the latest that was inferred; none. */
    @Nullable Integer yearToTake() {
        return totals.stream()
                .filter(total -> total.year() != null)
                .max(
                        Comparator.comparing((VisibleFact total) -> !total.yearInferred())
                                .thenComparingInt(total -> Objects.requireNonNull(total.year())))
                .map(VisibleFact::year)
                .orElse(null);
    }

    /** The years of those that are totals by what their source says. */
    Set<@Nullable Integer> years() {
        return new HashSet<>(stated.keySet());
    }

    /** How many of these there are of a year. */
    int stated(@Nullable Integer year) {
        return stated.getOrDefault(year, 0);
    }

    /**
     * The total that claims the cell; of several the one that names least besides it.
     *
     * @param question that the cell answers
     * @param parts what the cell adds; null if there is nothing
     * @param value what that comes to
     */
    @Nullable Printed claiming(
            CellQuestion question,
            @Nullable Integer year,
            @Nullable YearSum parts,
            @Nullable BigDecimal value) {
        var ofYear = totals.stream().filter(total -> Objects.equals(total.year(), year)).toList();
        return ofYear.stream()
                .filter(total -> total.value() != null && claims(question, total, parts, ofYear))
                .min(Comparator.comparingInt(total -> total.dimensions().size()))
                .map(total -> printed(total, value))
                .orElse(null);
    }

    private static Printed printed(VisibleFact total, @Nullable BigDecimal value) {
        var figure = Objects.requireNonNull(total.value());
        return new Printed(
                figure,
                value == null ? null : figure.subtract(value),
                total.document(),
                total.locator(),
                total.event());
    }

    /** Whether a total is about the same members as the cell, dimension by dimension. */
    private static boolean claims(
            CellQuestion question,
            VisibleFact total,
            @Nullable YearSum parts,
            List<VisibleFact> totalsOfYear) {
        BiPredicate<String, String> allHave =
                parts == null
                        ? (dimension, member) ->
                                totalsOfYear.stream()
                                        .allMatch(it -> member.equals(it.member(dimension)))
                        : parts::haveAll;
        return question.measure().dimensions().stream()
                .map(Dimension::name)
                .filter(name -> !name.equals("year") && !question.splits(name))
                .allMatch(name -> claims(question, total.member(name), name, allHave));
    }

    private static boolean claims(
            CellQuestion question,
            @Nullable String claimed,
            String dimension,
            BiPredicate<String, String> allHave) {
        if (claimed == null) {
            return !question.members().containsKey(dimension);
        }
        var asked = question.members().get(dimension);
        if (asked != null && asked.equals(Set.of(claimed))) {
            return true;
        }
        // What it names narrows nothing if whatever is there has that member.
        return allHave.test(dimension, claimed);
    }
}

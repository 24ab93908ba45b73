package fr.avenant.reporting.cell;

import fr.avenant.reporting.catalogue.Measure.Dimension;
import fr.avenant.reporting.cell.Cell.Printed;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The totals that sources print near a cell; one of them may claim just what the cell adds. */
final class PrintedTotals {

    private final CellQuestion question;
    private final List<VisibleFact> totals = new ArrayList<>();

    PrintedTotals(CellQuestion question) {
        this.question = question;
    }

    void add(VisibleFact total) {
        totals.add(total);
    }

    @Nullable Integer latestYear() {
        return totals.stream()
                .map(VisibleFact::year)
                .filter(Objects::nonNull)
                .max(Integer::compare)
                .orElse(null);
    }

    /** How many there are of a year. */
    int count(@Nullable Integer year) {
        return countOf(other -> Objects.equals(other, year));
    }

    /** How many there are of such years. */
    int countOf(Predicate<@Nullable Integer> years) {
        return (int) totals.stream().filter(total -> years.test(total.year())).count();
    }

    /**
     * The total that claims the cell; of several the one that names least besides it.
     *
     * @param parts what the cell adds; null if there is nothing
     * @param value what that comes to
     */
    @Nullable Printed claiming(
            @Nullable Integer year, @Nullable YearSum parts, @Nullable BigDecimal value) {
        var ofYear = totals.stream().filter(total -> Objects.equals(total.year(), year)).toList();
        return ofYear.stream()
                .filter(total -> total.value() != null && claims(total, parts, ofYear))
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
    private boolean claims(
            VisibleFact total, @Nullable YearSum parts, List<VisibleFact> totalsOfYear) {
        BiPredicate<String, String> allHave =
                parts == null
                        ? (dimension, member) ->
                                totalsOfYear.stream()
                                        .allMatch(it -> member.equals(it.member(dimension)))
                        : parts::haveAll;
        return question.measure().dimensions().stream()
                .map(Dimension::name)
                .filter(name -> !name.equals("year") && !question.splits(name))
                .allMatch(name -> claims(total.member(name), name, allHave));
    }

    private boolean claims(
            @Nullable String claimed, String dimension, BiPredicate<String, String> allHave) {
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

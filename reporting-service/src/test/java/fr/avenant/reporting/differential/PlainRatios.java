package fr.avenant.reporting.differential;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Computes a ratio from the two sums that it relates. */
final class PlainRatios {

    private static final MathContext DIGITS = new MathContext(12);
    private static final Set<String> COMPUTED =
            Set.of("notReported", "notAdditive", "notPublished", "notYetRecorded");

    private final PlainQuestion question;
    private final PlainMeasure measure;
    private final PlainCatalogue measures;

    PlainRatios(PlainQuestion question, PlainCatalogue measures) {
        this.question = question;
        this.measure = question.measure();
        this.measures = measures;
    }

    /**
     * @param sums the cells of sums that answer a question
     */
    Map<Map<String, String>, PlainCell> cells(
            Function<PlainQuestion, Map<Map<String, String>, PlainCell>> sums) {
        var top = term(measure.numerator(), true);
        var bottom = term(measure.denominator(), measure.sameYears());
        var over = sums.apply(top);
        var under = sums.apply(bottom);
        var cells = new LinkedHashMap<Map<String, String>, PlainCell>();
        sums.apply(question)
                .forEach((key, cell) -> {
                    var isOfNobody =
                            cell.reason().equals("notReported")
                                    && key.size() < question.by().size();
                    if (over.isEmpty() || !isOfNobody) {
                        cells.put(key, ratio(key, cell, top, bottom, over, under));
                    }
                });
        for (var key : over.keySet()) {
            cells.computeIfAbsent(key, _ -> ratio(key, nothing(), top, bottom, over, under));
        }
        return cells;
    }

    private PlainQuestion term(@Nullable String id, boolean withYears) {
        var term = measures.newest(Objects.requireNonNull(id));
        var wanted = new HashMap<String, Set<String>>();
        term.defaults().forEach((name, member) -> wanted.put(name, Set.of(member)));
        question.wanted()
                .forEach((name, members) -> {
                    if (term.has(name) && (withYears || !name.equals("year"))) {
                        wanted.put(name, members);
                    }
                });
        return new PlainQuestion(
                term,
                question.by().stream()
                        .filter(it -> term.has(it) && (withYears || !it.equals("year")))
                        .toList(),
                wanted,
                question.known(),
                question.later(),
                question.on(),
                question.endedToo(),
                question.own());
    }

    private PlainCell nothing() {
        return new PlainCell(
                "notAvailable",
                "notReported",
                null,
                measure.unit(),
                null,
                false,
                Set.of(),
                "",
                Map.of(),
                Map.of(),
                Set.of(),
                Map.of(),
                Set.of(),
                "");
    }

    private PlainCell ratio(
            Map<String, String> key,
            PlainCell own,
            PlainQuestion top,
            PlainQuestion bottom,
            Map<Map<String, String>, PlainCell> over,
            Map<Map<String, String>, PlainCell> under) {
        if (!COMPUTED.contains(own.reason())) {
            return own;
        }
        var above = over.get(narrowed(key, top));
        var printed = above == null ? own : own.leavingOut(above.leftOut());
        var below = under.get(narrowed(key, bottom));
        var terms = text(key, top, above) + " / " + text(key, bottom, below);
        var aboveYear = year(key, top, above);
        var value = above == null ? null : above.value();
        var base = below == null ? null : below.value();
        if (above == null || below == null || value == null || base == null) {
            var isSilent = above == null || above.reason().equals("notReported");
            return with(
                    printed, isSilent ? printed.reason() : "termMissing", null, aboveYear, terms);
        }
        if (!above.unit().equals(top.measure().unit())
                || !below.unit().equals(bottom.measure().unit())) {
            return with(printed, "severalUnits", null, aboveYear, terms);
        }
        if (measure.sameYears() && !Objects.equals(aboveYear, year(key, bottom, below))) {
            return with(printed, "yearsDiffer", null, aboveYear, terms);
        }
        if (base.signum() == 0) {
            return with(printed, "denominatorZero", null, aboveYear, terms);
        }
        var ratio = value.multiply(measure.per()).divide(base, DIGITS);
        return with(printed, "", PlainFact.plain(ratio), aboveYear, terms);
    }

    private PlainCell with(
            PlainCell printed,
            String reason,
            @Nullable BigDecimal value,
            @Nullable Integer year,
            String terms) {
        return new PlainCell(
                value != null
                        ? "value"
                        : reason.equals("severalUnits") ? "notComparable" : "notAvailable",
                reason,
                value,
                printed.unit(),
                question.by().contains("year") ? null : year,
                printed.yearInferred(),
                Set.of(),
                "",
                Map.of(),
                printed.leftOut(),
                Set.of(),
                Map.of(),
                PlainCell.marks(value, measure.unit()),
                terms);
    }

    private static Map<String, String> narrowed(Map<String, String> key, PlainQuestion term) {
        var narrowed = new TreeMap<>(key);
        narrowed.keySet().retainAll(term.by());
        return narrowed;
    }

    private static @Nullable Integer year(
            Map<String, String> key, PlainQuestion term, @Nullable PlainCell cell) {
        if (cell == null) {
            return null;
        }
        var year = key.get("year");
        return term.by().contains("year")
                ? year == null ? null : Integer.valueOf(year)
                : cell.latestYear();
    }

    private static String text(
            Map<String, String> key, PlainQuestion term, @Nullable PlainCell cell) {
        return cell == null
                ? PlainCell.term(null, term.measure().unit(), null, false, "notReported")
                : PlainCell.term(
                        cell.value(),
                        cell.unit(),
                        year(key, term, cell),
                        cell.yearInferred(),
                        cell.reason());
    }
}

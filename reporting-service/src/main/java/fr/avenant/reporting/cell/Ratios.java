package fr.avenant.reporting.cell;

import fr.avenant.reporting.catalogue.Measure;
import fr.avenant.reporting.catalogue.Measure.TermYears;
import fr.avenant.reporting.cell.Cell.Status;
import fr.avenant.reporting.cell.Cell.Term;
import fr.avenant.reporting.cell.Cell.Terms;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Computes ratios from the sums that their terms come to, at every level: what a source prints of
 * parts says nothing of the whole.
 */
public final class Ratios {

    private static final MathContext DIGITS = new MathContext(12);

    private static final Set<AbsenceReason> COMPUTABLE =
            Set.of(
                    AbsenceReason.NOT_REPORTED,
                    AbsenceReason.NOT_ADDITIVE,
                    AbsenceReason.NOT_PUBLISHED,
                    AbsenceReason.NOT_YET_RECORDED);

    private final CellQuestion question;
    private final CellQuestion numerator;
    private final CellQuestion denominator;

    public Ratios(CellQuestion question, CellQuestion numerator, CellQuestion denominator) {
        this.question = question;
        this.numerator = numerator;
        this.denominator = denominator;
    }

    /**
     * @param printed cells of what sources print of the ratio itself; they stay
     * @param over cells of the numerator
     * @param under cells of the denominator
     */
    public List<Cell> of(List<Cell> printed, List<Cell> over, List<Cell> under) {
        var overByMembers = byMembers(over, numerator.by());
        var underByMembers = byMembers(under, denominator.by());
        var seen = new HashSet<List<@Nullable String>>();
        var cells = new ArrayList<Cell>();
        for (var cell : printed) {
            if (isNothingBeside(cell, over)) {
                continue;
            }
            seen.add(key(cell, question.by()));
            cells.add(
                    cell.status() == Status.VALUE || !isComputable(cell)
                            ? cell
                            : ratio(
                                    cell,
                                    overByMembers.get(key(cell, numerator.by())),
                                    underByMembers.get(key(cell, denominator.by()))));
        }
        for (var cell : over) {
            if (seen.add(key(cell, question.by()))) {
                var members = new LinkedHashMap<String, @Nullable String>();
                question.by().forEach(name -> members.put(name, cell.members().get(name)));
                cells.add(
                        ratio(
                                Cell.empty(
                                        members,
                                        AbsenceReason.NOT_REPORTED,
                                        question.measure().unit()),
                                cell,
                                underByMembers.get(key(cell, denominator.by()))));
            }
        }
        cells.sort(
                (one, other) -> Folds.compare(key(one, question.by()), key(other, question.by())));
        return cells;
    }

    /** Nothing was printed of whoever it is, in no year: the terms say which there are. */
    private boolean isNothingBeside(Cell cell, List<Cell> over) {
        return !over.isEmpty()
                && cell.reason() == AbsenceReason.NOT_REPORTED
                && question.by().stream().anyMatch(name -> cell.members().get(name) == null);
    }

    private static boolean isComputable(Cell cell) {
        return cell.reason() != null && COMPUTABLE.contains(cell.reason());
    }

    private Cell ratio(Cell printed, @Nullable Cell over, @Nullable Cell under) {
        var cell = over == null ? printed : printed.besides(unvalued(over.leftOut()));
        var terms = new Terms(term(numerator.measure(), over), term(denominator.measure(), under));
        var top = terms.numerator().value();
        var bottom = terms.denominator().value();
        if (over == null || under == null || top == null || bottom == null) {
            return isSilent(over)
                    ? cell.ratio(Status.NOT_AVAILABLE, cell.reason(), null, null, terms)
                    : absent(cell, AbsenceReason.TERM_MISSING, terms);
        }
        if (isOfOtherUnit(over, numerator.measure())
                || isOfOtherUnit(under, denominator.measure())) {
            return cell.ratio(
                    Status.NOT_COMPARABLE, AbsenceReason.SEVERAL_UNITS, null, null, terms);
        }
        if (question.measure().terms() == TermYears.SAME
                && !Objects.equals(over.yearTaken(), under.yearTaken())) {
            return absent(cell, AbsenceReason.YEARS_DIFFER, terms);
        }
        if (bottom.signum() == 0) {
            return absent(cell, AbsenceReason.DENOMINATOR_ZERO, terms);
        }
        var per = Objects.requireNonNullElse(question.measure().per(), BigDecimal.ONE);
        var value = plain(top.multiply(per).divide(bottom, DIGITS));
        var marks = Mark.of(value, question.measure().unit());
        return cell.ratio(Status.VALUE, null, value, marks.isEmpty() ? null : marks, terms);
    }

    private static boolean isOfOtherUnit(Cell term, Measure measure) {
        return !term.unit().equals(measure.unit());
    }

    /** What they come to is no ratio. */
    private static List<LeftOut> unvalued(@Nullable List<LeftOut> leftOut) {
        return leftOut == null
                ? List.of()
                : leftOut.stream().map(it -> new LeftOut(it.reason(), it.facts(), null)).toList();
    }

    private static Cell absent(Cell cell, AbsenceReason reason, Terms terms) {
        return cell.ratio(Status.NOT_AVAILABLE, reason, null, null, terms);
    }

    private static boolean isSilent(@Nullable Cell cell) {
        return cell == null || cell.reason() == AbsenceReason.NOT_REPORTED;
    }

    private static BigDecimal plain(BigDecimal value) {
        var stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private static Term term(Measure measure, @Nullable Cell cell) {
        return cell == null
                ? new Term(
                        measure.id(), null, null, null, measure.unit(), AbsenceReason.NOT_REPORTED)
                : new Term(
                        measure.id(),
                        cell.yearTaken(),
                        cell.yearInferred(),
                        cell.value(),
                        cell.unit(),
                        cell.reason());
    }

    private static Map<List<@Nullable String>, Cell> byMembers(List<Cell> cells, List<String> by) {
        var byMembers = new HashMap<List<@Nullable String>, Cell>();
        cells.forEach(cell -> byMembers.put(key(cell, by), cell));
        return byMembers;
    }

    private static List<@Nullable String> key(Cell cell, List<String> by) {
        var key = new ArrayList<@Nullable String>();
        by.forEach(name -> key.add(cell.members().get(name)));
        return key;
    }
}

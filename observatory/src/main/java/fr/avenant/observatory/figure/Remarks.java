package fr.avenant.observatory.figure;

import fr.avenant.observatory.reporting.answer.Cell;
import fr.avenant.observatory.reporting.answer.Conflict;
import fr.avenant.observatory.reporting.answer.Covered;
import fr.avenant.observatory.reporting.answer.LeftOut;
import fr.avenant.observatory.reporting.answer.Measure;
import fr.avenant.observatory.reporting.answer.Partial;
import fr.avenant.observatory.reporting.answer.Term;
import fr.avenant.observatory.reporting.answer.Terms;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What must be said of a figure besides its value, in plain French. */
@Component
class Remarks {

    private final FrenchLabels labels;

    Remarks(FrenchLabels labels) {
        this.labels = labels;
    }

    /**
     * In the order in which they matter.
     *
     * @param members names of members, by dimension and code
     */
    List<String> on(Cell cell, Measure measure, Map<String, Map<String, String>> members) {
        var remarks = new ArrayList<String>();
        if (cell.partial() != null) {
            remarks.add(partial(cell.partial(), cell.unit()));
        }
        if (cell.coverage() != null) {
            covered(cell.coverage().territory(), "territory", "territoires", members, remarks);
            covered(cell.coverage().quartier(), "quartier", "quartiers", members, remarks);
        }
        if (!cell.over().isEmpty()) {
            remarks.add("Ne s’additionne pas selon : " + over(cell.over(), measure));
        }
        if (cell.terms() != null) {
            ratio(cell.terms(), remarks);
        }
        cell.leftOut().forEach(left -> remarks.add(leftOut(left, cell.unit())));
        cell.marks().forEach(mark -> remarks.add("À relire : " + labels.of("cellMark", mark)));
        cell.conflicts().forEach(conflict -> remarks.add(conflict(conflict, cell.unit())));
        return remarks;
    }

    private static String partial(Partial partial, String unit) {
        return "Somme de %d sur %d : %s"
                .formatted(
                        partial.covered(),
                        partial.of(),
                        FrenchNumbers.figure(partial.value(), unit));
    }

    private void covered(
            @Nullable Covered covered,
            String dimension,
            String many,
            Map<String, Map<String, String>> members,
            List<String> remarks) {
        if (covered == null) {
            return;
        }
        var missing =
                covered.missing().stream()
                        .map(code -> labels.member(members, dimension, code))
                        .collect(Collectors.joining(", "));
        var more = covered.of() - covered.covered() - covered.missing().size();
        remarks.add(
                "Couvre %d %s sur %d%s"
                        .formatted(
                                covered.covered(),
                                covered.covered() < 2 ? many.substring(0, many.length() - 1) : many,
                                covered.of(),
                                missing.isEmpty()
                                        ? ""
                                        : " ; il manque : "
                                                + missing
                                                + (more > 0 ? " et " + more + " autres" : "")));
    }

    private static String over(List<String> dimensions, Measure measure) {
        return dimensions.stream()
                .map(name -> FrenchLabels.dimension(measure.dimensions(), name))
                .map(FrenchLabels::inSentence)
                .collect(Collectors.joining(", "));
    }

    /** Why one is missing is the reason of the cell. */
    private void ratio(Terms terms, List<String> remarks) {
        var numerator = terms.numerator();
        var denominator = terms.denominator();
        if (numerator.value() != null && denominator.value() != null) {
            remarks.add(
                    "Rapport de %s à %s"
                            .formatted(
                                    term(numerator, numerator.value()),
                                    term(denominator, denominator.value())));
        }
    }

    private String term(Term term, String value) {
        var figure = FrenchNumbers.spelled(value, term.unit(), labels.of("unit", term.unit()));
        if (term.year() == null) {
            return figure;
        }
        var inferred =
                Boolean.TRUE.equals(term.yearInferred())
                        ? ", " + labels.of("yearBasis", "inferred")
                        : "";
        return "%s (%s%s)".formatted(figure, term.year(), inferred);
    }

    private String leftOut(LeftOut left, String unit) {
        var facts = left.facts() == 1 ? "un chiffre" : left.facts() + " chiffres";
        var what = "N’en fait pas partie : " + facts + ", " + labels.of("leftOut", left.reason());
        return left.value() == null
                ? what
                : what + " (" + FrenchNumbers.figure(left.value(), unit) + ")";
    }

    private static String conflict(Conflict conflict, String unit) {
        var figure = FrenchNumbers.figure(conflict.value(), unit);
        return conflict.locator() == null
                ? "Autre chiffre : " + figure
                : "Autre chiffre : %s (%s)".formatted(figure, conflict.locator());
    }
}

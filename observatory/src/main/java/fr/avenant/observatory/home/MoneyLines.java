package fr.avenant.observatory.home;

import fr.avenant.observatory.comparison.Question;
import fr.avenant.observatory.figure.Figure;
import fr.avenant.observatory.figure.Figures;
import fr.avenant.observatory.figure.FrenchLabels;
import fr.avenant.observatory.figure.Members;
import fr.avenant.observatory.reporting.answer.Cell;
import fr.avenant.observatory.reporting.answer.ComparisonAnswer;
import fr.avenant.observatory.reporting.answer.Comparisons;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Money that documents print, each kind under its own name and each amount by itself: an envelope
 * is not added to what is paid out of it, nor what is planned to what is spent.
 */
@Component
class MoneyLines {

    /** Amounts, and the same for each inhabitant, which only the first ones have. */
    static final List<String> MEASURES =
            List.of(
                    "funding.envelope",
                    "funding.envelopePart",
                    "funding.action",
                    "funding.renewal",
                    "tfpb.expense",
                    "epci.specificCredits",
                    "funding.envelopePerInhabitant",
                    "funding.actionPerInhabitant",
                    "funding.renewalPerInhabitant",
                    "tfpb.expensePerInhabitant");

    /** What they are broken down by, besides the territory. */
    static final List<String> BY =
            List.of("contract", "envelope", "periodicity", "operation", "landlord", "stage");

    private static final String TERRITORY = "territory";
    private static final String STAGE = "stage";

    /** Dimensions that name an amount by themselves: its contract would say no more. */
    private static final List<String> NAMING = List.of("envelope", "operation");

    private final Figures figures;
    private final FrenchLabels labels;

    MoneyLines(Figures figures, FrenchLabels labels) {
        this.figures = figures;
        this.labels = labels;
    }

    /** One line a measure, and one for each stage of it; none of which nothing is known. */
    List<KeyLine> of(Comparisons all) {
        return MEASURES.stream()
                .flatMap(id -> answer(all, answer -> answer.measure().id().equals(id)).stream())
                .filter(answer -> answer.measure().numerator() == null)
                .flatMap(answer -> lines(answer, perInhabitant(all, answer)))
                .filter(KeyLine::says)
                .toList();
    }

    private static @Nullable ComparisonAnswer perInhabitant(
            Comparisons all, ComparisonAnswer amounts) {
        return answer(all, it -> amounts.measure().id().equals(it.measure().numerator()))
                .orElse(null);
    }

    private static Optional<ComparisonAnswer> answer(
            Comparisons all, Predicate<ComparisonAnswer> wanted) {
        return all.answers().stream()
                .filter(answer -> MEASURES.contains(answer.measure().id()))
                .filter(wanted)
                .findFirst();
    }

    private Stream<KeyLine> lines(ComparisonAnswer answer, @Nullable ComparisonAnswer ratio) {
        if (!answer.by().contains(STAGE)) {
            return Stream.of(line(answer, ratio, null));
        }
        return answer.cells().stream()
                .map(cell -> Members.of(cell, STAGE))
                .filter(Objects::nonNull)
                .distinct()
                .map(stage -> line(answer, ratio, stage));
    }

    /**
     * @param stage what is planned and what is spent are two things; null if there are none
     */
    private KeyLine line(
            ComparisonAnswer answer, @Nullable ComparisonAnswer ratio, @Nullable String stage) {
        var word =
                stage == null
                        ? null
                        : FrenchLabels.inSentence(labels.member(answer.members(), STAGE, stage));
        var byTerritory =
                answer.cells().stream()
                        .filter(cell -> Objects.equals(stage, Members.of(cell, STAGE)))
                        .collect(
                                Collectors.groupingBy(
                                        cell -> String.valueOf(Members.of(cell, TERRITORY)),
                                        LinkedHashMap::new,
                                        Collectors.collectingAndThen(
                                                Collectors.toList(),
                                                cells -> named(answer, cells, ratio, word))));
        var label = answer.measure().label();
        return KeyLine.unlike(
                word == null ? label : label + " : " + word,
                answer,
                byTerritory,
                page(answer, stage));
    }

    private static String page(ComparisonAnswer answer, @Nullable String stage) {
        var question =
                Question.about(answer.measure().id(), answer.by())
                        .only("ended", List.of("included"));
        return (stage == null ? question : question.only(STAGE, List.of(stage))).page();
    }

    /**
     * Where nothing is known of anybody, that is said once. Beside what is known nobody misses what
     * the same envelope would be under another contract; a landlord without a figure is told.
     */
    private List<NamedFigure> named(
            ComparisonAnswer answer,
            List<Cell> cells,
            @Nullable ComparisonAnswer ratio,
            @Nullable String stage) {
        var told = cells.stream().filter(cell -> stage != null || !isNotReported(cell)).toList();
        var figures = told.stream().map(cell -> named(answer, cell, ratio, stage)).toList();
        return figures.stream().anyMatch(one -> one.figure().known())
                ? figures
                : List.of(named(answer, cells.getFirst(), ratio, stage).unnamed());
    }

    private static boolean isNotReported(Cell cell) {
        return "notReported".equals(cell.reason());
    }

    private NamedFigure named(
            ComparisonAnswer answer,
            Cell cell,
            @Nullable ComparisonAnswer ratio,
            @Nullable String stage) {
        var name = name(answer, cell);
        var figure = new NamedFigure(name, figures.of(answer, cell));
        return (stage == null
                        ? figure
                        : figure.unknown("Ce bailleur n’imprime rien de " + stage + "."))
                .beside(ratio == null ? null : perInhabitant(ratio, cell));
    }

    private @Nullable Figure perInhabitant(ComparisonAnswer ratio, Cell amount) {
        return ratio.cells().stream()
                .filter(cell ->
                        ratio.by().stream()
                                .allMatch(dimension ->
                                        Objects.equals(
                                                Members.of(cell, dimension),
                                                Members.of(amount, dimension))))
                .map(cell -> figures.of(ratio, cell))
                .findFirst()
                .orElse(null);
    }

    /** Null for the whole territory. */
    private @Nullable String name(ComparisonAnswer answer, Cell cell) {
        var names = Stream.<String>builder();
        for (var dimension : answer.by()) {
            var member = Members.of(cell, dimension);
            if (member != null && tells(answer.by(), dimension)) {
                names.add(labels.member(answer.members(), dimension, member));
            }
        }
        var all = names.build().toList();
        return all.isEmpty()
                ? null
                : Stream.concat(
                                Stream.of(all.getFirst()),
                                all.stream().skip(1).map(FrenchLabels::inSentence))
                        .collect(Collectors.joining(", "));
    }

    private static boolean tells(List<String> by, String dimension) {
        return switch (dimension) {
            case TERRITORY, STAGE -> false;
            case "contract" -> NAMING.stream().noneMatch(by::contains);
            default -> true;
        };
    }
}

package fr.avenant.observatory.home;

import fr.avenant.observatory.comparison.Question;
import fr.avenant.observatory.figure.Figure;
import fr.avenant.observatory.figure.Figures;
import fr.avenant.observatory.figure.FrenchLabels;
import fr.avenant.observatory.figure.Members;
import fr.avenant.observatory.reporting.PageParts;
import fr.avenant.observatory.reporting.ReportingClient;
import fr.avenant.observatory.reporting.answer.Cell;
import fr.avenant.observatory.reporting.answer.ComparisonAnswer;
import fr.avenant.observatory.reporting.answer.Comparisons;
import fr.avenant.observatory.reporting.answer.ContractInList;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What can be compared between all territories, asked for with one question. */
@Component
class KeyFigures {

    private static final String TFPB = "tfpb.expense";
    private static final String ENGAGEMENTS = "engagement.count";
    private static final String INDICATORS = "indicator.count";
    private static final String SIGNATORIES = "contract.signatories";
    private static final String ANNOUNCED = "contract.announcedCount";
    private static final String INCLUDED = "included";
    private static final String SPENT = "spent";
    private static final String NOTHING_SPENT = "Ce bailleur n’imprime rien de dépensé.";

    /** With one figure a territory, in this order. */
    private static final List<String> OF_TERRITORIES =
            List.of(
                    "epci.qpvPopulation",
                    "post.count",
                    "post.countPer1000",
                    "post.amount",
                    "post.amountPer1000",
                    "funding.actionPerInhabitant");

    private static final List<String> OF_CONTRACTS =
            List.of(ENGAGEMENTS, INDICATORS, SIGNATORIES, ANNOUNCED);

    /** What any of them is broken down by. */
    private static final List<String> BY =
            List.of("territory", "contract", "of", "landlord", "stage");

    private final ReportingClient reporting;
    private final Figures figures;
    private final FrenchLabels labels;

    KeyFigures(ReportingClient reporting, Figures figures, FrenchLabels labels) {
        this.reporting = reporting;
        this.figures = figures;
        this.labels = labels;
    }

    /**
     * @param lines one figure a territory
     * @param contracts those of which something is counted
     */
    record Sheet(List<KeyLine> lines, List<ContractLine> contracts) {

        static final Sheet EMPTY = new Sheet(List.of(), List.of());
    }

    /** Empty if the figures could not be had. */
    Sheet ask(PageParts parts) {
        var measures =
                Stream.of(OF_TERRITORIES, List.of(TFPB), OF_CONTRACTS)
                        .flatMap(List::stream)
                        .collect(Collectors.joining(","));
        var question = Question.about(measures, BY).only("ended", List.of(INCLUDED));
        var contracts = parts.ask("contracts", () -> reporting.contracts(INCLUDED).contracts());
        return parts.ask("lines", () -> reporting.comparisons(question.parameters()))
                .map(all ->
                        new Sheet(lines(all), contractLines(all, contracts.orElseGet(List::of))))
                .orElse(Sheet.EMPTY);
    }

    private List<ContractLine> contractLines(Comparisons all, List<ContractInList> contracts) {
        return contracts.stream()
                .map(contract -> {
                    var code = contract.id().substring(contract.id().indexOf(':') + 1);
                    return new ContractLine(
                            contract,
                            figure(all, ENGAGEMENTS, code),
                            figure(all, INDICATORS, code),
                            figure(all, SIGNATORIES, code),
                            figure(all, ANNOUNCED, code));
                })
                .filter(ContractLine::counted)
                .toList();
    }

    private @Nullable Figure figure(Comparisons all, String measure, String contract) {
        return answer(all, measure).stream()
                .flatMap(answer ->
                        answer.cells().stream()
                                .filter(cell -> contract.equals(Members.of(cell, "contract")))
                                .filter(cell -> isOf(cell, "of", "signatories"))
                                .map(cell -> figures.of(answer, cell)))
                .findFirst()
                .orElse(null);
    }

    private static boolean isOf(Cell cell, String dimension, String member) {
        var its = Members.of(cell, dimension);
        return its == null || its.equals(member);
    }

    private List<KeyLine> lines(Comparisons all) {
        var lines = new ArrayList<KeyLine>();
        OF_TERRITORIES.forEach(id -> answer(all, id).map(this::line).ifPresent(lines::add));
        answer(all, TFPB)
                .ifPresent(tfpb -> {
                    lines.add(tfpb(tfpb, "planned", "Abattement de TFPB : prévu"));
                    lines.add(tfpb(tfpb, SPENT, "Abattement de TFPB : dépensé"));
                });
        return lines;
    }

    private static Optional<ComparisonAnswer> answer(Comparisons all, String measure) {
        return all.answers().stream()
                .filter(answer -> answer.measure().id().equals(measure))
                .findFirst();
    }

    private KeyLine line(ComparisonAnswer answer) {
        var page = Question.about(answer.measure().id(), List.of("territory")).page();
        return KeyLine.of(answer.measure().label(), answer, byTerritory(answer, _ -> true), page);
    }

    /**
     * What is planned and what was spent are two things, and each landlord has years of its own.
     */
    private KeyLine tfpb(ComparisonAnswer answer, String stage, String label) {
        var page =
                Question.about(TFPB, List.of("territory", "landlord", "year"))
                        .only("stage", List.of(stage))
                        .page();
        var cells = byTerritory(answer, cell -> isOf(cell, "stage", stage));
        if (stage.equals(SPENT)) {
            cells.replaceAll((_, figures) ->
                    figures.stream().map(one -> one.unknown(NOTHING_SPENT)).toList());
        }
        return KeyLine.of(label, answer, cells, page);
    }

    private Map<String, List<NamedFigure>> byTerritory(
            ComparisonAnswer answer, Predicate<Cell> wanted) {
        return answer.cells().stream()
                .filter(wanted)
                .collect(
                        Collectors.groupingBy(
                                cell -> String.valueOf(Members.of(cell, "territory")),
                                LinkedHashMap::new,
                                Collectors.collectingAndThen(
                                        Collectors.mapping(
                                                cell -> named(answer, cell), Collectors.toList()),
                                        KeyFigures::briefly)));
    }

    /** Where nothing is known of anybody, that is said once. */
    private static List<NamedFigure> briefly(List<NamedFigure> figures) {
        return figures.stream().anyMatch(one -> one.figure().known())
                ? figures
                : List.of(figures.getFirst().unnamed());
    }

    private NamedFigure named(ComparisonAnswer answer, Cell cell) {
        var name =
                answer.by().stream()
                        .filter(dimension ->
                                !dimension.equals("territory") && !dimension.equals("stage"))
                        .filter(dimension -> Members.of(cell, dimension) != null)
                        .map(dimension ->
                                labels.member(
                                        answer.members(), dimension, Members.of(cell, dimension)))
                        .collect(Collectors.joining(", "));
        return new NamedFigure(name.isEmpty() ? null : name, figures.of(answer, cell), null);
    }
}

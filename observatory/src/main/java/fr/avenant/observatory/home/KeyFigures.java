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
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What can be compared between all territories, asked for with one question. */
@Component
class KeyFigures {

    private static final String ENGAGEMENTS = "engagement.count";
    private static final String INDICATORS = "indicator.count";
    private static final String SIGNATORIES = "contract.signatories";
    private static final String ANNOUNCED = "contract.announcedCount";
    private static final String INCLUDED = "included";
    private static final String TERRITORY = "territory";
    private static final String ORIGIN = "origin";

    /** With one figure a territory, in this order. */
    private static final List<String> OF_TERRITORIES =
            List.of(
                    "epci.qpvPopulation",
                    "post.count",
                    "post.countPer1000",
                    "post.amount",
                    "post.amountPer1000");

    private static final List<String> OF_CONTRACTS =
            List.of(ENGAGEMENTS, INDICATORS, SIGNATORIES, ANNOUNCED);

    /** What a document prints as its indicators comes first. */
    private static final List<String> ORIGINS = List.of("list", "text", "inferred");

    /** What any of them is broken down by. */
    private static final List<String> BY =
            Stream.concat(Stream.of(TERRITORY, "of", ORIGIN), MoneyLines.BY.stream()).toList();

    private static final Question SIDE_BY_SIDE =
            Question.about(
                            Stream.of(OF_TERRITORIES, MoneyLines.MEASURES, OF_CONTRACTS)
                                    .flatMap(List::stream)
                                    .collect(Collectors.joining(",")),
                            BY)
                    .only("ended", List.of(INCLUDED));

    /** About all territories together. */
    private static final Question WHOLE =
            Question.about(String.join(",", OF_TERRITORIES), List.of());

    private final ReportingClient reporting;
    private final Figures figures;
    private final FrenchLabels labels;
    private final MoneyLines money;

    KeyFigures(ReportingClient reporting, Figures figures, FrenchLabels labels, MoneyLines money) {
        this.reporting = reporting;
        this.figures = figures;
        this.labels = labels;
        this.money = money;
    }

    /**
     * @param lines one figure a territory
     * @param money amounts, each by itself
     * @param contracts those of which something is counted
     */
    record Sheet(List<KeyLine> lines, List<KeyLine> money, List<ContractLine> contracts) {

        static final Sheet EMPTY = new Sheet(List.of(), List.of(), List.of());
    }

    /** Empty if the figures could not be had. */
    Sheet ask(ShownTerritories territories, PageParts parts) {
        var whole =
                territories.areChosen()
                        ? parts.ask("lines", () -> reporting.comparisons(WHOLE.parameters()))
                        : Optional.<Comparisons>empty();
        if (territories.shown().isEmpty()) {
            return whole.map(all -> new Sheet(wholeLines(all), List.of(), List.of()))
                    .orElse(Sheet.EMPTY);
        }
        var only = territories.areChosen() ? territories.slugs() : List.<String>of();
        var question = SIDE_BY_SIDE.only(TERRITORY, only);
        var contracts =
                parts.ask("contracts", () -> reporting.contracts(INCLUDED, only).contracts());
        return parts.ask("lines", () -> reporting.comparisons(question.parameters()))
                .map(all ->
                        new Sheet(
                                lines(all, whole),
                                money.of(all),
                                contractLines(all, contracts.orElseGet(List::of))))
                .orElse(Sheet.EMPTY);
    }

    private List<ContractLine> contractLines(Comparisons all, List<ContractInList> contracts) {
        return contracts.stream()
                .map(contract -> {
                    var code = contract.id().substring(contract.id().indexOf(':') + 1);
                    return new ContractLine(
                            contract,
                            figure(all, ENGAGEMENTS, code),
                            indicators(all, code),
                            figure(all, SIGNATORIES, code),
                            figure(all, ANNOUNCED, code));
                })
                .filter(ContractLine::counted)
                .toList();
    }

    /** By how the document has them; beside those that it has, nobody misses the others. */
    private List<NamedFigure> indicators(Comparisons all, String contract) {
        var figures = byOrigin(all, contract);
        var known = figures.stream().filter(one -> one.figure().known()).toList();
        return known.isEmpty()
                ? figures.stream().limit(1).map(NamedFigure::unnamed).toList()
                : known;
    }

    private List<NamedFigure> byOrigin(Comparisons all, String contract) {
        return answer(all, INDICATORS).stream()
                .flatMap(answer ->
                        answer.cells().stream()
                                .filter(cell -> contract.equals(Members.of(cell, "contract")))
                                .sorted(Comparator.comparingInt(KeyFigures::rank))
                                .map(cell -> named(answer, cell)))
                .toList();
    }

    private NamedFigure named(ComparisonAnswer answer, Cell cell) {
        var origin = Members.of(cell, ORIGIN);
        return new NamedFigure(
                origin == null ? null : labels.member(answer.members(), ORIGIN, origin),
                figures.of(answer, cell));
    }

    private static int rank(Cell cell) {
        var rank = ORIGINS.indexOf(String.valueOf(Members.of(cell, ORIGIN)));
        return rank < 0 ? ORIGINS.size() : rank;
    }

    private @Nullable Figure figure(Comparisons all, String measure, String contract) {
        return answer(all, measure).stream()
                .flatMap(answer ->
                        answer.cells().stream()
                                .filter(cell -> contract.equals(Members.of(cell, "contract")))
                                .filter(KeyFigures::isOfSignatories)
                                .map(cell -> figures.of(answer, cell)))
                .findFirst()
                .orElse(null);
    }

    /** Of all that a contract announces, only their number is compared. */
    private static boolean isOfSignatories(Cell cell) {
        var announced = Members.of(cell, "of");
        return announced == null || announced.equals("signatories");
    }

    private List<KeyLine> lines(Comparisons all, Optional<Comparisons> whole) {
        return OF_TERRITORIES.stream()
                .flatMap(id ->
                        answer(all, id).stream()
                                .map(it ->
                                        line(it, byTerritory(it))
                                                .beside(
                                                        whole.flatMap(other -> figure(other, id))
                                                                .orElse(null))))
                .toList();
    }

    private List<KeyLine> wholeLines(Comparisons whole) {
        return whole.answers().stream()
                .map(answer ->
                        line(answer, Map.of())
                                .beside(figure(whole, answer.measure().id()).orElse(null)))
                .toList();
    }

    /** The only cell of a measure that is broken down by nothing. */
    private Optional<Figure> figure(Comparisons whole, String measure) {
        return answer(whole, measure)
                .flatMap(answer ->
                        answer.cells().stream().findFirst().map(cell -> figures.of(answer, cell)));
    }

    private static Optional<ComparisonAnswer> answer(Comparisons all, String measure) {
        return all.answers().stream()
                .filter(answer -> answer.measure().id().equals(measure))
                .findFirst();
    }

    private Map<String, List<NamedFigure>> byTerritory(ComparisonAnswer answer) {
        return answer.cells().stream()
                .collect(
                        Collectors.groupingBy(
                                cell -> String.valueOf(Members.of(cell, TERRITORY)),
                                Collectors.mapping(
                                        cell -> new NamedFigure(null, figures.of(answer, cell)),
                                        Collectors.toList())));
    }

    private static KeyLine line(
            ComparisonAnswer answer, Map<String, List<NamedFigure>> byTerritory) {
        return KeyLine.of(
                answer.measure().label(),
                answer,
                byTerritory,
                Question.about(answer.measure().id(), List.of(TERRITORY)).page());
    }
}

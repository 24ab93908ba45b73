package fr.avenant.observatory.territory;

import fr.avenant.observatory.comparison.Question;
import fr.avenant.observatory.figure.Figure;
import fr.avenant.observatory.figure.Figures;
import fr.avenant.observatory.figure.Members;
import fr.avenant.observatory.reporting.PageParts;
import fr.avenant.observatory.reporting.ReportingClient;
import fr.avenant.observatory.reporting.answer.Cell;
import fr.avenant.observatory.reporting.answer.ComparisonAnswer;
import fr.avenant.observatory.reporting.answer.CountedMeasure;
import fr.avenant.observatory.reporting.answer.Measures;
import fr.avenant.observatory.reporting.answer.TerritoryDetail;
import fr.avenant.observatory.visitor.VisitorThreads;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks for every figure of a territory, and for nothing of which it has no fact. */
@Component
class TerritoryFigures {

    private static final Set<String> NO_FACT = Set.of("notReported", "notPublished");
    private static final int AT_A_TIME = 6;

    private final ReportingClient reporting;
    private final Figures figures;

    TerritoryFigures(ReportingClient reporting, Figures figures) {
        this.reporting = reporting;
        this.figures = figures;
    }

    /**
     * @param ofQuartiers measures with one figure a quartier, in the order of the territory's
     *     quartiers
     * @param ofTerritory measures with one figure for the whole
     * @param silent measures that nobody has reported here
     * @param failed measures whose figures could not be had
     */
    record Sheet(
            List<Line> ofQuartiers, List<Line> ofTerritory, List<Line> silent, List<Line> failed) {

        static Sheet empty() {
            return new Sheet(
                    new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        }
    }

    /**
     * @param figures null where the answer has no such cell
     * @param page the comparison in full, kept to this territory
     */
    record Line(String label, String unitLabel, List<@Nullable Figure> figures, String page) {}

    Sheet of(TerritoryDetail territory, PageParts parts) {
        var asked = parts.ask("figures", () -> reporting.measuresOf(territory.slug()));
        if (asked.isEmpty()) {
            return Sheet.empty();
        }
        var here = withFacts(asked.get());
        var sheet = Sheet.empty();
        for (var answer : answers(here, territory, parts)) {
            add(sheet, answer, territory);
        }
        var known = here.stream().map(CountedMeasure::id).toList();
        parts.ask("silent", reporting::measures).stream()
                .flatMap(all -> withFacts(all).stream())
                .filter(measure -> !known.contains(measure.id()))
                .map(measure ->
                        new Line(
                                measure.label(),
                                measure.unitLabel(),
                                List.of(),
                                question(measure, territory).page()))
                .forEach(sheet.silent()::add);
        return sheet;
    }

    private static List<CountedMeasure> withFacts(Measures catalogue) {
        return catalogue.measures().stream()
                .filter(measure ->
                        measure.facts() > 0 && Members.have(measure.dimensions(), "territory"))
                .toList();
    }

    /** A question and what came back, if anything did. */
    private record Answered(
            CountedMeasure measure, Question question, @Nullable ComparisonAnswer answer) {}

    /** One question a measure, some at a time: there are about a hundred. */
    private List<Answered> answers(
            List<CountedMeasure> measures, TerritoryDetail territory, PageParts parts) {
        try (var threads = Executors.newFixedThreadPool(AT_A_TIME, Thread.ofVirtual().factory())) {
            var forVisitor = VisitorThreads.of(threads);
            var asked =
                    measures.stream()
                            .map(measure ->
                                    CompletableFuture.supplyAsync(
                                            () -> ask(measure, territory, parts), forVisitor))
                            .toList();
            return asked.stream().map(CompletableFuture::join).toList();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    private Answered ask(CountedMeasure measure, TerritoryDetail territory, PageParts parts) {
        var question = question(measure, territory);
        return new Answered(
                measure,
                question,
                parts.ask(measure.id(), () -> reporting.comparison(question.parameters()))
                        .orElse(null));
    }

    private static Question question(CountedMeasure measure, TerritoryDetail territory) {
        var by =
                Members.have(measure.dimensions(), "quartier")
                        ? List.of("territory", "quartier")
                        : List.of("territory");
        return Question.about(measure.id(), by).only("territory", List.of(territory.slug()));
    }

    private void add(Sheet sheet, Answered answered, TerritoryDetail territory) {
        var answer = answered.answer();
        if (answer == null) {
            sheet.failed()
                    .add(
                            new Line(
                                    answered.measure().label(),
                                    answered.measure().unitLabel(),
                                    List.of(),
                                    answered.question().page()));
            return;
        }
        var byQuartier = answer.by().contains("quartier");
        var line =
                new Line(
                        answer.measure().label(),
                        answer.measure().unitLabel(),
                        byQuartier ? byQuartier(answer, territory) : all(answer),
                        answered.question().page());
        if (answer.cells().stream()
                .allMatch(cell -> NO_FACT.contains(String.valueOf(cell.reason())))) {
            sheet.silent().add(line);
        } else if (byQuartier) {
            sheet.ofQuartiers().add(line);
        } else {
            sheet.ofTerritory().add(line);
        }
    }

    private List<@Nullable Figure> byQuartier(ComparisonAnswer answer, TerritoryDetail territory) {
        var cells = new HashMap<String, Cell>();
        answer.cells()
                .forEach(cell -> cells.put(String.valueOf(Members.of(cell, "quartier")), cell));
        var ordered = new ArrayList<@Nullable Figure>();
        for (var quartier : territory.quartiers()) {
            var cell = cells.get(quartier.slug());
            ordered.add(cell == null ? null : figures.of(cell));
        }
        return ordered;
    }

    private List<@Nullable Figure> all(ComparisonAnswer answer) {
        var all = new ArrayList<@Nullable Figure>();
        answer.cells().forEach(cell -> all.add(figures.of(cell)));
        return all;
    }
}

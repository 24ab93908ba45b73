package fr.avenant.observatory.territory;

import fr.avenant.observatory.comparison.Question;
import fr.avenant.observatory.figure.Figure;
import fr.avenant.observatory.figure.Figures;
import fr.avenant.observatory.reporting.Catalogue;
import fr.avenant.observatory.reporting.Cell;
import fr.avenant.observatory.reporting.Comparison;
import fr.avenant.observatory.reporting.Measure;
import fr.avenant.observatory.reporting.ReportingClient;
import fr.avenant.observatory.reporting.Territory;
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
     */
    record Sheet(List<Line> ofQuartiers, List<Line> ofTerritory, List<Line> silent) {}

    /**
     * @param figures null where the answer has no such cell
     * @param page the comparison in full, kept to this territory
     */
    record Line(Measure measure, List<@Nullable Figure> figures, String page) {}

    Sheet of(Territory territory) {
        var here = withFacts(reporting.measuresOf(territory.slug()));
        var sheet = new Sheet(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (var answer : answers(here, territory)) {
            add(sheet, answer, territory);
        }
        var known = here.stream().map(Measure::id).toList();
        withFacts(reporting.measures()).stream()
                .filter(measure -> !known.contains(measure.id()))
                .map(measure -> new Line(measure, List.of(), question(measure, territory).page()))
                .forEach(sheet.silent()::add);
        return sheet;
    }

    private static List<Measure> withFacts(Catalogue catalogue) {
        return catalogue.measures().stream()
                .filter(measure -> measure.facts() > 0 && measure.has("territory"))
                .toList();
    }

    /** A question and what came back. */
    private record Answered(Question question, Comparison answer) {}

    /** One question a measure, some at a time: there are about a hundred. */
    private List<Answered> answers(List<Measure> measures, Territory territory) {
        try (var threads = Executors.newFixedThreadPool(AT_A_TIME, Thread.ofVirtual().factory())) {
            var forVisitor = VisitorThreads.of(threads);
            var asked =
                    measures.stream()
                            .map(measure -> question(measure, territory))
                            .map(question ->
                                    CompletableFuture.supplyAsync(() -> ask(question), forVisitor))
                            .toList();
            return asked.stream().map(CompletableFuture::join).toList();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    private Answered ask(Question question) {
        return new Answered(question, reporting.comparison(question.parameters()));
    }

    private static Question question(Measure measure, Territory territory) {
        var by = measure.has("quartier") ? List.of("territory", "quartier") : List.of("territory");
        return Question.about(measure.id(), by).only("territory", List.of(territory.slug()));
    }

    private void add(Sheet sheet, Answered answered, Territory territory) {
        var answer = answered.answer();
        var byQuartier = answer.by().contains("quartier");
        var line =
                new Line(
                        answer.measure(),
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

    private List<@Nullable Figure> byQuartier(Comparison answer, Territory territory) {
        var cells = new HashMap<String, Cell>();
        answer.cells().forEach(cell -> cells.put(String.valueOf(cell.member("quartier")), cell));
        var ordered = new ArrayList<@Nullable Figure>();
        for (var quartier : territory.quartiers()) {
            var cell = cells.get(quartier.slug());
            ordered.add(cell == null ? null : figures.of(cell));
        }
        return ordered;
    }

    private List<@Nullable Figure> all(Comparison answer) {
        var all = new ArrayList<@Nullable Figure>();
        answer.cells().forEach(cell -> all.add(figures.of(cell)));
        return all;
    }
}

package fr.avenant.observatory.territory;

import fr.avenant.observatory.comparison.LaterCharts;
import fr.avenant.observatory.comparison.LaterCharts.Later;
import fr.avenant.observatory.comparison.Question;
import fr.avenant.observatory.figure.Figure;
import fr.avenant.observatory.figure.Figures;
import fr.avenant.observatory.figure.Members;
import fr.avenant.observatory.moment.Moment;
import fr.avenant.observatory.reporting.PageParts;
import fr.avenant.observatory.reporting.ReportingClient;
import fr.avenant.observatory.reporting.answer.Cell;
import fr.avenant.observatory.reporting.answer.ComparisonAnswer;
import fr.avenant.observatory.reporting.answer.CountedMeasure;
import fr.avenant.observatory.reporting.answer.Measures;
import fr.avenant.observatory.reporting.answer.QuartierDetail;
import fr.avenant.observatory.reporting.answer.TerritoryDetail;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Asks once for every figure of a territory, and for nothing of which it has no fact and that
 * nothing makes up: the number of measures of the catalogue is no bound of the page.
 */
@Component
class TerritoryFigures {

    private static final Set<String> NO_FACT = Set.of("notReported", "notPublished");
    private static final String TERRITORY = "territory";
    private static final String QUARTIER = "quartier";

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
     * @param pictures charts of the measures that have figures
     */
    record Sheet(
            List<Line> ofQuartiers,
            List<Line> ofTerritory,
            List<Line> silent,
            List<LaterCharts> pictures) {

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

    Sheet of(TerritoryDetail territory, Moment moment, PageParts parts) {
        var sheet = Sheet.empty();
        var asked =
                parts.ask(
                        "figures",
                        () -> reporting.measuresOf(territory.slug(), moment.parameters()));
        if (asked.isEmpty()) {
            return sheet;
        }
        var here = withFacts(asked.get());
        if (!here.isEmpty()) {
            var question = question(ids(here), by(here), territory, moment);
            parts.ask("figures", () -> reporting.comparisons(question.parameters())).stream()
                    .flatMap(all -> all.answers().stream())
                    .forEach(answer -> add(sheet, answer, territory, moment));
        }
        addSilent(sheet, asked.get(), territory, moment);
        return sheet;
    }

    /** What the catalogue has besides, and no source gives for this territory. */
    private static void addSilent(
            Sheet sheet, Measures catalogue, TerritoryDetail territory, Moment moment) {
        catalogue.measures().stream()
                .filter(measure -> !hasFacts(measure))
                .filter(measure -> Members.have(measure.dimensions(), TERRITORY))
                .map(measure ->
                        new Line(
                                measure.label(),
                                measure.unitLabel(),
                                List.of(),
                                question(measure.id(), List.of(TERRITORY), territory, moment)
                                        .page()))
                .forEach(sheet.silent()::add);
    }

    private static List<CountedMeasure> withFacts(Measures catalogue) {
        return catalogue.measures().stream()
                .filter(measure ->
                        hasFacts(measure) && Members.have(measure.dimensions(), TERRITORY))
                .toList();
    }

    private static boolean hasFacts(CountedMeasure measure) {
        return measure.facts() > 0 || measure.territories().covered() > 0;
    }

    private static String ids(List<CountedMeasure> measures) {
        return measures.stream().map(CountedMeasure::id).collect(Collectors.joining(","));
    }

    /** Each measure is broken down by those of the dimensions that it has. */
    private static List<String> by(List<CountedMeasure> measures) {
        return measures.stream().anyMatch(it -> Members.have(it.dimensions(), QUARTIER))
                ? List.of(TERRITORY, QUARTIER)
                : List.of(TERRITORY);
    }

    private static Question question(
            String measures, List<String> by, TerritoryDetail territory, Moment moment) {
        return Question.about(measures, by).only(TERRITORY, List.of(territory.slug())).at(moment);
    }

    private void add(
            Sheet sheet, ComparisonAnswer answer, TerritoryDetail territory, Moment moment) {
        var byQuartier = answer.by().contains(QUARTIER);
        var line =
                new Line(
                        answer.measure().label(),
                        answer.measure().unitLabel(),
                        byQuartier ? byQuartier(answer, territory.quartiers()) : all(answer),
                        question(answer.measure().id(), answer.by(), territory, moment).page());
        if (answer.cells().stream()
                .allMatch(cell -> NO_FACT.contains(String.valueOf(cell.reason())))) {
            sheet.silent().add(line);
            return;
        }
        (byQuartier ? sheet.ofQuartiers() : sheet.ofTerritory()).add(line);
        sheet.pictures().add(pictures(answer, byQuartier, territory, moment));
    }

    private static LaterCharts pictures(
            ComparisonAnswer answer, boolean byQuartier, TerritoryDetail territory, Moment moment) {
        var measure = answer.measure();
        var here = question(measure.id(), List.of(TERRITORY), territory, moment);
        var charts = new ArrayList<Later>();
        if (byQuartier) {
            charts.add(Later.of("Les quartiers", here.brokenDownBy(List.of(QUARTIER))));
        }
        charts.add(Later.of("Au fil des années", here.brokenDownBy(List.of(TERRITORY, "year"))));
        charts.add(
                Later.of(
                        "À côté des autres territoires",
                        here.only(TERRITORY, List.of()).mine(territory.slug())));
        return new LaterCharts(measure.label(), charts);
    }

    private List<@Nullable Figure> byQuartier(
            ComparisonAnswer answer, List<QuartierDetail> quartiers) {
        var cells = new HashMap<String, Cell>();
        answer.cells().forEach(cell -> cells.put(String.valueOf(Members.of(cell, QUARTIER)), cell));
        var ordered = new ArrayList<@Nullable Figure>();
        for (var quartier : quartiers) {
            var cell = cells.get(quartier.slug());
            ordered.add(cell == null ? null : figures.of(answer, cell));
        }
        return ordered;
    }

    private List<@Nullable Figure> all(ComparisonAnswer answer) {
        var all = new ArrayList<@Nullable Figure>();
        answer.cells().forEach(cell -> all.add(figures.of(answer, cell)));
        return all;
    }
}

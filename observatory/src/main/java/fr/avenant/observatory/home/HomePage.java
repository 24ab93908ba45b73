package fr.avenant.observatory.home;

import fr.avenant.observatory.comparison.Question;
import fr.avenant.observatory.figure.Figure;
import fr.avenant.observatory.figure.Figures;
import fr.avenant.observatory.figure.Members;
import fr.avenant.observatory.reporting.PageParts;
import fr.avenant.observatory.reporting.ReportingClient;
import fr.avenant.observatory.reporting.answer.Cell;
import fr.avenant.observatory.reporting.answer.DataQuality;
import fr.avenant.observatory.reporting.answer.TerritorySummary;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The home page. */
@Controller
class HomePage {

    /** What a coordinator looks at first, in this order. */
    private static final List<String> KEY_MEASURES =
            List.of(
                    "qpv.population",
                    "contract.signatories",
                    "engagement.count",
                    "indicator.count",
                    "funding.envelope",
                    "tfpb.expense",
                    "post.count",
                    "post.amount");

    private final ReportingClient reporting;
    private final Figures figures;

    HomePage(ReportingClient reporting, Figures figures) {
        this.reporting = reporting;
        this.figures = figures;
    }

    @GetMapping("/")
    String show(Model model) {
        var parts = new PageParts();
        var status = reporting.status();
        var loading = status.loading() != null && status.loading().state().equals("running");
        var territories = reporting.territories().territories();
        model.addAttribute("status", status);
        model.addAttribute("territories", territories);
        model.addAttribute("loading", loading);
        var quality =
                territories.isEmpty() || loading
                        ? Optional.<DataQuality>empty()
                        : parts.ask("quality", () -> reporting.dataQuality(null, null, null));
        model.addAttribute("quality", quality.orElse(null));
        model.addAttribute("findings", quality.map(HomePage::findings).orElse(0L));
        model.addAttribute("lines", territories.isEmpty() ? List.of() : lines(territories, parts));
        model.addAttribute("parts", parts);
        return "home";
    }

    private static long findings(DataQuality quality) {
        var counts = quality.counts();
        return counts.error() + counts.warning() + counts.naming() + counts.note();
    }

    private List<KeyLine> lines(List<TerritorySummary> territories, PageParts parts) {
        return parts.ask("lines", reporting::measures).stream()
                .flatMap(catalogue ->
                        KEY_MEASURES.stream()
                                .flatMap(id ->
                                        catalogue.measures().stream()
                                                .filter(measure -> measure.id().equals(id))))
                .filter(measure -> Members.have(measure.dimensions(), "territory"))
                .map(measure ->
                        parts.ask(measure.id(), () -> line(measure.id(), territories))
                                .orElseGet(() ->
                                        KeyLine.failed(
                                                measure.label(),
                                                measure.unitLabel(),
                                                page(measure.id()))))
                .toList();
    }

    private static String page(String measure) {
        return Question.about(measure, List.of("territory")).page();
    }

    private KeyLine line(String measure, List<TerritorySummary> territories) {
        var question = Question.about(measure, List.of("territory"));
        var answer = reporting.comparison(question.parameters());
        Map<String, Cell> cells = new LinkedHashMap<>();
        answer.cells()
                .forEach(cell -> cells.put(String.valueOf(Members.of(cell, "territory")), cell));
        var byTerritory = new LinkedHashMap<String, Figure>();
        territories.forEach(territory -> {
            var cell = cells.get(territory.slug());
            if (cell != null) {
                byTerritory.put(territory.slug(), figures.of(cell));
            }
        });
        return KeyLine.of(answer, byTerritory, question.page());
    }
}

package fr.avenant.observatory.home;

import fr.avenant.observatory.home.KeyFigures.Sheet;
import fr.avenant.observatory.reporting.PageParts;
import fr.avenant.observatory.reporting.ReportingClient;
import fr.avenant.observatory.reporting.answer.DataQuality;
import fr.avenant.observatory.reporting.answer.TerritorySummary;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;

/** The home page. */
@Controller
class HomePage {

    private final ReportingClient reporting;
    private final KeyFigures figures;

    HomePage(ReportingClient reporting, KeyFigures figures) {
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
        model.addAttribute("loading", loading);
        model.addAttribute("territories", territories);
        model.addAttribute(
                "names",
                territories.stream()
                        .collect(Collectors.toMap(TerritorySummary::slug, TerritorySummary::name)));
        var quality =
                territories.isEmpty() || loading
                        ? Optional.<DataQuality>empty()
                        : parts.ask(
                                "quality",
                                () ->
                                        reporting.dataQuality(
                                                null, null, null, new LinkedMultiValueMap<>()));
        model.addAttribute("quality", quality.orElse(null));
        model.addAttribute("findings", quality.map(HomePage::findings).orElse(0L));
        model.addAttribute("sheet", territories.isEmpty() ? Sheet.EMPTY : figures.ask(parts));
        model.addAttribute("parts", parts);
        return "home";
    }

    private static long findings(DataQuality quality) {
        var counts = quality.counts();
        return counts.error() + counts.warning() + counts.naming() + counts.note();
    }
}

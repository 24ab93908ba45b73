package fr.avenant.observatory.territory;

import fr.avenant.observatory.moment.Moment;
import fr.avenant.observatory.quality.FoundNow;
import fr.avenant.observatory.reporting.PageParts;
import fr.avenant.observatory.reporting.ReportingClient;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The list of territories and the page of each. */
@Controller
class TerritoryPages {

    private final ReportingClient reporting;
    private final TerritoryFigures figures;

    TerritoryPages(ReportingClient reporting, TerritoryFigures figures) {
        this.reporting = reporting;
        this.figures = figures;
    }

    @GetMapping("/territoires")
    String list(Model model) {
        var territories = reporting.territories();
        model.addAttribute("territories", territories.territories());
        model.addAttribute("links", territories.links());
        return "territories";
    }

    @GetMapping("/territoires/{slug}")
    String show(@PathVariable String slug, Moment moment, Model model) {
        var territory = reporting.territory(slug, moment.withEnded());
        model.addAttribute("territory", territory);
        var parts = new PageParts();
        model.addAttribute("sheet", figures.of(territory, moment, parts));
        model.addAttribute("found", found(slug, moment, parts).orElse(null));
        model.addAttribute("parts", parts);
        return "territory";
    }

    /** None of another moment, for which rules would have to run. */
    private Optional<FoundNow> found(String slug, Moment moment, PageParts parts) {
        return moment.asked()
                ? Optional.empty()
                : parts.ask(
                        "quality",
                        () -> FoundNow.of(reporting.dataQuality(FoundNow.question(slug))));
    }
}

package fr.avenant.observatory.home;

import fr.avenant.observatory.home.KeyFigures.Sheet;
import fr.avenant.observatory.quality.FoundNow;
import fr.avenant.observatory.reporting.PageParts;
import fr.avenant.observatory.reporting.ReportingClient;
import fr.avenant.observatory.reporting.answer.TerritorySummary;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The home page. */
@Controller
class HomePage {

    private static final String SEARCH = "cherche-territory";

    private final ReportingClient reporting;
    private final KeyFigures figures;

    HomePage(ReportingClient reporting, KeyFigures figures) {
        this.reporting = reporting;
        this.figures = figures;
    }

    /**
     * @param territory slugs of those that are put side by side; none for all, if they fit
     * @param searched what is looked for among the territories
     */
    @GetMapping("/")
    String show(
            @RequestParam(defaultValue = "") Set<String> territory,
            @RequestParam(name = SEARCH, required = false) @Nullable String searched,
            Model model,
            HttpServletResponse response) {
        var parts = new PageParts();
        var status = reporting.statusInShort();
        var loading = status.loading() != null && status.loading().state().equals("running");
        var territories = reporting.territories().territories();
        model.addAttribute("status", status);
        model.addAttribute("loading", loading);
        var shown = ShownTerritories.of(territories, territory, searched);
        if (!shown.unknown().isEmpty()) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        }
        model.addAttribute("territories", territories);
        model.addAttribute("shown", shown);
        model.addAttribute(
                "names",
                territories.stream()
                        .collect(Collectors.toMap(TerritorySummary::slug, TerritorySummary::name)));
        var found =
                territories.isEmpty() || loading
                        ? Optional.<FoundNow>empty()
                        : parts.ask(
                                "quality",
                                () -> FoundNow.of(reporting.dataQuality(FoundNow.question(null))));
        model.addAttribute("found", found.orElse(null));
        model.addAttribute(
                "sheet", territories.isEmpty() ? Sheet.EMPTY : figures.ask(shown, parts));
        model.addAttribute("parts", parts);
        return "home";
    }
}

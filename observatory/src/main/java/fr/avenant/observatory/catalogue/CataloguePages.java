package fr.avenant.observatory.catalogue;

import fr.avenant.observatory.comparison.Theme;
import fr.avenant.observatory.reporting.ReportingClient;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The catalogue of measures. */
@Controller
class CataloguePages {

    private final ReportingClient reporting;

    CataloguePages(ReportingClient reporting) {
        this.reporting = reporting;
    }

    @GetMapping("/mesures")
    String measures(Model model) {
        var catalogue = reporting.measures();
        model.addAttribute("catalogue", catalogue);
        model.addAttribute("themes", Theme.of(catalogue.measures()));
        return "measures";
    }
}

package fr.avenant.observatory.quartier;

import fr.avenant.observatory.moment.Moment;
import fr.avenant.observatory.reporting.PageParts;
import fr.avenant.observatory.reporting.ReportingClient;
import fr.avenant.observatory.reporting.answer.TerritorySummary;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The page of a quartier. */
@Controller
class QuartierPage {

    private final ReportingClient reporting;

    QuartierPage(ReportingClient reporting) {
        this.reporting = reporting;
    }

    /** By its code in the register, or an official one. */
    @GetMapping("/quartiers/{code}")
    String show(@PathVariable String code, Moment moment, Model model) {
        var quartier = reporting.quartier(code, moment.parameters());
        model.addAttribute("quartier", quartier);
        model.addAttribute(
                "territoryName",
                new PageParts()
                        .ask("territory", () -> reporting.territories().territories()).stream()
                                .flatMap(all -> all.stream())
                                .filter(one -> one.slug().equals(quartier.territory()))
                                .map(TerritorySummary::name)
                                .findFirst()
                                .orElse(quartier.territory()));
        return "quartier";
    }
}

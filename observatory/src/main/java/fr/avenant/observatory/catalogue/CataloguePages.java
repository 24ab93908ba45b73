package fr.avenant.observatory.catalogue;

import fr.avenant.observatory.comparison.Theme;
import fr.avenant.observatory.reporting.ReportingClient;
import fr.avenant.observatory.reporting.answer.CountedMeasure;
import fr.avenant.observatory.search.Wanted;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The catalogue of measures. */
@Controller
class CataloguePages {

    private final ReportingClient reporting;

    CataloguePages(ReportingClient reporting) {
        this.reporting = reporting;
    }

    @GetMapping("/mesures")
    String measures(@RequestParam(required = false) @Nullable String q, Model model) {
        var catalogue = reporting.measures();
        var wanted = Wanted.of(q);
        var found = catalogue.measures().stream().filter(it -> has(wanted, it)).toList();
        model.addAttribute("catalogue", catalogue);
        model.addAttribute("themes", Theme.of(found));
        model.addAttribute("q", q);
        model.addAttribute("narrowed", !wanted.nothing());
        model.addAttribute("found", found.size());
        return "measures";
    }

    private static boolean has(Wanted wanted, CountedMeasure it) {
        return wanted.isIn(it.label(), it.definition(), it.id(), it.theme(), it.unitLabel());
    }
}

package fr.avenant.observatory.catalogue;

import fr.avenant.observatory.figure.Members;
import fr.avenant.observatory.reporting.ReportingClient;
import fr.avenant.observatory.reporting.answer.CountedMeasure;
import fr.avenant.observatory.search.Wanted;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The catalogue of measures. */
@Controller
class CataloguePages {

    private static final String QPV = "qpv";

    private final ReportingClient reporting;

    CataloguePages(ReportingClient reporting) {
        this.reporting = reporting;
    }

    @GetMapping("/mesures")
    String measures(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String quartiers,
            Model model) {
        var catalogue = reporting.measures();
        var wanted = Wanted.of(q);
        var onlyQpv = QPV.equals(quartiers);
        var found =
                MeasureSearch.in(catalogue.measures(), wanted).stream()
                        .filter(it -> !onlyQpv || isOfQpv(it))
                        .toList();
        model.addAttribute("catalogue", catalogue);
        model.addAttribute("themes", Theme.of(found));
        model.addAttribute("q", q);
        model.addAttribute("onlyQpv", onlyQpv);
        model.addAttribute("narrowed", onlyQpv || !wanted.nothing());
        model.addAttribute("found", found.size());
        return "measures";
    }

    /** Whether it is of quartiers, and its sums are those of quartiers prioritaires alone. */
    private static boolean isOfQpv(CountedMeasure it) {
        return Members.have(it.dimensions(), "quartier") && it.coversKinds().equals(List.of(QPV));
    }
}

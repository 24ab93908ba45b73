package fr.avenant.observatory.contribution;

import fr.avenant.observatory.moment.Moment;
import fr.avenant.observatory.reporting.ReportingClient;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where contributors begin: their contracts and what can be recorded under each. */
@Controller
class ContributionPage {

    private final Contributors contributors;
    private final ReportingClient reporting;

    ContributionPage(Contributors contributors, ReportingClient reporting) {
        this.contributors = contributors;
        this.reporting = reporting;
    }

    @GetMapping("/saisie")
    String show(
            @RequestParam(defaultValue = "") String territoire,
            HttpServletRequest request,
            Model model) {
        var contributor = contributors.asking(request);
        var territories =
                reporting.territories().territories().stream()
                        .filter(one -> contributor.recordsIn(one.slug()))
                        .toList();
        model.addAttribute("territories", territories);
        territories.stream()
                .filter(one -> one.slug().equals(territoire))
                .findFirst()
                .or(() -> territories.stream().findFirst())
                .ifPresent(one ->
                        model.addAttribute(
                                "territory",
                                reporting.territory(one.slug(), Moment.now().withEnded())));
        return "contribution";
    }
}

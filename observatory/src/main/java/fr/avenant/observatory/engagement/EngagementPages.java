package fr.avenant.observatory.engagement;

import fr.avenant.observatory.moment.Moment;
import fr.avenant.observatory.reporting.ReportingClient;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The pages of an engagement and of an indicator. */
@Controller
class EngagementPages {

    private final ReportingClient reporting;

    EngagementPages(ReportingClient reporting) {
        this.reporting = reporting;
    }

    @GetMapping("/engagements/{code}")
    String engagement(@PathVariable String code, Moment moment, Model model) {
        model.addAttribute("engagement", reporting.engagement(code, moment.parameters()));
        return "engagement";
    }

    @GetMapping("/indicateurs/{code}")
    String indicator(@PathVariable String code, Moment moment, Model model) {
        model.addAttribute("indicator", reporting.indicator(code, moment.parameters()));
        return "indicator";
    }
}

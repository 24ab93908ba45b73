package fr.avenant.observatory.state;

import fr.avenant.observatory.reporting.ReportingClient;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The page that says how the platform is. */
@Controller
class StatePage {

    private final ReportingClient reporting;

    StatePage(ReportingClient reporting) {
        this.reporting = reporting;
    }

    @GetMapping("/etat")
    String show(Model model) {
        model.addAttribute("status", reporting.status());
        return "state";
    }
}

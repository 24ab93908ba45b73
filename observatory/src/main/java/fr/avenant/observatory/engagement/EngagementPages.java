package fr.avenant.observatory.engagement;

import fr.avenant.observatory.comparison.LaterCharts.Later;
import fr.avenant.observatory.comparison.Question;
import fr.avenant.observatory.moment.Moment;
import fr.avenant.observatory.reporting.PageParts;
import fr.avenant.observatory.reporting.ReportingClient;
import fr.avenant.observatory.reporting.answer.Partner;
import fr.avenant.observatory.reporting.answer.QuartierDetail;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
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
        var engagement = reporting.engagement(code, moment.parameters());
        model.addAttribute("engagement", engagement);
        model.addAttribute("quartiers", quartiers(engagement.territory(), moment));
        model.addAttribute(
                "partners",
                engagement.partners().stream()
                        .collect(Collectors.toMap(Partner::id, Partner::name, (one, _) -> one)));
        return "engagement";
    }

    @GetMapping("/indicateurs/{code}")
    String indicator(@PathVariable String code, Moment moment, Model model) {
        var indicator = reporting.indicator(code, moment.parameters());
        model.addAttribute("indicator", indicator);
        model.addAttribute("quartiers", quartiers(indicator.territory(), moment));
        model.addAttribute(
                "picture",
                indicator.reports().size() < 2
                        ? null
                        : Later.of(
                                "Atteint et visé, année par année",
                                Question.about(
                                                "indicator.value",
                                                List.of("indicator", "stage", "year"))
                                        .only("territory", List.of(indicator.territory()))
                                        .only(
                                                "indicator",
                                                List.of(
                                                        indicator
                                                                .id()
                                                                .substring(
                                                                        indicator.id().indexOf(':')
                                                                                + 1)))
                                        .at(moment)));
        return "indicator";
    }

    /** Names by identifier; without them quartiers go by their codes. */
    private Map<String, String> quartiers(String territory, Moment moment) {
        return new PageParts()
                .ask("quartiers", () -> reporting.territory(territory, moment.withEnded())).stream()
                        .flatMap(it -> it.quartiers().stream())
                        .collect(
                                Collectors.toMap(
                                        QuartierDetail::id, QuartierDetail::name, (one, _) -> one));
    }
}

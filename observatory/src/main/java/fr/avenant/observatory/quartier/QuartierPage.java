package fr.avenant.observatory.quartier;

import fr.avenant.observatory.comparison.LaterCharts;
import fr.avenant.observatory.comparison.LaterCharts.Later;
import fr.avenant.observatory.comparison.Question;
import fr.avenant.observatory.moment.Moment;
import fr.avenant.observatory.reporting.PageParts;
import fr.avenant.observatory.reporting.ReportingClient;
import fr.avenant.observatory.reporting.answer.MeasuredThere;
import fr.avenant.observatory.reporting.answer.RecordedFact;
import fr.avenant.observatory.reporting.answer.TerritorySummary;
import fr.avenant.observatory.reporting.answer.WholeQuartier;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
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
        model.addAttribute(
                "pictures",
                quartier.measures().stream().map(it -> pictures(it, quartier, moment)).toList());
        return "quartier";
    }

    /** Of one year there is no line to draw. */
    private static LaterCharts pictures(
            MeasuredThere measured, WholeQuartier quartier, Moment moment) {
        var there =
                Question.about(measured.measure(), List.of("quartier"))
                        .only("territory", List.of(quartier.territory()))
                        .at(moment);
        var years =
                measured.facts().stream()
                        .map(RecordedFact::year)
                        .filter(Objects::nonNull)
                        .distinct()
                        .count();
        var charts = new ArrayList<Later>();
        if (years > 1) {
            charts.add(
                    Later.of(
                            "Au fil des années",
                            there.brokenDownBy(List.of("quartier", "year"))
                                    .only("quartier", List.of(quartier.slug()))));
        }
        charts.add(Later.of("À côté des autres quartiers du territoire", there));
        return new LaterCharts(
                Objects.requireNonNullElse(measured.label(), measured.measure()), charts);
    }
}

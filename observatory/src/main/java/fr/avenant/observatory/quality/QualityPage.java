package fr.avenant.observatory.quality;

import fr.avenant.observatory.moment.Moment;
import fr.avenant.observatory.reporting.PageParts;
import fr.avenant.observatory.reporting.ReportingClient;
import fr.avenant.observatory.reporting.answer.CountedRule;
import fr.avenant.observatory.reporting.answer.DataQuality;
import fr.avenant.observatory.reporting.answer.TerritorySummary;
import fr.avenant.observatory.reporting.answer.TimeCoordinates;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The pages of what is off in the documents, and of what they call by several names. */
@Controller
class QualityPage {

    private static final List<String> SEVERITIES = List.of("error", "warning", "note");
    private static final int LIMIT = 50;
    private static final int FIRST_NAMES = 5;

    private final ReportingClient reporting;

    QualityPage(ReportingClient reporting) {
        this.reporting = reporting;
    }

    @GetMapping(FindingFilter.FINDINGS)
    String show(
            @RequestParam(required = false) @Nullable String territory,
            @RequestParam(required = false) @Nullable String severity,
            @RequestParam(required = false) @Nullable String rule,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String document,
            @RequestParam(required = false) @Nullable String subject,
            @RequestParam(required = false) @Nullable String after,
            Moment moment,
            Model model) {
        var filter = new FindingFilter(territory, severity, rule, kind, document, subject, moment);
        var quality = reporting.dataQuality(filter.question(after, LIMIT));
        var parts = new PageParts();
        var overview = overview(quality, filter, parts);
        addTo(model, filter, parts);
        model.addAttribute("quality", quality);
        model.addAttribute("behind", isBehind(moment, quality.coordinates()));
        model.addAttribute("total", total(quality, filter));
        model.addAttribute("severities", SEVERITIES);
        model.addAttribute("overview", overview);
        model.addAttribute(
                "several",
                parts.ask(
                                "names",
                                () -> reporting.names(filter.names().question(null, FIRST_NAMES)))
                        .orElse(null));
        model.addAttribute("after", after);
        model.addAttribute(
                "next",
                quality.next() == null
                        ? null
                        : filter.page(FindingFilter.FINDINGS, quality.next()));
        model.addAttribute(
                "ruleById",
                overview.rules().stream()
                        .collect(Collectors.toMap(CountedRule::id, Function.identity())));
        return "quality";
    }

    @GetMapping(FindingFilter.NAMES)
    String names(
            @RequestParam(required = false) @Nullable String territory,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String document,
            @RequestParam(required = false) @Nullable String subject,
            @RequestParam(required = false) @Nullable String after,
            Moment moment,
            Model model) {
        var filter = new FindingFilter(territory, null, null, kind, document, subject, moment);
        var several = reporting.names(filter.question(after, LIMIT));
        addTo(model, filter, new PageParts());
        model.addAttribute("several", several);
        model.addAttribute("behind", isBehind(moment, several.coordinates()));
        model.addAttribute("after", after);
        model.addAttribute(
                "next",
                several.next() == null ? null : filter.page(FindingFilter.NAMES, several.next()));
        return "names";
    }

    private void addTo(Model model, FindingFilter filter, PageParts parts) {
        var territories =
                parts.ask("overview", () -> reporting.territories().territories())
                        .orElseGet(List::of);
        model.addAttribute("filter", filter);
        model.addAttribute("territories", territories);
        model.addAttribute(
                "nameOf",
                territories.stream()
                        .collect(Collectors.toMap(TerritorySummary::slug, TerritorySummary::name)));
        model.addAttribute("parts", parts);
    }

    /** At a moment that was asked for, what came later is left out as it should be. */
    private static boolean isBehind(Moment moment, @Nullable TimeCoordinates coordinates) {
        return !moment.asked() && FoundNow.isBehind(coordinates);
    }

    private static long total(DataQuality quality, FindingFilter filter) {
        var counts = quality.counts();
        var findings = counts.error() + counts.warning() + counts.note();
        return filter.withNames() ? findings + counts.naming() : findings;
    }

    /** All rules and counts of the territory, whatever else the findings are kept to. */
    private DataQuality overview(DataQuality quality, FindingFilter filter, PageParts parts) {
        var everything = filter.everything();
        return filter.equals(everything)
                ? quality
                : parts.ask("overview", () -> reporting.dataQuality(everything.question(null, 1)))
                        .orElse(quality);
    }
}

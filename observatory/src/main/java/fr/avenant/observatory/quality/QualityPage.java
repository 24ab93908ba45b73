package fr.avenant.observatory.quality;

import fr.avenant.observatory.moment.Moment;
import fr.avenant.observatory.reporting.PageParts;
import fr.avenant.observatory.reporting.ReportingClient;
import fr.avenant.observatory.reporting.answer.CountedRule;
import fr.avenant.observatory.reporting.answer.DataQuality;
import fr.avenant.observatory.reporting.answer.TerritorySummary;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** The page of what is off in the documents. */
@Controller
class QualityPage {

    private static final List<String> SEVERITIES = List.of("error", "warning", "naming", "note");

    private final ReportingClient reporting;

    QualityPage(ReportingClient reporting) {
        this.reporting = reporting;
    }

    /** What the findings are kept to; null where they are not. */
    record Filter(
            @Nullable String territory,
            @Nullable String severity,
            @Nullable String rule,
            Moment moment) {

        /** Whether anything is left out. */
        public boolean active() {
            return territory != null || severity != null || rule != null;
        }

        /** The page so kept. */
        public String page() {
            return address("/qualite").encode().build().toUriString();
        }

        /** All findings of one severity in the same territory. */
        public Filter of(String other) {
            return new Filter(territory, other, null, moment);
        }

        /** All findings of one rule in the same territory. */
        public Filter by(String other) {
            return new Filter(territory, null, other, moment);
        }

        /** The same findings from the public API, one a line. */
        public String csv() {
            return address("/api/v1/data-quality")
                    .queryParam("format", "csv")
                    .encode()
                    .build()
                    .toUriString();
        }

        private UriComponentsBuilder address(String path) {
            var address = UriComponentsBuilder.fromPath(path);
            add(address, "territory", territory);
            add(address, "severity", severity);
            add(address, "rule", rule);
            return address.queryParams(moment.parameters());
        }

        private static void add(UriComponentsBuilder address, String name, @Nullable String value) {
            if (value != null) {
                address.queryParam(name, value);
            }
        }
    }

    @GetMapping("/qualite")
    String show(
            @RequestParam(required = false) @Nullable String territory,
            @RequestParam(required = false) @Nullable String severity,
            @RequestParam(required = false) @Nullable String rule,
            Moment moment,
            Model model) {
        var filter = new Filter(given(territory), given(severity), given(rule), moment);
        var quality =
                reporting.dataQuality(
                        filter.territory(), filter.rule(), filter.severity(), moment.parameters());
        var parts = new PageParts();
        var territories =
                parts.ask("overview", () -> reporting.territories().territories())
                        .orElseGet(List::of);
        model.addAttribute("filter", filter);
        model.addAttribute("quality", quality);
        model.addAttribute("severities", SEVERITIES);
        model.addAttribute("territories", territories);
        model.addAttribute(
                "names",
                territories.stream()
                        .collect(Collectors.toMap(TerritorySummary::slug, TerritorySummary::name)));
        model.addAttribute("overview", overview(quality, filter, parts));
        model.addAttribute("parts", parts);
        model.addAttribute(
                "ruleById",
                quality.rules().stream()
                        .collect(Collectors.toMap(CountedRule::id, Function.identity())));
        return "quality";
    }

    /** All rules and counts of the territory, whatever else the findings are kept to. */
    private DataQuality overview(DataQuality quality, Filter filter, PageParts parts) {
        return filter.severity() == null && filter.rule() == null
                ? quality
                : parts.ask(
                                "overview",
                                () ->
                                        reporting.dataQuality(
                                                filter.territory(),
                                                null,
                                                null,
                                                filter.moment().parameters()))
                        .orElse(quality);
    }

    private static @Nullable String given(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}

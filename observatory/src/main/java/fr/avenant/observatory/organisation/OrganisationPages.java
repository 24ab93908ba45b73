package fr.avenant.observatory.organisation;

import fr.avenant.observatory.moment.Moment;
import fr.avenant.observatory.reporting.PageParts;
import fr.avenant.observatory.reporting.ReportingClient;
import fr.avenant.observatory.reporting.answer.Commitment;
import fr.avenant.observatory.reporting.answer.OrganisationSummary;
import fr.avenant.observatory.reporting.answer.TerritorySummary;
import fr.avenant.observatory.search.Wanted;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of organisations and the page of each. */
@Controller
class OrganisationPages {

    private final ReportingClient reporting;

    OrganisationPages(ReportingClient reporting) {
        this.reporting = reporting;
    }

    /** What an organisation promised under one contract. */
    record Promises(String contract, String title, String territory, List<Commitment> engagements) {

        static Promises of(List<Commitment> engagements) {
            var first = engagements.getFirst();
            var title = first.contractTitle();
            return new Promises(
                    first.contract(),
                    title == null ? first.contract() : title,
                    first.territory(),
                    engagements);
        }
    }

    @GetMapping("/organisations")
    String list(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String territory,
            Moment moment,
            Model model) {
        var wanted = Wanted.of(q);
        var of = territory == null || territory.isBlank() ? null : territory;
        var territories = reporting.territories().territories();
        model.addAttribute("q", q);
        model.addAttribute("chosen", of);
        model.addAttribute("narrowed", of != null || !wanted.nothing());
        model.addAttribute("territories", territories);
        model.addAttribute("names", names(territories));
        var listed = reporting.organisations(of, moment.withEnded());
        model.addAttribute("links", listed.links());
        model.addAttribute(
                "organisations",
                listed.organisations().stream().filter(it -> has(wanted, it)).toList());
        return "organisations";
    }

    @GetMapping("/organisations/{code}")
    String show(@PathVariable String code, Moment moment, Model model) {
        var organisation = reporting.organisation(code, moment.withEnded());
        model.addAttribute("organisation", organisation);
        model.addAttribute(
                "names",
                new PageParts()
                        .ask("names", () -> names(reporting.territories().territories()))
                        .orElseGet(Map::of));
        model.addAttribute(
                "promises",
                organisation.engagements().stream()
                        .collect(
                                Collectors.groupingBy(
                                        Commitment::contract,
                                        LinkedHashMap::new,
                                        Collectors.collectingAndThen(
                                                Collectors.toList(), Promises::of)))
                        .values());
        return "organisation";
    }

    private static boolean has(Wanted wanted, OrganisationSummary it) {
        return wanted.isIn(it.name(), it.sigle(), it.code());
    }

    private static Map<String, String> names(List<TerritorySummary> territories) {
        return territories.stream()
                .collect(Collectors.toMap(TerritorySummary::slug, TerritorySummary::name));
    }
}

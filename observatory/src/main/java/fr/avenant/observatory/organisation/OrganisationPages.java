package fr.avenant.observatory.organisation;

import fr.avenant.observatory.moment.Moment;
import fr.avenant.observatory.reporting.PageParts;
import fr.avenant.observatory.reporting.ReportingClient;
import fr.avenant.observatory.reporting.answer.Commitment;
import fr.avenant.observatory.reporting.answer.Download;
import fr.avenant.observatory.reporting.answer.OrganisationDetail;
import fr.avenant.observatory.reporting.answer.OrganisationSummary;
import fr.avenant.observatory.reporting.answer.TerritorySummary;
import fr.avenant.observatory.search.Wanted;
import java.util.ArrayList;
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

    /** Organisations on a page of the list. */
    private static final int PAGE = 100;

    /** Organisations that are looked through at once. */
    private static final int SEARCHED = 5_000;

    /** Entries of each list about one. */
    private static final int ENTRIES = 50;

    private final ReportingClient reporting;

    /**
     * @param next identifier that the next page comes after; null if there is none
     * @param total how many there are on all pages; null if they were looked through only so far
     */
    private record Page(
            List<OrganisationSummary> organisations,
            @Nullable String next,
            @Nullable Integer total,
            List<Download> links) {}

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

    /** How many entries there are in each list, also where only a part of it is on the page. */
    record Totals(int parts, int engagements, int signed, int means, int bodies, int posts) {

        /** Of a list that could not be read nothing is known but what is there. */
        static Totals of(OrganisationDetail organisation) {
            var told = organisation.totals();
            return new Totals(
                    told.getOrDefault("parts", organisation.parts().size()),
                    told.getOrDefault("engagements", organisation.engagements().size()),
                    told.getOrDefault("signed", organisation.signed().size()),
                    told.getOrDefault("means", organisation.means().size()),
                    told.getOrDefault("bodies", organisation.bodies().size()),
                    told.getOrDefault("posts", organisation.posts().size()));
        }
    }

    @GetMapping("/organisations")
    String list(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String territory,
            @RequestParam(required = false) @Nullable String after,
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
        var page = page(wanted, of, after, moment);
        model.addAttribute("organisations", page.organisations());
        model.addAttribute("total", page.total());
        model.addAttribute("links", page.links());
        model.addAttribute("next", page.next());
        model.addAttribute("after", after);
        return "organisations";
    }

    /** As many of those that are looked for as there is room for. */
    private Page page(
            Wanted wanted, @Nullable String territory, @Nullable String after, Moment moment) {
        var found = new ArrayList<OrganisationSummary>();
        var next = after;
        Integer total;
        List<Download> links;
        do {
            var limit = wanted.nothing() ? PAGE : SEARCHED;
            var part = reporting.organisations(territory, next, limit, moment.withEnded());
            for (var it : part.organisations()) {
                if (has(wanted, it)) {
                    if (found.size() == PAGE) {
                        return new Page(found, found.getLast().id(), null, part.links());
                    }
                    found.add(it);
                }
            }
            next = part.next();
            total = wanted.nothing() ? part.total() : null;
            links = part.links();
        } while (next != null && !wanted.nothing());
        return new Page(found, next, total, links);
    }

    /**
     * @param list the one of its lists that goes on after {@code after}
     */
    @GetMapping("/organisations/{code}")
    String show(
            @PathVariable String code,
            @RequestParam(required = false) @Nullable String list,
            @RequestParam(required = false) @Nullable String after,
            Moment moment,
            Model model) {
        var organisation = reporting.organisation(code, list, after, ENTRIES, moment.withEnded());
        model.addAttribute("organisation", organisation);
        model.addAttribute("goingOn", list);
        model.addAttribute("totals", Totals.of(organisation));
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

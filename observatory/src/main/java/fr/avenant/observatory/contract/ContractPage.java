package fr.avenant.observatory.contract;

import fr.avenant.observatory.moment.Moment;
import fr.avenant.observatory.reporting.PageParts;
import fr.avenant.observatory.reporting.ReportingClient;
import fr.avenant.observatory.reporting.answer.ContractDetail;
import fr.avenant.observatory.reporting.answer.EngagementDetail;
import fr.avenant.observatory.reporting.answer.MoneyDetail;
import fr.avenant.observatory.reporting.answer.Partner;
import fr.avenant.observatory.reporting.answer.QuartierDetail;
import fr.avenant.observatory.reporting.answer.TerritoryDetail;
import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The page of a contract. */
@Controller
class ContractPage {

    /** What is not larger than this is shown with nothing folded. */
    private static final int SMALL = 40;

    private final ReportingClient reporting;
    private final Outlines outlines;
    private final SectionSearch sections;

    ContractPage(ReportingClient reporting, Outlines outlines, SectionSearch sections) {
        this.reporting = reporting;
        this.outlines = outlines;
        this.sections = sections;
    }

    @GetMapping("/contrats/{slug}")
    String show(
            @PathVariable String slug,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String partner,
            @RequestParam(required = false) @Nullable String pillar,
            @RequestParam(defaultValue = "") String vue,
            Moment moment,
            Model model) {
        var search = Search.of(q, partner, pillar);
        var contract = reporting.contract(slug, moment.withEnded());
        var parts = new PageParts();
        var territory =
                parts.ask(
                        "territory",
                        () -> reporting.territory(contract.territory(), moment.withEnded()));
        var outline = outlines.of(contract, search);
        var found = sections.in(contract, search);
        model.addAttribute("contract", contract);
        model.addAttribute("home", home(contract));
        model.addAttribute(
                "territoryName", territory.map(TerritoryDetail::name).orElse(contract.territory()));
        model.addAttribute("parts", parts);
        model.addAttribute(
                "envelopes",
                contract.money().stream()
                        .collect(
                                Collectors.toMap(
                                        MoneyDetail::id, MoneyDetail::label, (one, _) -> one)));
        model.addAttribute(
                "quartiers",
                territory.stream()
                        .flatMap(it -> it.quartiers().stream())
                        .collect(Collectors.toMap(QuartierDetail::id, Function.identity())));
        model.addAttribute("search", search);
        model.addAttribute("partners", partners(contract));
        model.addAttribute("pillars", pillars(contract));
        model.addAttribute("outline", outline);
        model.addAttribute("sections", found);
        model.addAttribute("contents", Contents.of(contract, outline, found));
        model.addAttribute(
                "unfolded", vue.equals("ouverte") || search.active() || outline.size() <= SMALL);
        return "contract";
    }

    /** The document that nearly everything on the page rests on. */
    private static @Nullable String home(ContractDetail contract) {
        var source = contract.source();
        return source == null ? null : source.document();
    }

    /** Those who engage in something, in the order of the alphabet. */
    private static List<Partner> partners(ContractDetail contract) {
        return contract.engagements().stream()
                .flatMap(engagement -> engagement.partners().stream())
                .distinct()
                .sorted(Comparator.comparing(Partner::name, Collator.getInstance(Locale.FRENCH)))
                .toList();
    }

    private static List<String> pillars(ContractDetail contract) {
        return contract.engagements().stream()
                .map(EngagementDetail::pillar)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }
}

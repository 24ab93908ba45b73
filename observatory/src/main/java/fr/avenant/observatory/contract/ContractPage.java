package fr.avenant.observatory.contract;

import fr.avenant.observatory.reporting.Contract.Engagement;
import fr.avenant.observatory.reporting.ReportingClient;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The page of a contract. */
@Controller
class ContractPage {

    private final ReportingClient reporting;

    ContractPage(ReportingClient reporting) {
        this.reporting = reporting;
    }

    @GetMapping("/contrats/{slug}")
    String show(@PathVariable String slug, Model model) {
        var contract = reporting.contract(slug);
        var framework = contract.framework();
        model.addAttribute("contract", contract);
        model.addAttribute("territory", reporting.territory(contract.territory()));
        model.addAttribute("tree", framework == null ? List.of() : Branch.tree(framework.nodes()));
        model.addAttribute(
                "pillars",
                contract.engagements().stream()
                        .collect(
                                Collectors.groupingBy(
                                        ContractPage::pillar,
                                        LinkedHashMap::new,
                                        Collectors.toList())));
        return "contract";
    }

    private static String pillar(Engagement engagement) {
        return Objects.requireNonNullElse(engagement.pillar(), "");
    }
}

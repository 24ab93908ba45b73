package fr.avenant.observatory.contribution;

import fr.avenant.observatory.figure.FrenchLabels;
import fr.avenant.observatory.moment.Moment;
import fr.avenant.observatory.reporting.ReportingClient;
import fr.avenant.observatory.reporting.answer.ContractDetail;
import fr.avenant.observatory.reporting.answer.DocumentDetail;
import fr.avenant.observatory.reporting.answer.EngagementDetail;
import fr.avenant.observatory.reporting.answer.IndicatorDetail;
import fr.avenant.observatory.reporting.answer.ReportDetail;
import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What can be chosen in the form for a value: what is near comes first. */
@Component
class ValueChoices {

    private final ReportingClient reporting;
    private final FrenchLabels labels;

    ValueChoices(ReportingClient reporting, FrenchLabels labels) {
        this.reporting = reporting;
        this.labels = labels;
    }

    /** The contract with its indicators, quartiers, documents and units. */
    void show(ContractDetail contract, Model model) {
        var used = units(contract);
        model.addAttribute("contract", contract);
        model.addAttribute(
                "territory", reporting.territory(contract.territory(), Moment.now().withEnded()));
        model.addAttribute(
                "engagements",
                contract.engagements().stream()
                        .filter(one -> !one.indicators().isEmpty())
                        .toList());
        model.addAttribute("documents", documents(contract.territory()));
        model.addAttribute("usedUnits", used);
        model.addAttribute(
                "otherUnits", sorted(labels.codes("unit").filter(unit -> !used.contains(unit))));
    }

    /** Empty if the contract has none of that identifier. */
    static Optional<IndicatorDetail> indicator(ContractDetail contract, String id) {
        return indicators(contract).filter(one -> one.id().equals(id)).findFirst();
    }

    private List<String> units(ContractDetail contract) {
        return sorted(
                indicators(contract)
                        .flatMap(one -> one.reports().stream())
                        .map(ReportDetail::unit)
                        .filter(Objects::nonNull)
                        .distinct());
    }

    private List<String> sorted(Stream<String> units) {
        return units.sorted(
                        Comparator.comparing(
                                unit -> labels.of("unit", unit),
                                Collator.getInstance(Locale.FRENCH)))
                .toList();
    }

    /** Those of the territory under {@code true}. */
    private Map<Boolean, List<DocumentDetail>> documents(String territory) {
        return reporting.documents().documents().stream()
                .collect(
                        Collectors.partitioningBy(
                                one -> one.id().startsWith("document:" + territory + ".")));
    }

    private static Stream<IndicatorDetail> indicators(ContractDetail contract) {
        return contract.engagements().stream()
                .map(EngagementDetail::indicators)
                .flatMap(List::stream);
    }
}

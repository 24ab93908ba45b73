package fr.avenant.observatory.contribution;

import fr.avenant.observatory.figure.Words;
import fr.avenant.observatory.reporting.Contract;
import fr.avenant.observatory.reporting.Documents.Document;
import fr.avenant.observatory.reporting.Engagement;
import fr.avenant.observatory.reporting.Engagement.Indicator;
import fr.avenant.observatory.reporting.Engagement.Report;
import fr.avenant.observatory.reporting.ReportingClient;
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
    private final Words words;

    ValueChoices(ReportingClient reporting, Words words) {
        this.reporting = reporting;
        this.words = words;
    }

    /** The contract with its indicators, quartiers, documents and units. */
    void show(Contract contract, Model model) {
        var used = units(contract);
        model.addAttribute("contract", contract);
        model.addAttribute("territory", reporting.territory(contract.territory()));
        model.addAttribute(
                "engagements",
                contract.engagements().stream()
                        .filter(one -> !one.indicators().isEmpty())
                        .toList());
        model.addAttribute("documents", documents(contract.territory()));
        model.addAttribute("usedUnits", used);
        model.addAttribute(
                "otherUnits", sorted(words.codes("unit").filter(unit -> !used.contains(unit))));
    }

    /** Empty if the contract has none of that identifier. */
    static Optional<Indicator> indicator(Contract contract, String id) {
        return indicators(contract).filter(one -> one.id().equals(id)).findFirst();
    }

    private List<String> units(Contract contract) {
        return sorted(
                indicators(contract)
                        .flatMap(one -> one.reports().stream())
                        .map(Report::unit)
                        .filter(Objects::nonNull)
                        .distinct());
    }

    private List<String> sorted(Stream<String> units) {
        return units.sorted(
                        Comparator.comparing(
                                unit -> words.of("unit", unit),
                                Collator.getInstance(Locale.FRENCH)))
                .toList();
    }

    /** Those of the territory under {@code true}. */
    private Map<Boolean, List<Document>> documents(String territory) {
        return reporting.documents().documents().stream()
                .collect(
                        Collectors.partitioningBy(
                                one -> one.id().startsWith("document:" + territory + ".")));
    }

    private static Stream<Indicator> indicators(Contract contract) {
        return contract.engagements().stream().map(Engagement::indicators).flatMap(List::stream);
    }
}

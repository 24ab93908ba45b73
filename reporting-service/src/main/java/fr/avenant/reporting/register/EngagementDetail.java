package fr.avenant.reporting.register;

import fr.avenant.contracts.Period;
import fr.avenant.contracts.Quantity;
import fr.avenant.contracts.engagement.Contract;
import fr.avenant.contracts.engagement.Engagement;
import fr.avenant.contracts.engagement.Indicator;
import fr.avenant.contracts.engagement.IndicatorReport;
import fr.avenant.reporting.register.RegisterEntries.Entry;
import fr.avenant.reporting.register.RegisterEntries.EntrySource;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What partners committed to.
 *
 * @param node code in the contract's framework
 * @param quartiers identifiers, if it is for some only
 */
record EngagementDetail(
        String id,
        String label,
        List<Partner> partners,
        @Nullable String pillar,
        @Nullable String theme,
        @Nullable String nomenclature,
        @Nullable String node,
        List<String> quartiers,
        List<IndicatorDetail> indicators,
        EntrySource source) {

    /** How it is followed. */
    record IndicatorDetail(
            String id,
            String label,
            Indicator.Nature nature,
            List<String> breakdowns,
            @Nullable String periodicity,
            List<ReportDetail> reports,
            EntrySource source) {}

    /** A value of an indicator, reached or aimed at. */
    record ReportDetail(
            IndicatorReport.Stage stage,
            Period period,
            @Nullable String quartier,
            Quantity quantity,
            String unit,
            Map<String, Quantity> breakdown,
            EntrySource source) {}

    static List<EngagementDetail> ofContract(RegisterEntries entries, Entry<Contract> contract) {
        var territory = contract.content().territory();
        var engagements = entries.ofContract("engagement", contract, Engagement.class);
        var names =
                new Partner.Names(
                        entries,
                        engagements.stream()
                                .flatMap(entry -> entry.content().partners().stream())
                                .distinct()
                                .toList());
        var indicators = indicators(entries, territory);
        return engagements.stream()
                .map(entry ->
                        new EngagementDetail(
                                entry.id(),
                                entry.content().label(),
                                names.partners(entry.content().partners()),
                                entry.content().pillar(),
                                entry.content().theme(),
                                entry.content().nomenclature(),
                                entry.content().node(),
                                entry.content().quartiers(),
                                indicators.getOrDefault(entry.id(), List.of()),
                                entry.source()))
                .toList();
    }

    /** By the engagement that they follow. */
    private static Map<String, List<IndicatorDetail>> indicators(
            RegisterEntries entries, String territory) {
        var reports = reports(entries, territory);
        return entries.ofTerritory("indicator", territory, Indicator.class).stream()
                .collect(
                        Collectors.groupingBy(
                                entry -> entry.content().engagement(),
                                Collectors.mapping(
                                        entry ->
                                                new IndicatorDetail(
                                                        entry.id(),
                                                        entry.content().label(),
                                                        entry.content().nature(),
                                                        entry.content().breakdowns(),
                                                        entry.content().periodicity(),
                                                        reports.getOrDefault(entry.id(), List.of()),
                                                        entry.source()),
                                        Collectors.toList())));
    }

    /** By the indicator that they are a value of. */
    private static Map<String, List<ReportDetail>> reports(
            RegisterEntries entries, String territory) {
        return entries.ofTerritory("indicator-report", territory, IndicatorReport.class).stream()
                .collect(
                        Collectors.groupingBy(
                                entry -> entry.content().indicator(),
                                Collectors.mapping(EngagementDetail::report, Collectors.toList())));
    }

    private static ReportDetail report(Entry<IndicatorReport> entry) {
        var report = entry.content();
        return new ReportDetail(
                report.stage(),
                report.period(),
                report.quartier(),
                report.quantity(),
                report.unit(),
                report.breakdown(),
                entry.source());
    }
}

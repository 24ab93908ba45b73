package fr.avenant.reporting.indicator;

import fr.avenant.contracts.Effective;
import fr.avenant.contracts.Period;
import fr.avenant.contracts.Quantity;
import fr.avenant.contracts.engagement.Engagement;
import fr.avenant.contracts.engagement.Indicator;
import fr.avenant.contracts.engagement.IndicatorReport;
import fr.avenant.reporting.entry.RecordedFact;
import fr.avenant.reporting.entry.RegisterEntries;
import fr.avenant.reporting.entry.RegisterEntries.Entry;
import fr.avenant.reporting.entry.RegisterEntries.EntrySource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How an engagement is followed.
 *
 * @param origin where its document prints it
 * @param ended whether it held no longer on the day of the question
 */
public record IndicatorDetail(
        String id,
        String label,
        Indicator.Nature nature,
        List<String> breakdowns,
        @Nullable String periodicity,
        Indicator.Origin origin,
        List<ReportDetail> reports,
        boolean ended,
        Effective effective,
        EntrySource source) {

    /**
     * A value of an indicator, reached or aimed at.
     *
     * @param quantity as whoever asks may see it
     * @param breakdown parts of the value by name, likewise
     */
    record ReportDetail(
            String id,
            IndicatorReport.Stage stage,
            Period period,
            @Nullable String quartier,
            Quantity quantity,
            String unit,
            Map<String, Quantity> breakdown,
            Effective effective,
            EntrySource source) {}

    /** By the engagement that they follow. */
    public static Map<String, List<IndicatorDetail>> ofTerritory(
            RegisterEntries entries, String territory) {
        return byEngagement(
                entries,
                entries.ofTerritory("indicator", territory, Indicator.class),
                entries.ofTerritory("indicator-report", territory, IndicatorReport.class));
    }

    /** The same of one engagement. */
    public static Map<String, List<IndicatorDetail>> ofEngagement(
            RegisterEntries entries, Entry<Engagement> engagement) {
        var indicators =
                entries.naming("indicator", "engagement", engagement.id(), Indicator.class);
        var reports = new ArrayList<Entry<IndicatorReport>>();
        for (var indicator : indicators) {
            reports.addAll(reports(entries, indicator));
        }
        return byEngagement(entries, indicators, reports);
    }

    /** One alone. */
    static IndicatorDetail of(RegisterEntries entries, Entry<Indicator> indicator) {
        return Objects.requireNonNull(
                        byEngagement(entries, List.of(indicator), reports(entries, indicator))
                                .get(indicator.content().engagement()))
                .getFirst();
    }

    private static List<Entry<IndicatorReport>> reports(
            RegisterEntries entries, Entry<Indicator> indicator) {
        return entries
                .ofTerritory(
                        "indicator-report", indicator.content().territory(), IndicatorReport.class)
                .stream()
                .filter(report -> report.content().indicator().equals(indicator.id()))
                .toList();
    }

    private static Map<String, List<IndicatorDetail>> byEngagement(
            RegisterEntries entries,
            List<Entry<Indicator>> indicators,
            List<Entry<IndicatorReport>> reported) {
        var reports = reports(entries, reported);
        return indicators.stream()
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
                                                        origin(entry.content()),
                                                        reports.getOrDefault(entry.id(), List.of()),
                                                        entry.ended(),
                                                        entry.effective(),
                                                        entry.source()),
                                        Collectors.toList())));
    }

    /** By the indicator that they are a value of; what is no figure on that day is left out. */
    private static Map<String, List<ReportDetail>> reports(
            RegisterEntries entries, List<Entry<IndicatorReport>> reported) {
        var figures =
                entries.facts()
                        .byAggregate(
                                reported.stream()
                                        .map(entry -> entry.content().territory())
                                        .collect(Collectors.toSet()),
                                reported.stream().map(Entry::id).toList());
        return reported.stream()
                .filter(entry -> figures.containsKey(entry.id()))
                .collect(
                        Collectors.groupingBy(
                                entry -> entry.content().indicator(),
                                Collectors.mapping(
                                        entry ->
                                                report(
                                                        entry,
                                                        Objects.requireNonNull(
                                                                figures.get(entry.id()))),
                                        Collectors.toList())));
    }

    /** What tells none is in the document's list. */
    private static Indicator.Origin origin(Indicator indicator) {
        return Objects.requireNonNullElse(indicator.origin(), Indicator.Origin.LIST);
    }

    private static ReportDetail report(Entry<IndicatorReport> entry, RecordedFact figure) {
        var report = entry.content();
        return new ReportDetail(
                entry.id(),
                report.stage(),
                report.period(),
                report.quartier(),
                figure.quantity(),
                figure.unit(),
                report.breakdown(),
                entry.effective(),
                entry.source());
    }
}

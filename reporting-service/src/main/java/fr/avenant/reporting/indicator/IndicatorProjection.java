package fr.avenant.reporting.indicator;

import fr.avenant.contracts.Effective;
import fr.avenant.contracts.Recording;
import fr.avenant.contracts.engagement.Indicator;
import fr.avenant.contracts.engagement.IndicatorEvent;
import fr.avenant.contracts.engagement.IndicatorEvent.IndicatorDefined;
import fr.avenant.contracts.engagement.IndicatorEvent.IndicatorRevised;
import fr.avenant.contracts.engagement.IndicatorEvent.IndicatorWithdrawn;
import fr.avenant.contracts.engagement.IndicatorReport;
import fr.avenant.contracts.engagement.IndicatorReportEvent;
import fr.avenant.contracts.engagement.IndicatorReportEvent.IndicatorCorrected;
import fr.avenant.contracts.engagement.IndicatorReportEvent.IndicatorReportWithdrawn;
import fr.avenant.contracts.engagement.IndicatorReportEvent.IndicatorReported;
import fr.avenant.contracts.engagement.IndicatorReportEvent.IndicatorTargetSet;
import fr.avenant.reporting.readtable.Changes;
import fr.avenant.reporting.readtable.EntityRow;
import fr.avenant.reporting.readtable.FactMembers;
import fr.avenant.reporting.readtable.FactRow;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What becomes of indicators and of what is reported of them. */
public final class IndicatorProjection {

    private IndicatorProjection() {}

    public static Changes of(IndicatorEvent event) {
        return switch (event) {
            case IndicatorDefined it -> indicator(it);
            case IndicatorRevised it -> indicator(it);
            case IndicatorWithdrawn _ -> Changes.ending();
        };
    }

    public static Changes of(IndicatorReportEvent event) {
        return switch (event) {
            case IndicatorReported it -> report(it);
            case IndicatorTargetSet it -> report(it);
            case IndicatorCorrected it -> report(it);
            case IndicatorReportWithdrawn _ -> Changes.ending();
        };
    }

    private static Changes indicator(Recording<Indicator> event) {
        var indicator = event.content();
        var bySex = indicator.breakdowns().contains("sex");
        var members =
                new FactMembers()
                        .aggregate("contract", indicator.contract())
                        .aggregate("engagement", indicator.engagement())
                        .aggregate("indicator", event.id())
                        .word("nature", indicator.nature())
                        .flag("bySex", bySex)
                        .word("origin", indicator.howPrinted());
        var counted =
                Changes.registered(
                                EntityRow.of("indicator", indicator.territory(), indicator, event)
                                        .called(indicator.label())
                                        .ofContract(indicator.contract())
                                        .with(IndicatorRow.of(indicator)))
                        .with(one("indicator.count", members, event));
        return bySex ? counted.with(one("indicator.sexDisaggregated", members, event)) : counted;
    }

    private static FactRow one(String measure, FactMembers members, Recording<Indicator> event) {
        return FactRow.counted(
                measure,
                "indicators",
                event.content().territory(),
                members.byDimension(),
                event.effective(),
                event.source());
    }

    private static Changes report(Recording<IndicatorReport> event) {
        var report = event.content();
        var members =
                new FactMembers()
                        .aggregate("indicator", report.indicator())
                        .word("stage", report.stage())
                        .shortName("quartier", report.quartier());
        var value =
                new FactRow(
                                "report",
                                "indicator.value",
                                FactRow.Basis.DETAIL,
                                report.territory(),
                                year(report.period().from()),
                                members.byDimension(),
                                Map.of(),
                                report.quantity(),
                                report.unit(),
                                event.effective(),
                                event.source())
                        .ofYear(null);
        return Changes.replacing(
                List.of(
                        EntityRow.of("indicator-report", report.territory(), report, event)
                                .with(IndicatorReportRow.of(report))),
                List.of(value));
    }

    private static @Nullable Integer year(String from) {
        return from.equals(Effective.UNKNOWN) ? null : Integer.valueOf(from.substring(0, 4));
    }
}

package fr.avenant.reporting.projection;

import fr.avenant.contracts.Effective;
import fr.avenant.contracts.Identifier;
import fr.avenant.contracts.Recording;
import fr.avenant.contracts.engagement.BodyEvent;
import fr.avenant.contracts.engagement.ContractEvent;
import fr.avenant.contracts.engagement.Engagement;
import fr.avenant.contracts.engagement.EngagementContextEvent;
import fr.avenant.contracts.engagement.EngagementEvent;
import fr.avenant.contracts.engagement.EngagementEvent.EngagementRevised;
import fr.avenant.contracts.engagement.EngagementEvent.EngagementSigned;
import fr.avenant.contracts.engagement.EngagementEvent.EngagementWithdrawn;
import fr.avenant.contracts.engagement.EvaluationEvent;
import fr.avenant.contracts.engagement.FrameworkEvent;
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
import fr.avenant.contracts.engagement.MeansEvent;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the events of engagement-service do to the read model. */
final class EngagementProjection {

    /** An engagement of several partners counts once. */
    private static final String SEVERAL = "several";

    private EngagementProjection() {}

    static Changes of(EngagementContextEvent event, @Nullable String territory) {
        return switch (event) {
            case ContractEvent it -> ContractProjection.of(it, territory);
            case FrameworkEvent it -> FrameworkProjection.of(it);
            case EngagementEvent it -> ofEngagement(it);
            case IndicatorEvent it -> ofIndicator(it);
            case IndicatorReportEvent it -> ofReport(it);
            case BodyEvent it -> BodyProjection.of(it);
            case EvaluationEvent it -> EvaluationProjection.of(it);
            case MeansEvent it -> MeansProjection.of(it);
        };
    }

    private static Changes ofEngagement(EngagementEvent event) {
        return switch (event) {
            case EngagementSigned it -> engagement(it);
            case EngagementRevised it -> engagement(it);
            case EngagementWithdrawn _ -> Changes.ending();
        };
    }

    private static Changes ofIndicator(IndicatorEvent event) {
        return switch (event) {
            case IndicatorDefined it -> indicator(it);
            case IndicatorRevised it -> indicator(it);
            case IndicatorWithdrawn _ -> Changes.ending();
        };
    }

    private static Changes ofReport(IndicatorReportEvent event) {
        return switch (event) {
            case IndicatorReported it -> report(it);
            case IndicatorTargetSet it -> report(it);
            case IndicatorCorrected it -> report(it);
            case IndicatorReportWithdrawn _ -> Changes.ending();
        };
    }

    private static Changes engagement(Recording<Engagement> event) {
        var engagement = event.content();
        var partners = engagement.partners();
        var members =
                new Members()
                        .aggregate("contract", engagement.contract())
                        .aggregate("engagement", event.id())
                        .put("pillar", engagement.pillar())
                        .put("theme", engagement.theme())
                        .put("nomenclature", engagement.nomenclature())
                        .put("node", node(engagement));
        if (partners.size() == 1) {
            members.aggregate("partner", partners.getFirst());
        } else {
            members.put("partner", SEVERAL);
        }
        return counted(
                "engagement",
                "engagement.count",
                "engagements",
                engagement.territory(),
                members,
                event);
    }

    private static @Nullable String node(Engagement engagement) {
        return engagement.node() == null
                ? null
                : Identifier.code(engagement.contract()) + "." + engagement.node();
    }

    private static Changes indicator(Recording<Indicator> event) {
        var indicator = event.content();
        var bySex = indicator.breakdowns().contains("sex");
        var members =
                new Members()
                        .aggregate("contract", indicator.contract())
                        .aggregate("engagement", indicator.engagement())
                        .aggregate("indicator", event.id())
                        .word("nature", indicator.nature())
                        .flag("bySex", bySex)
                        .word("origin", indicator.howPrinted());
        var counted =
                counted(
                        "indicator",
                        "indicator.count",
                        "indicators",
                        indicator.territory(),
                        members,
                        event);
        return bySex
                ? counted.with(
                        FactRow.counted(
                                "indicator.sexDisaggregated",
                                "indicators",
                                indicator.territory(),
                                members.byDimension(),
                                event.effective(),
                                event.source()))
                : counted;
    }

    private static Changes counted(
            String kind,
            String measure,
            String unit,
            String territory,
            Members members,
            Recording<?> event) {
        return Changes.replacing(
                List.of(EntityRow.of(kind, territory, event.content(), event)),
                List.of(
                        FactRow.counted(
                                measure,
                                unit,
                                territory,
                                members.byDimension(),
                                event.effective(),
                                event.source())));
    }

    private static Changes report(Recording<IndicatorReport> event) {
        var report = event.content();
        var members =
                new Members()
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
                List.of(EntityRow.of("indicator-report", report.territory(), report, event)),
                List.of(value));
    }

    private static @Nullable Integer year(String from) {
        return from.equals(Effective.UNKNOWN) ? null : Integer.valueOf(from.substring(0, 4));
    }
}

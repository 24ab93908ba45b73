package fr.avenant.reporting.projection;

import fr.avenant.contracts.Effective;
import fr.avenant.contracts.EventJson;
import fr.avenant.contracts.Quantity;
import fr.avenant.contracts.Recording;
import fr.avenant.contracts.Source;
import fr.avenant.contracts.engagement.Contract;
import fr.avenant.contracts.engagement.ContractEvent;
import fr.avenant.contracts.engagement.ContractEvent.AvenantSigned;
import fr.avenant.contracts.engagement.ContractEvent.ContractCorrected;
import fr.avenant.contracts.engagement.ContractEvent.ContractRegistered;
import fr.avenant.contracts.engagement.ContractEvent.ContractSigned;
import fr.avenant.contracts.engagement.ContractEvent.ContractWithdrawn;
import fr.avenant.contracts.engagement.Engagement;
import fr.avenant.contracts.engagement.EngagementContextEvent;
import fr.avenant.contracts.engagement.EngagementEvent;
import fr.avenant.contracts.engagement.EngagementEvent.EngagementRevised;
import fr.avenant.contracts.engagement.EngagementEvent.EngagementSigned;
import fr.avenant.contracts.engagement.EngagementEvent.EngagementWithdrawn;
import fr.avenant.contracts.engagement.Framework;
import fr.avenant.contracts.engagement.FrameworkEvent;
import fr.avenant.contracts.engagement.FrameworkEvent.FrameworkPublished;
import fr.avenant.contracts.engagement.FrameworkEvent.FrameworkRevised;
import fr.avenant.contracts.engagement.FrameworkEvent.FrameworkWithdrawn;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What the events of engagement-service do to the read model. */
final class EngagementProjection {

    private static final Quantity ONE = Quantity.measured("1");

    private EngagementProjection() {}

    static Changes of(EngagementContextEvent event, @Nullable String territory) {
        return switch (event) {
            case ContractEvent it -> ofContract(it, Objects.requireNonNullElse(territory, ""));
            case FrameworkEvent it -> ofFramework(it);
            case EngagementEvent it -> ofEngagement(it);
            case IndicatorEvent it -> ofIndicator(it);
            case IndicatorReportEvent it -> ofReport(it);
        };
    }

    private static Changes ofContract(ContractEvent event, String territory) {
        return switch (event) {
            case ContractRegistered it -> contract(it.id(), it);
            case ContractCorrected it -> contract(it.id(), it);
            case ContractSigned it ->
                    Changes.adding(
                            List.of(
                                    signatureEntity(
                                            territory,
                                            it.signature(),
                                            it.effective(),
                                            it.source())),
                            signatories(
                                    it.id(),
                                    territory,
                                    it.signature(),
                                    it.effective(),
                                    it.source()));
            case AvenantSigned it ->
                    Changes.adding(
                            List.of(avenant(territory, it.avenant(), it.effective(), it.source())),
                            List.of());
            case ContractWithdrawn _ -> Changes.ending();
        };
    }

    private static Changes ofFramework(FrameworkEvent event) {
        return switch (event) {
            case FrameworkPublished it -> framework(it);
            case FrameworkRevised it -> framework(it);
            case FrameworkWithdrawn _ -> Changes.ending();
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

    private static Changes contract(String id, Recording<Contract> event) {
        var contract = event.content();
        var entities = new ArrayList<EntityRow>();
        entities.add(
                entity(
                        "contract",
                        contract.territory(),
                        contract.unsigned(),
                        event.effective(),
                        event.source()));
        var facts = new ArrayList<FactRow>();
        var signature = contract.signature();
        if (signature != null) {
            entities.add(
                    signatureEntity(
                            contract.territory(), signature, event.effective(), event.source()));
            facts.addAll(
                    signatories(
                            id,
                            contract.territory(),
                            signature,
                            event.effective(),
                            event.source()));
        }
        contract.avenants()
                .forEach(avenant ->
                        entities.add(
                                avenant(
                                        contract.territory(),
                                        avenant,
                                        event.effective(),
                                        event.source())));
        return Changes.replacing(entities, facts);
    }

    private static EntityRow signatureEntity(
            String territory, Contract.Signature signature, Effective effective, Source source) {
        return entity("signature", territory, signature, effective, source);
    }

    private static EntityRow avenant(
            String territory, Contract.Avenant avenant, Effective effective, Source source) {
        return entity("avenant", territory, avenant, effective, source);
    }

    private static List<FactRow> signatories(
            String id,
            String territory,
            Contract.Signature signature,
            Effective effective,
            Source source) {
        return signature.signatories().stream()
                .map(signatory ->
                        count(
                                "contract.signatories",
                                "signatories",
                                territory,
                                Map.of(
                                        "contract", Codes.of(id),
                                        "partner", Codes.of(signatory.organisation()),
                                        "role", signatory.role()),
                                effective,
                                source))
                .toList();
    }

    private static Changes framework(Recording<Framework> event) {
        return Changes.replacing(
                List.of(
                        entity(
                                "framework",
                                event.content().territory(),
                                event.content(),
                                event.effective(),
                                event.source())),
                List.of());
    }

    private static Changes engagement(Recording<Engagement> event) {
        var engagement = event.content();
        var dimensions = new TreeMap<String, String>();
        dimensions.put("contract", Codes.of(engagement.contract()));
        dimensions.put("engagement", Codes.of(event.id()));
        put(dimensions, "pillar", engagement.pillar());
        put(dimensions, "theme", engagement.theme());
        put(dimensions, "nomenclature", engagement.nomenclature());
        if (engagement.partners().size() == 1) {
            dimensions.put("partner", Codes.of(engagement.partners().getFirst()));
        } else {
            dimensions.put("partner", "several");
        }
        return Changes.replacing(
                List.of(
                        entity(
                                "engagement",
                                engagement.territory(),
                                engagement,
                                event.effective(),
                                event.source())),
                List.of(
                        count(
                                "engagement.count",
                                "engagements",
                                engagement.territory(),
                                dimensions,
                                event.effective(),
                                event.source())));
    }

    private static Changes indicator(Recording<Indicator> event) {
        var indicator = event.content();
        var dimensions = new TreeMap<String, String>();
        dimensions.put("contract", Codes.of(indicator.contract()));
        dimensions.put("indicator", Codes.of(event.id()));
        dimensions.put("nature", EventJson.write(indicator.nature()).replace("\"", ""));
        dimensions.put("bySex", Boolean.toString(indicator.breakdowns().contains("sex")));
        return Changes.replacing(
                List.of(
                        entity(
                                "indicator",
                                indicator.territory(),
                                indicator,
                                event.effective(),
                                event.source())),
                List.of(
                        count(
                                "indicator.count",
                                "indicators",
                                indicator.territory(),
                                dimensions,
                                event.effective(),
                                event.source())));
    }

    private static Changes report(Recording<IndicatorReport> event) {
        var report = event.content();
        var dimensions = new TreeMap<String, String>();
        dimensions.put("indicator", Codes.of(report.indicator()));
        dimensions.put("stage", EventJson.write(report.stage()).replace("\"", ""));
        if (report.quartier() != null) {
            dimensions.put("quartier", Codes.last(report.quartier()));
        }
        return Changes.replacing(
                List.of(
                        entity(
                                "indicator-report",
                                report.territory(),
                                report,
                                event.effective(),
                                event.source())),
                List.of(
                        new FactRow(
                                "report",
                                "indicator.value",
                                FactRow.Basis.DETAIL,
                                report.territory(),
                                year(report.period().from()),
                                dimensions,
                                Map.of(),
                                report.quantity(),
                                report.unit(),
                                event.effective(),
                                event.source())));
    }

    private static @Nullable Integer year(String from) {
        return from.equals(Effective.UNKNOWN) ? null : Integer.valueOf(from.substring(0, 4));
    }

    private static void put(Map<String, String> dimensions, String name, @Nullable String member) {
        if (member != null) {
            dimensions.put(name, member);
        }
    }

    private static EntityRow entity(
            String kind,
            @Nullable String territory,
            Object content,
            Effective effective,
            Source source) {
        return new EntityRow(kind, kind, territory, EventJson.write(content), effective, source);
    }

    private static FactRow count(
            String measure,
            String unit,
            String territory,
            Map<String, String> dimensions,
            Effective effective,
            Source source) {
        return new FactRow(
                "count",
                measure,
                FactRow.Basis.DETAIL,
                territory,
                null,
                dimensions,
                Map.of(),
                ONE,
                unit,
                effective,
                source);
    }
}

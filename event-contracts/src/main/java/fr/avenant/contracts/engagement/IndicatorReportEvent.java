package fr.avenant.contracts.engagement;

import fr.avenant.contracts.Correcting;
import fr.avenant.contracts.Effective;
import fr.avenant.contracts.Identifier;
import fr.avenant.contracts.Nature;
import fr.avenant.contracts.PublishedType;
import fr.avenant.contracts.Recording;
import fr.avenant.contracts.Source;
import fr.avenant.contracts.Withdrawal;
import java.util.UUID;

/** Values of indicators. */
public sealed interface IndicatorReportEvent extends EngagementContextEvent {

    /** The kind in front of the identifiers. */
    String KIND = "indicator-report";

    /** A value was reached. */
    @PublishedType("fr.avenant.engagement.IndicatorReported")
    record IndicatorReported(String id, IndicatorReport content, Effective effective, Source source)
            implements IndicatorReportEvent, Recording<IndicatorReport> {
        public IndicatorReported {
            Identifier.check(id, KIND);
        }
    }

    /** A value is aimed at. */
    @PublishedType("fr.avenant.engagement.IndicatorTargetSet")
    record IndicatorTargetSet(
            String id, IndicatorReport content, Effective effective, Source source)
            implements IndicatorReportEvent, Recording<IndicatorReport> {
        public IndicatorTargetSet {
            Identifier.check(id, KIND);
        }
    }

    /** What an earlier event said is changed. */
    @PublishedType("fr.avenant.engagement.IndicatorCorrected")
    record IndicatorCorrected(
            String id,
            UUID corrects,
            Nature nature,
            IndicatorReport content,
            Effective effective,
            Source source)
            implements IndicatorReportEvent, Recording<IndicatorReport>, Correcting {
        public IndicatorCorrected {
            Identifier.check(id, KIND);
        }
    }

    /** Taken back. */
    @PublishedType("fr.avenant.engagement.IndicatorReportWithdrawn")
    record IndicatorReportWithdrawn(String id, UUID corrects, Nature nature, Source source)
            implements IndicatorReportEvent, Withdrawal {
        public IndicatorReportWithdrawn {
            Identifier.check(id, KIND);
        }
    }
}

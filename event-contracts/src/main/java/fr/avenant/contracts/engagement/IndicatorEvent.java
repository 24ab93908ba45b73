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

/** How engagements are followed. */
public sealed interface IndicatorEvent extends EngagementContextEvent {

    /** The kind in front of the identifiers. */
    String KIND = "indicator";

    /** An indicator is defined. */
    @PublishedType("fr.avenant.engagement.IndicatorDefined")
    record IndicatorDefined(String id, Indicator content, Effective effective, Source source)
            implements IndicatorEvent, Recording<Indicator> {
        public IndicatorDefined {
            Identifier.check(id, KIND);
        }
    }

    /** What an earlier event said is changed. */
    @PublishedType("fr.avenant.engagement.IndicatorRevised")
    record IndicatorRevised(
            String id,
            UUID corrects,
            Nature nature,
            Indicator content,
            Effective effective,
            Source source)
            implements IndicatorEvent, Recording<Indicator>, Correcting {
        public IndicatorRevised {
            Identifier.check(id, KIND);
        }
    }

    /** Taken back. */
    @PublishedType("fr.avenant.engagement.IndicatorWithdrawn")
    record IndicatorWithdrawn(String id, UUID corrects, Nature nature, Source source)
            implements IndicatorEvent, Withdrawal {
        public IndicatorWithdrawn {
            Identifier.check(id, KIND);
        }
    }
}

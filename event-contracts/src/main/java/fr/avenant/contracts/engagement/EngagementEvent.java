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

/** What partners commit to. */
public sealed interface EngagementEvent extends EngagementContextEvent {

    /** The kind in front of the identifiers. */
    String KIND = "engagement";

    /** Partners committed. */
    @PublishedType("fr.avenant.engagement.EngagementSigned")
    record EngagementSigned(String id, Engagement content, Effective effective, Source source)
            implements EngagementEvent, Recording<Engagement> {
        public EngagementSigned {
            Identifier.check(id, KIND);
        }
    }

    /** What an earlier event said is changed. */
    @PublishedType("fr.avenant.engagement.EngagementRevised")
    record EngagementRevised(
            String id,
            UUID corrects,
            Nature nature,
            Engagement content,
            Effective effective,
            Source source)
            implements EngagementEvent, Recording<Engagement>, Correcting {
        public EngagementRevised {
            Identifier.check(id, KIND);
        }
    }

    /** Taken back. */
    @PublishedType("fr.avenant.engagement.EngagementWithdrawn")
    record EngagementWithdrawn(String id, UUID corrects, Nature nature, Source source)
            implements EngagementEvent, Withdrawal {
        public EngagementWithdrawn {
            Identifier.check(id, KIND);
        }
    }
}

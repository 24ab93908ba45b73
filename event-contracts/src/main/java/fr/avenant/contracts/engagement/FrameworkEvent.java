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

/** Trees of objectives. */
public sealed interface FrameworkEvent extends EngagementContextEvent {

    /** The kind in front of the identifiers. */
    String KIND = "framework";

    /** A contract has its objectives. */
    @PublishedType("fr.avenant.engagement.FrameworkPublished")
    record FrameworkPublished(String id, Framework content, Effective effective, Source source)
            implements FrameworkEvent, Recording<Framework> {
        public FrameworkPublished {
            Identifier.check(id, KIND);
        }
    }

    /** What an earlier event said is changed. */
    @PublishedType("fr.avenant.engagement.FrameworkRevised")
    record FrameworkRevised(
            String id,
            UUID corrects,
            Nature nature,
            Framework content,
            Effective effective,
            Source source)
            implements FrameworkEvent, Recording<Framework>, Correcting {
        public FrameworkRevised {
            Identifier.check(id, KIND);
        }
    }

    /** Taken back. */
    @PublishedType("fr.avenant.engagement.FrameworkWithdrawn")
    record FrameworkWithdrawn(String id, UUID corrects, Nature nature, Source source)
            implements FrameworkEvent, Withdrawal {
        public FrameworkWithdrawn {
            Identifier.check(id, KIND);
        }
    }
}

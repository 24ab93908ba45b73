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

/** What signatories put in besides money. */
public sealed interface MeansEvent extends EngagementContextEvent {

    /** The kind in front of the identifiers. */
    String KIND = "means";

    /** A signatory states means. */
    @PublishedType("fr.avenant.engagement.MeansDeclared")
    record MeansDeclared(String id, Means content, Effective effective, Source source)
            implements MeansEvent, Recording<Means> {
        public MeansDeclared {
            Identifier.check(id, KIND);
        }
    }

    /** What an earlier event said is changed. */
    @PublishedType("fr.avenant.engagement.MeansCorrected")
    record MeansCorrected(
            String id,
            UUID corrects,
            Nature nature,
            Means content,
            Effective effective,
            Source source)
            implements MeansEvent, Recording<Means>, Correcting {
        public MeansCorrected {
            Identifier.check(id, KIND);
        }
    }

    /** Taken back. */
    @PublishedType("fr.avenant.engagement.MeansWithdrawn")
    record MeansWithdrawn(String id, UUID corrects, Nature nature, Source source)
            implements MeansEvent, Withdrawal {
        public MeansWithdrawn {
            Identifier.check(id, KIND);
        }
    }
}

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

/** The bodies that steer and follow a contract. */
public sealed interface BodyEvent extends EngagementContextEvent {

    /** The kind in front of the identifiers. */
    String KIND = "body";

    /** A body is established. */
    @PublishedType("fr.avenant.engagement.BodyEstablished")
    record BodyEstablished(String id, Body content, Effective effective, Source source)
            implements BodyEvent, Recording<Body> {
        public BodyEstablished {
            Identifier.check(id, KIND);
        }
    }

    /** What an earlier event said is changed. */
    @PublishedType("fr.avenant.engagement.BodyCorrected")
    record BodyCorrected(
            String id,
            UUID corrects,
            Nature nature,
            Body content,
            Effective effective,
            Source source)
            implements BodyEvent, Recording<Body>, Correcting {
        public BodyCorrected {
            Identifier.check(id, KIND);
        }
    }

    /** Taken back. */
    @PublishedType("fr.avenant.engagement.BodyWithdrawn")
    record BodyWithdrawn(String id, UUID corrects, Nature nature, Source source)
            implements BodyEvent, Withdrawal {
        public BodyWithdrawn {
            Identifier.check(id, KIND);
        }
    }
}

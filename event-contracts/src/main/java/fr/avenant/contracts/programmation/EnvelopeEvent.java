package fr.avenant.contracts.programmation;

import fr.avenant.contracts.Correcting;
import fr.avenant.contracts.Effective;
import fr.avenant.contracts.Identifier;
import fr.avenant.contracts.Nature;
import fr.avenant.contracts.PublishedType;
import fr.avenant.contracts.Recording;
import fr.avenant.contracts.Source;
import fr.avenant.contracts.Withdrawal;
import java.util.UUID;

/** Money set aside. */
public sealed interface EnvelopeEvent extends ProgrammationContextEvent {

    /** The kind in front of the identifiers. */
    String KIND = "envelope";

    /** A funder sets money aside. */
    @PublishedType("fr.avenant.programmation.EnvelopeAllocated")
    record EnvelopeAllocated(String id, Envelope content, Effective effective, Source source)
            implements EnvelopeEvent, Recording<Envelope> {
        public EnvelopeAllocated {
            Identifier.check(id, KIND);
        }
    }

    /** What an earlier event said is changed. */
    @PublishedType("fr.avenant.programmation.EnvelopeCorrected")
    record EnvelopeCorrected(
            String id,
            UUID corrects,
            Nature nature,
            Envelope content,
            Effective effective,
            Source source)
            implements EnvelopeEvent, Recording<Envelope>, Correcting {
        public EnvelopeCorrected {
            Identifier.check(id, KIND);
        }
    }

    /** Taken back. */
    @PublishedType("fr.avenant.programmation.EnvelopeWithdrawn")
    record EnvelopeWithdrawn(String id, UUID corrects, Nature nature, Source source)
            implements EnvelopeEvent, Withdrawal {
        public EnvelopeWithdrawn {
            Identifier.check(id, KIND);
        }
    }
}

package fr.avenant.contracts.territory;

import fr.avenant.contracts.Correcting;
import fr.avenant.contracts.Effective;
import fr.avenant.contracts.Identifier;
import fr.avenant.contracts.Nature;
import fr.avenant.contracts.PublishedType;
import fr.avenant.contracts.Recording;
import fr.avenant.contracts.Source;
import fr.avenant.contracts.Withdrawal;
import java.util.UUID;

/** Which organisation took the place of which. */
public sealed interface SuccessionEvent extends TerritoryContextEvent {

    /** The kind in front of the identifiers. */
    String KIND = "succession";

    /** One organisation takes the place of another. */
    @PublishedType("fr.avenant.territory.OrganisationSucceeded")
    record OrganisationSucceeded(String id, Succession content, Effective effective, Source source)
            implements SuccessionEvent, Recording<Succession> {
        public OrganisationSucceeded {
            Identifier.check(id, KIND);
        }
    }

    /** What an earlier event said is changed. */
    @PublishedType("fr.avenant.territory.SuccessionCorrected")
    record SuccessionCorrected(
            String id,
            UUID corrects,
            Nature nature,
            Succession content,
            Effective effective,
            Source source)
            implements SuccessionEvent, Recording<Succession>, Correcting {
        public SuccessionCorrected {
            Identifier.check(id, KIND);
        }
    }

    /** Taken back. */
    @PublishedType("fr.avenant.territory.SuccessionWithdrawn")
    record SuccessionWithdrawn(String id, UUID corrects, Nature nature, Source source)
            implements SuccessionEvent, Withdrawal {
        public SuccessionWithdrawn {
            Identifier.check(id, KIND);
        }
    }
}

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

/** Partners of the contracts. */
public sealed interface OrganisationEvent extends TerritoryContextEvent {

    /** The kind in front of the identifiers. */
    String KIND = "organisation";

    /** An organisation is known. */
    @PublishedType("fr.avenant.territory.OrganisationRegistered")
    record OrganisationRegistered(
            String id, Organisation content, Effective effective, Source source)
            implements OrganisationEvent, Recording<Organisation> {
        public OrganisationRegistered {
            Identifier.check(id, KIND);
        }
    }

    /** What an earlier event said is changed. */
    @PublishedType("fr.avenant.territory.OrganisationCorrected")
    record OrganisationCorrected(
            String id,
            UUID corrects,
            Nature nature,
            Organisation content,
            Effective effective,
            Source source)
            implements OrganisationEvent, Recording<Organisation>, Correcting {
        public OrganisationCorrected {
            Identifier.check(id, KIND);
        }
    }

    /** Taken back. */
    @PublishedType("fr.avenant.territory.OrganisationWithdrawn")
    record OrganisationWithdrawn(String id, UUID corrects, Nature nature, Source source)
            implements OrganisationEvent, Withdrawal {
        public OrganisationWithdrawn {
            Identifier.check(id, KIND);
        }
    }
}

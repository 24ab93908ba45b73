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

/** Quartiers and their geography over time. */
public sealed interface QuartierEvent extends TerritoryContextEvent {

    /** The kind in front of the identifiers. */
    String KIND = "quartier";

    /** A perimeter takes effect by a legal act. */
    @PublishedType("fr.avenant.territory.QuartierGeographyUpdated")
    record QuartierGeographyUpdated(
            String id, Perimeter perimeter, Effective effective, Source source)
            implements QuartierEvent {
        public QuartierGeographyUpdated {
            Identifier.check(id, KIND);
        }
    }

    /** A quartier is known. */
    @PublishedType("fr.avenant.territory.QuartierRegistered")
    record QuartierRegistered(String id, Quartier content, Effective effective, Source source)
            implements QuartierEvent, Recording<Quartier> {
        public QuartierRegistered {
            Identifier.check(id, KIND);
        }
    }

    /** What earlier events said is changed, its geography included. */
    @PublishedType("fr.avenant.territory.QuartierCorrected")
    record QuartierCorrected(
            String id,
            UUID corrects,
            Nature nature,
            Quartier content,
            Effective effective,
            Source source)
            implements QuartierEvent, Recording<Quartier>, Correcting {
        public QuartierCorrected {
            Identifier.check(id, KIND);
        }
    }

    /** Taken back. */
    @PublishedType("fr.avenant.territory.QuartierWithdrawn")
    record QuartierWithdrawn(String id, UUID corrects, Nature nature, Source source)
            implements QuartierEvent, Withdrawal {
        public QuartierWithdrawn {
            Identifier.check(id, KIND);
        }
    }
}

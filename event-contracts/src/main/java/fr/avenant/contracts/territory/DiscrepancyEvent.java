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

/** What readers found to be off in the documents. */
public sealed interface DiscrepancyEvent extends TerritoryContextEvent {

    /** The kind in front of the identifiers. */
    String KIND = "discrepancy";

    /** A reader notes that something is off. */
    @PublishedType("fr.avenant.territory.DiscrepancyNoted")
    record DiscrepancyNoted(String id, Discrepancy content, Effective effective, Source source)
            implements DiscrepancyEvent, Recording<Discrepancy> {
        public DiscrepancyNoted {
            Identifier.check(id, KIND);
        }
    }

    /** What an earlier event said is changed. */
    @PublishedType("fr.avenant.territory.DiscrepancyCorrected")
    record DiscrepancyCorrected(
            String id,
            UUID corrects,
            Nature nature,
            Discrepancy content,
            Effective effective,
            Source source)
            implements DiscrepancyEvent, Recording<Discrepancy>, Correcting {
        public DiscrepancyCorrected {
            Identifier.check(id, KIND);
        }
    }

    /** Taken back. */
    @PublishedType("fr.avenant.territory.DiscrepancyWithdrawn")
    record DiscrepancyWithdrawn(String id, UUID corrects, Nature nature, Source source)
            implements DiscrepancyEvent, Withdrawal {
        public DiscrepancyWithdrawn {
            Identifier.check(id, KIND);
        }
    }
}

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

/** The register of documents. */
public sealed interface DocumentEvent extends TerritoryContextEvent {

    /** The kind in front of the identifiers. */
    String KIND = "document";

    /** A document can be cited. */
    @PublishedType("fr.avenant.territory.DocumentRegistered")
    record DocumentRegistered(String id, SourceDocument content, Effective effective, Source source)
            implements DocumentEvent, Recording<SourceDocument> {
        public DocumentRegistered {
            Identifier.check(id, KIND);
        }
    }

    /** What an earlier event said is changed. */
    @PublishedType("fr.avenant.territory.DocumentCorrected")
    record DocumentCorrected(
            String id,
            UUID corrects,
            Nature nature,
            SourceDocument content,
            Effective effective,
            Source source)
            implements DocumentEvent, Recording<SourceDocument>, Correcting {
        public DocumentCorrected {
            Identifier.check(id, KIND);
        }
    }

    /** Taken back. */
    @PublishedType("fr.avenant.territory.DocumentWithdrawn")
    record DocumentWithdrawn(String id, UUID corrects, Nature nature, Source source)
            implements DocumentEvent, Withdrawal {
        public DocumentWithdrawn {
            Identifier.check(id, KIND);
        }
    }
}

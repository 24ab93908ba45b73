package fr.avenant.contracts.territory;

import fr.avenant.contracts.Correcting;
import fr.avenant.contracts.Effective;
import fr.avenant.contracts.Identifier;
import fr.avenant.contracts.InvalidContent;
import fr.avenant.contracts.Nature;
import fr.avenant.contracts.PublishedType;
import fr.avenant.contracts.Recording;
import fr.avenant.contracts.Source;
import fr.avenant.contracts.Withdrawal;
import java.util.UUID;

/** Territories. */
public sealed interface TerritoryEvent extends TerritoryContextEvent {

    /** The kind in front of the identifiers. */
    String KIND = "territory";

    /** A territory is known. */
    @PublishedType("fr.avenant.territory.TerritoryRegistered")
    record TerritoryRegistered(String id, Territory content, Effective effective, Source source)
            implements TerritoryEvent, Recording<Territory> {
        public TerritoryRegistered {
            Identifier.check(id, KIND);
            checkSlug(id, content);
        }
    }

    /** What an earlier event said is changed. */
    @PublishedType("fr.avenant.territory.TerritoryCorrected")
    record TerritoryCorrected(
            String id,
            UUID corrects,
            Nature nature,
            Territory content,
            Effective effective,
            Source source)
            implements TerritoryEvent, Recording<Territory>, Correcting {
        public TerritoryCorrected {
            Identifier.check(id, KIND);
            checkSlug(id, content);
        }
    }

    /** Taken back. */
    @PublishedType("fr.avenant.territory.TerritoryWithdrawn")
    record TerritoryWithdrawn(String id, UUID corrects, Nature nature, Source source)
            implements TerritoryEvent, Withdrawal {
        public TerritoryWithdrawn {
            Identifier.check(id, KIND);
        }
    }

    /** Everything that belongs to a territory names it by its slug, so the identifier holds it. */
    private static void checkSlug(String id, Territory content) {
        InvalidContent.unless(
                id == null || content == null || Identifier.code(id).equals(content.slug()),
                "content/slug",
                "must be the code in the identifier");
    }
}

package fr.avenant.dossiers.loading;

import fr.avenant.dossiers.fact.Fact;
import fr.avenant.dossiers.fact.FactKind;
import fr.avenant.dossiers.fact.Place;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A fact that stays as it is held, not as the dossier says: somebody else changed it, or took it
 * back, after the dossiers were last loaded.
 *
 * @param place where the dossier says otherwise
 * @param event their newest event; null if it came while the dossiers were being loaded
 */
public record ForeignChange(FactKind kind, String id, Place place, @Nullable UUID event) {

    static ForeignChange of(Fact fact, @Nullable UUID event) {
        return new ForeignChange(fact.kind(), fact.id(), fact.place(), event);
    }

    @Override
    public String toString() {
        return "%s : %s%s".formatted(place, id, event == null ? "" : " (événement " + event + ")");
    }
}

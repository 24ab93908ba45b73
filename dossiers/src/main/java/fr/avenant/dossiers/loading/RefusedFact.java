package fr.avenant.dossiers.loading;

import fr.avenant.dossiers.fact.Place;
import org.jspecify.annotations.Nullable;

/**
 * A fact that a service did not accept.
 *
 * @param place where it is written; null if it was to be withdrawn
 * @param why in French
 */
public record RefusedFact(String id, @Nullable Place place, String why) {

    @Override
    public String toString() {
        return (place == null ? "" : place + " : ") + id + " : " + why;
    }
}

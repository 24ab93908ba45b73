package fr.avenant.observatory.contribution;

import fr.avenant.observatory.contribution.RecordingClient.HeldRole;
import java.util.List;

/**
 * Who may record, as far as pages should know; services decide.
 *
 * @param roles at least one, of contribution
 */
record Contributor(List<HeldRole> roles) {

    /** Whether it makes sense to offer this territory. */
    public boolean recordsIn(String territory) {
        return roles.stream()
                .anyMatch(held -> held.territory() == null || held.territory().equals(territory));
    }
}

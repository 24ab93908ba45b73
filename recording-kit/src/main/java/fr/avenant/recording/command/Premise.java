package fr.avenant.recording.command;

import fr.avenant.kit.refusal.RequestRefused;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Set;

/** What commands rely on besides known things and versions. */
public interface Premise {

    /** Those that it does not hold for now; asked before anything is decided. */
    Set<CommandRequest> broken(Collection<CommandRequest> requests);

    /**
     * Takes what accepted commands rely on, in the transaction that stores their events.
     *
     * @return whether it still holds for all of them
     */
    boolean take(Connection connection, Collection<CommandRequest> accepted) throws SQLException;

    /** What whoever relies on it in vain is told. */
    RequestRefused refusal();
}

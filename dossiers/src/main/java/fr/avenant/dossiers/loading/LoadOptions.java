package fr.avenant.dossiers.loading;

import fr.avenant.contracts.Nature;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;

/**
 * How to load.
 *
 * @param nature why what changed in the dossiers changed: rectification or completion
 * @param confirmWithdrawals whether what no dossier holds any more is withdrawn
 * @param seen events of others that whoever keeps the dossiers has seen: what they are the newest
 *     of is changed all the same
 * @param patience how long a fact may wait for a service, or for what it names to be known there
 */
public record LoadOptions(
        Nature nature, boolean confirmWithdrawals, Set<UUID> seen, Duration patience) {

    /**
     * @throws IllegalArgumentException if an option cannot be, with why in French
     */
    public LoadOptions {
        seen = Set.copyOf(seen);
        if (nature != Nature.RECTIFICATION && nature != Nature.COMPLETION) {
            throw new IllegalArgumentException("une correction est rectification ou completion");
        }
    }

    /** Has seen no events of others. */
    public LoadOptions(Nature nature, boolean confirmWithdrawals, Duration patience) {
        this(nature, confirmWithdrawals, Set.of(), patience);
    }

    /** Rectifies, withdraws nothing, waits a minute. */
    public static LoadOptions standard() {
        return new LoadOptions(Nature.RECTIFICATION, false, Duration.ofMinutes(1));
    }
}

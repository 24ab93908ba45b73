package fr.avenant.dossiers.loading;

import fr.avenant.contracts.Nature;
import java.time.Duration;
import java.util.regex.Pattern;

/**
 * How to load.
 *
 * @param actor pseudonym under which facts are recorded, 8 to 64 letters, digits or hyphens
 * @param nature why what changed in the dossiers changed: rectification or completion
 * @param confirmWithdrawals whether what no dossier holds any more is withdrawn
 * @param patience how long a fact may wait for a service, or for what it names to be known there
 */
public record LoadOptions(
        String actor, Nature nature, boolean confirmWithdrawals, Duration patience) {

    public static final String DEFAULT_ACTOR = "chargeur-des-dossiers";

    private static final Pattern ACTOR = Pattern.compile("[A-Za-z0-9-]{8,64}");

    /**
     * @throws IllegalArgumentException if an option cannot be, with why in French
     */
    public LoadOptions {
        if (!ACTOR.matcher(actor).matches()) {
            throw new IllegalArgumentException(
                    "le pseudonyme doit avoir 8 à 64 lettres, chiffres ou tirets");
        }
        if (nature != Nature.RECTIFICATION && nature != Nature.COMPLETION) {
            throw new IllegalArgumentException("une correction est rectification ou completion");
        }
    }

    /** Rectifies, withdraws nothing, waits a minute. */
    public static LoadOptions standard() {
        return new LoadOptions(DEFAULT_ACTOR, Nature.RECTIFICATION, false, Duration.ofMinutes(1));
    }
}

package fr.avenant.dossiers.loading;

import java.time.Duration;
import java.util.Map;
import java.util.Set;

/** What a service answers to a request. */
sealed interface Answer {

    /**
     * It is carried out, or was before.
     *
     * @param changed identifiers of what was recorded or corrected; others were held as they were
     *     sent
     */
    record Accepted(Set<String> changed) implements Answer {}

    /**
     * It may be accepted later.
     *
     * @param after how long the service wants to be left alone
     * @param why in French
     */
    record Later(Duration after, String why) implements Answer {}

    /**
     * Some members of a batch are refused, and with them all of it.
     *
     * @param after how long the service wants to be left alone
     * @param parts why, by their places in the batch, from 0
     */
    record PartsRefused(Duration after, Map<Integer, Problem> parts) implements Answer {}

    /**
     * It will not be accepted as it is.
     *
     * @param why in French
     * @param divisible whether one member may be to blame that the service does not name
     */
    record Refused(String why, boolean divisible) implements Answer {}
}

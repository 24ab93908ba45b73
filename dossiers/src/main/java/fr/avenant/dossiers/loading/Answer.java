package fr.avenant.dossiers.loading;

import java.time.Duration;

/** What a service answers to a step. */
sealed interface Answer {

    /** It is carried out, or was before. */
    record Accepted() implements Answer {}

    /**
     * It may be accepted later.
     *
     * @param after how long the service wants to be left alone
     * @param why in French
     */
    record Later(Duration after, String why) implements Answer {}

    /**
     * It will not be accepted as it is.
     *
     * @param why in French
     */
    record Refused(String why) implements Answer {}
}

package fr.avenant.reporting.quality;

import org.jspecify.annotations.Nullable;

/**
 * Which findings somebody asks for.
 *
 * @param after the last one of the pages before; null at the beginning
 * @param limit how many at most
 * @param byTerritory whether counts are told apart by territory, too
 */
record FindingQuestion(
        FindingFilter filter, @Nullable FindingCursor after, int limit, boolean byTerritory) {

    /** The first ones. */
    static FindingQuestion first(FindingFilter filter, int limit) {
        return new FindingQuestion(filter, null, limit, false);
    }
}

package fr.avenant.reporting.entry;

import org.jspecify.annotations.Nullable;

/**
 * A part of a list in its order.
 *
 * @param after identifier of the last one of the part before; null for the first part
 * @param limit about how many, from 1: what has the same identifier is not torn apart
 * @param counted whether it is told how many there are in all
 */
public record Window(@Nullable String after, int limit, boolean counted) {

    /** Whether that is the whole of a list of which so much was read. */
    boolean isWhole(@Nullable String next) {
        return after == null && next == null;
    }
}

package fr.avenant.reporting.disclosure;

import org.jspecify.annotations.Nullable;

/**
 * Between which positions the public sees a figure.
 *
 * @param from the first position of the figure's own context
 * @param until the first one at which it does not any more; null if there is none
 */
public record PublicSpan(long from, @Nullable Long until) {

    /** Whether the public sees it there. */
    public boolean covers(long position) {
        return position >= from && (until == null || position < until);
    }
}

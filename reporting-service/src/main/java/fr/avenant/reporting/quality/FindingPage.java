package fr.avenant.reporting.quality;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Findings that somebody asked for.
 *
 * @param failures by rule: what it could not be applied to
 * @param counts of all that the filter lets through, spellings included
 * @param findings those of the page, the worst ones first
 * @param next after which the next page begins; null if there is none
 */
record FindingPage(
        Map<String, RuleFailure> failures,
        List<FindingCount> counts,
        List<Finding> findings,
        @Nullable FindingCursor next) {

    /** As answers have it. */
    @Nullable String nextText() {
        return next == null ? null : next.text();
    }
}

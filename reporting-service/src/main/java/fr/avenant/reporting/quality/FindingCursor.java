package fr.avenant.reporting.quality;

import fr.avenant.kit.problem.InvalidParameter;
import java.util.Comparator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A place in the order of all lists of findings: the worst ones first, then by rule, by territory
 * and as the rule gives them.
 *
 * @param severity its rank
 * @param territory slug, or {@link Scope#NATIONAL}
 * @param rank among the findings of the rule in the territory
 */
record FindingCursor(int severity, String rule, String territory, int rank)
        implements Comparable<FindingCursor> {

    private static final Pattern TEXT =
            Pattern.compile(
                    "([0-3])\\.([a-z0-9-]{1,100})\\.([^.\\p{Cntrl}]{0,200})\\.([0-9]{1,9})");

    private static final Comparator<FindingCursor> ORDER =
            Comparator.comparingInt(FindingCursor::severity)
                    .thenComparing(FindingCursor::rule)
                    .thenComparing(FindingCursor::territory)
                    .thenComparingInt(FindingCursor::rank);

    static FindingCursor of(RankedFinding ranked) {
        var finding = ranked.finding();
        return new FindingCursor(
                finding.severity().rank(), finding.rule(), ranked.territory(), ranked.rank());
    }

    /**
     * @param text what an earlier answer said to go on with; null at the beginning
     * @throws InvalidParameter if it is none
     */
    static @Nullable FindingCursor parse(@Nullable String text) {
        if (text == null) {
            return null;
        }
        var parts = TEXT.matcher(text);
        InvalidParameter.unless(parts.matches(), "after", "must be \"next\" of an earlier answer");
        return new FindingCursor(
                Integer.parseInt(parts.group(1)),
                parts.group(2),
                parts.group(3),
                Integer.parseInt(parts.group(4)));
    }

    /** As it is written in addresses. */
    String text() {
        return "%d.%s.%s.%d".formatted(severity, rule, territory, rank);
    }

    @Override
    public int compareTo(FindingCursor other) {
        return ORDER.compare(this, other);
    }
}

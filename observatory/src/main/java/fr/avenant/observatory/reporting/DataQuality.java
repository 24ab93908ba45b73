package fr.avenant.observatory.reporting;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where the documents contradict themselves, each other or the law.
 *
 * @param counts number of findings by severity
 */
public record DataQuality(List<Rule> rules, Map<String, Long> counts, List<Finding> findings) {

    /**
     * A rule that the facts are held against.
     *
     * @param severity {@code error}, {@code warning}, {@code naming} or {@code note}
     * @param remedy what to do about a finding
     */
    public record Rule(
            String id,
            String label,
            @Nullable String severity,
            @Nullable String meaning,
            @Nullable String remedy,
            long findings) {}

    /** Something that is off; what is printed and recomputed is text, not always a number. */
    public record Finding(
            String rule,
            String severity,
            @Nullable String territory,
            String what,
            @Nullable String printed,
            @Nullable String recomputed,
            @Nullable String difference,
            List<Place> places) {}

    /** Where something is printed; the document is an identifier of the register. */
    public record Place(
            String document,
            @Nullable String title,
            @Nullable String locator,
            @Nullable String printed) {}

    /** How many findings there are. */
    public long total() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }
}

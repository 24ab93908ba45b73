package fr.avenant.reporting.fact;

import fr.avenant.reporting.questionbudget.OverBudget;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How many cells an answer may have, and how long it may take to fold them. It is held up against
 * what an answer will have, before that is made.
 */
public final class CellBudget {

    private static final int FACTS_BETWEEN_LOOKS = 1_000;

    private final int limit;
    private final Duration patience;
    private final long started = System.nanoTime();
    private long facts;
    private long cellsBefore;

    public CellBudget(int limit, Duration patience) {
        this.limit = limit;
        this.patience = patience;
    }

    /**
     * @throws OverBudget if it has become too late
     */
    void countFact() {
        facts++;
        if (facts % FACTS_BETWEEN_LOOKS == 0 && System.nanoTime() - started > patience.toNanos()) {
            throw OverBudget.tooExpensive(patience);
        }
    }

    /** Cells of another answer that the same question has. */
    public void countCells(long cells) {
        cellsBefore += cells;
    }

    /**
     * @param cells how many there would be
     * @param by dimensions of the question
     * @param known cells that are there already, by which it is told what makes them many
     * @throws OverBudget if that is too many
     */
    void check(
            long cells,
            List<String> by,
            Collection<List<@Nullable String>> known,
            Collection<Map<String, String>> registered) {
        if (cellsBefore + cells > limit) {
            throw OverBudget.tooLarge(
                    Map.of(
                            "location",
                            "query",
                            "unit",
                            "cells",
                            "count",
                            Long.toString(cellsBefore + cells),
                            "limit",
                            Integer.toString(limit),
                            "members",
                            members(by, known, registered),
                            "narrow",
                            narrow(by)));
        }
    }

    /** How many members each dimension has in the answer. */
    private static String members(
            List<String> by,
            Collection<List<@Nullable String>> known,
            Collection<Map<String, String>> registered) {
        var counts = new TreeMap<String, Long>();
        for (var index = 0; index < by.size(); index++) {
            var place = index;
            var dimension = by.get(index);
            var fromFacts = known.stream().map(key -> key.get(place)).distinct().count();
            var fromRegister =
                    registered.stream()
                            .map(member -> member.get(dimension))
                            .filter(Objects::nonNull)
                            .distinct()
                            .count();
            counts.put(dimension, Math.max(fromFacts, fromRegister));
        }
        return counts.toString();
    }

    private static String narrow(List<String> by) {
        return "by without one of "
                + String.join(", ", by)
                + "; or members of one of them, such as "
                + by.getFirst()
                + "=…";
    }
}

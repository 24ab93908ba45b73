package fr.avenant.reporting.cell;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Whose figures a sum has, of those that it must have to be whole.
 *
 * @param territory null if the cell is of one territory
 * @param quartier null if the cell adds no quartiers, or whatever quartiers there are
 */
public record Coverage(@Nullable Covered territory, @Nullable Covered quartier) {

    /**
     * How many of how many.
     *
     * @param missing codes, at most twenty, in their order
     */
    public record Covered(int covered, int of, List<String> missing) {

        private static final int MOST = 20;

        static Covered of(Set<String> expected, Collection<String> reported) {
            var missing = new TreeSet<>(expected);
            missing.removeAll(reported);
            return new Covered(
                    expected.size() - missing.size(),
                    expected.size(),
                    missing.stream().limit(MOST).toList());
        }
    }
}

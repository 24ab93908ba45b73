package fr.avenant.reporting.comparison;

import fr.avenant.reporting.catalogue.Measure;
import fr.avenant.reporting.cell.Cell;
import fr.avenant.reporting.comparison.CellSources.Sources;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A cell on its way out.
 *
 * @param labels names of the members, by dimension and code
 */
record CellRow(
        Measure measure, Cell cell, Map<String, Map<String, String>> labels, Sources sources) {

    /** The code of its member; null if it has none. */
    @Nullable String member(String dimension) {
        return cell.members().get(dimension);
    }

    /** The name of its member, which is the code where nobody has another; null if it has none. */
    @Nullable String label(String dimension) {
        var member = member(dimension);
        return member == null ? null : label(dimension, member);
    }

    /** The name of any member. */
    String label(String dimension, String member) {
        return labels.getOrDefault(dimension, Map.of()).getOrDefault(member, member);
    }
}

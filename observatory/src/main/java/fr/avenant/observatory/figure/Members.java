package fr.avenant.observatory.figure;

import fr.avenant.observatory.reporting.answer.Cell;
import fr.avenant.observatory.reporting.answer.Dimension;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Dimensions of measures, and what cells belong to along them. */
public final class Members {

    private Members() {}

    /** The member of a dimension that a cell belongs to, as text; null if it is of none. */
    public static @Nullable String of(Cell cell, String dimension) {
        var member = cell.others().get(dimension);
        return member == null ? null : member.toString();
    }

    /** Whether a measure with these dimensions can be broken down by one. */
    public static boolean have(List<Dimension> dimensions, String name) {
        return dimensions.stream().anyMatch(dimension -> dimension.name().equals(name));
    }
}

package fr.avenant.observatory.reporting;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A measure of the catalogue: what is counted, in which unit, and how far it compares.
 *
 * @param unit code of the unit
 * @param unitLabel the unit in French
 * @param theme code or title of its group
 * @param precedence which source wins when several speak of one cell, strongest first
 * @param defaults members that a question is kept to unless it says otherwise, by dimension
 * @param facts number of facts recorded for it
 */
public record Measure(
        String id,
        String label,
        @Nullable String definition,
        int definitionVersion,
        @Nullable String unit,
        @Nullable String unitLabel,
        @Nullable String formula,
        @Nullable String theme,
        List<Dimension> dimensions,
        List<String> precedence,
        Map<String, String> defaults,
        @Nullable String limits,
        @Nullable Disclosure disclosure,
        long facts) {

    /**
     * An axis along which the measure can be told apart.
     *
     * @param adds whether values may be added along it
     */
    public record Dimension(String name, @Nullable String label, boolean adds) {}

    /**
     * When a count is hidden.
     *
     * @param minimum the smallest count that is shown
     */
    public record Disclosure(@Nullable Integer minimum, @Nullable String rule) {}

    /** Whether the measure can be told apart along a dimension. */
    public boolean has(String dimension) {
        return dimensions.stream().anyMatch(d -> d.name().equals(dimension));
    }

    /** The dimension of that name, if the measure has it. */
    public Optional<Dimension> dimension(String name) {
        return dimensions.stream().filter(d -> d.name().equals(name)).findFirst();
    }
}

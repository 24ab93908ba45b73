package fr.avenant.reporting.catalogue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a figure means.
 *
 * @param id such as {@code qpv.population}
 * @param label in French
 * @param theme that it stands under in menus
 * @param definition one sentence or two, in French
 * @param definitionVersion raised when the definition changes
 * @param unit such as {@code inhabitants}
 * @param unitLabel the unit in French
 * @param formula how a cell comes from its facts, where that is more than a sum
 * @param dimensions besides {@code territory} and {@code year}, which every measure has
 * @param gathers measures whose facts this one shows side by side; empty if it has facts of its own
 * @param coversKinds kinds of quartiers that a sum over quartiers adds, and must cover to be whole;
 *     empty if it adds whatever there is
 * @param precedence documents, the first one wins where two facts claim a cell
 * @param defaults members of dimensions that are asked for unless the question says otherwise
 * @param limits what limits comparison, in French
 * @param disclosure below which figure the platform says nothing
 */
public record Measure(
        String id,
        String label,
        String theme,
        String definition,
        int definitionVersion,
        String unit,
        String unitLabel,
        @Nullable String formula,
        List<Dimension> dimensions,
        List<String> gathers,
        List<String> coversKinds,
        List<String> precedence,
        Map<String, String> defaults,
        String limits,
        @Nullable Disclosure disclosure) {

    /** The dimension that tells gathered measures apart. */
    public static final String VARIABLE = "variable";

    /**
     * A coordinate of a measure.
     *
     * @param name as it stands in addresses
     * @param label in French
     * @param adds whether values may be added along it
     */
    public record Dimension(String name, String label, boolean adds) {}

    /**
     * When a figure about people is too small to be shown.
     *
     * @param minimum the smallest figure that is shown, besides zero
     * @param rule where that comes from
     */
    public record Disclosure(int minimum, String rule) {

        /** Whether a figure is too small; zero says nothing about anybody. */
        public boolean hides(BigDecimal value) {
            return value.signum() > 0 && value.compareTo(BigDecimal.valueOf(minimum)) < 0;
        }
    }

    public Measure {
        dimensions = List.copyOf(dimensions);
        gathers = gathers == null ? List.of() : List.copyOf(gathers);
        coversKinds = coversKinds == null ? List.of() : List.copyOf(coversKinds);
        precedence = precedence == null ? List.of() : List.copyOf(precedence);
        defaults = defaults == null ? Map.of() : Map.copyOf(defaults);
    }

    /** The measures that its facts are recorded under. */
    public List<String> recordedAs() {
        return gathers.isEmpty() ? List.of(id) : gathers;
    }

    /** Whether values may be added along a dimension; along years never. */
    public boolean adds(String dimension) {
        return dimensions.stream()
                .anyMatch(known -> known.name().equals(dimension) && known.adds());
    }

    /** Whether a figure is too small to be shown. */
    public boolean hides(@Nullable BigDecimal value) {
        return disclosure != null && value != null && disclosure.hides(value);
    }

    public boolean has(String dimension) {
        return dimensions.stream().anyMatch(known -> known.name().equals(dimension));
    }
}

package fr.avenant.reporting.catalogue;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
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
 * @param disclosure below which figure the platform says nothing, or why it may always speak
 * @param numerator the measure that a share is a part of its base of; null if the catalogue has
 *     none
 * @param denominator the measure that is the base of the share, likewise
 * @param per what the ratio is multiplied by, such as 1000
 * @param terms which years the terms of a ratio are of; null if it is none
 * @param holds how long its facts count
 * @param recordedBy types of the events that its facts come from
 * @param derives dimensions that its facts do not have themselves, from the register entries that
 *     they name
 * @param newestVersion of the definition; another than {@code definitionVersion} if this is an
 *     earlier one
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
        @Nullable Disclosure disclosure,
        @Nullable String numerator,
        @Nullable String denominator,
        @Nullable BigDecimal per,
        @Nullable TermYears terms,
        Holds holds,
        List<String> recordedBy,
        @JsonIgnore Map<String, Derived> derives,
        int newestVersion) {

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

    /** How long facts count. */
    public enum Holds {
        /** Figures of a period: they stay true of it. */
        @JsonProperty("forItsPeriod")
        FOR_ITS_PERIOD,
        /** States: they count until they end, or the contract that they belong to. */
        @JsonProperty("whileItLasts")
        WHILE_IT_LASTS
    }

    /** Of which years the terms of a ratio are. */
    public enum TermYears {
        /** Both of the same. */
        @JsonProperty("same")
        SAME,
        /** The denominator of the latest that is known, which the cell says. */
        @JsonProperty("latestDenominator")
        LATEST_DENOMINATOR
    }

    /**
     * Where the members of a dimension come from that facts do not have themselves.
     *
     * @param from the dimension that names a register entry, which is called like its kind
     * @param field of the entry
     */
    public record Derived(String from, String field) {}

    /**
     * When a figure about people is too small to be shown, or why none is.
     *
     * @param minimum the smallest figure that is shown, besides zero; null if all are
     * @param rule where that comes from
     * @param none why there is no minimum, instead
     * @param family measures that count the same people at several grains share a name; null if a
     *     measure is alone
     * @param within dimensions that every figure of the measure has, and along which nothing is
     *     added; empty if there is none
     */
    public record Disclosure(
            @Nullable Integer minimum,
            @Nullable String rule,
            @Nullable String none,
            @Nullable String family,
            @Nullable List<String> within) {

        public Disclosure {
            if ((minimum == null) == (none == null) || (minimum == null) != (rule == null)) {
                throw new IllegalArgumentException(
                        "A measure about people has a minimum with its rule, or says why it has none");
            }
        }
    }

    public Measure {
        dimensions = List.copyOf(dimensions);
        gathers = gathers == null ? List.of() : List.copyOf(gathers);
        coversKinds = coversKinds == null ? List.of() : List.copyOf(coversKinds);
        precedence = precedence == null ? List.of() : List.copyOf(precedence);
        defaults = defaults == null ? Map.of() : Map.copyOf(defaults);
        recordedBy = List.copyOf(recordedBy);
        derives = Map.copyOf(derives);
    }

    /** What is said of its small figures, in French; null if it counts no people. */
    public @Nullable String secrecy() {
        if (disclosure == null) {
            return null;
        }
        return disclosure.minimum() == null
                ? disclosure.none()
                : "Rien n’est montré au-dessous de %d : %s"
                        .formatted(disclosure.minimum(), disclosure.rule());
    }

    /** The measures that its facts are recorded under. */
    public List<String> recordedAs() {
        return gathers.isEmpty() ? List.of(id) : gathers;
    }

    /** The measures whose facts decide its figures: its own, and those of its terms. */
    public List<String> restsOn() {
        return Stream.of(
                        recordedAs().stream(),
                        Stream.ofNullable(numerator),
                        Stream.ofNullable(denominator))
                .flatMap(it -> it)
                .toList();
    }

    /** Whether it can be computed from two sums. */
    public boolean isRatio() {
        return numerator != null && denominator != null;
    }

    /** Whether values may be added along a dimension; along years never. */
    public boolean adds(String dimension) {
        return dimensions.stream()
                .anyMatch(known -> known.name().equals(dimension) && known.adds());
    }

    /** A dimension in French; its name if the measure does not have it. */
    public String label(String dimension) {
        return dimensions.stream()
                .filter(known -> known.name().equals(dimension))
                .map(Dimension::label)
                .findFirst()
                .orElse(dimension);
    }

    public boolean has(String dimension) {
        return dimensions.stream().anyMatch(known -> known.name().equals(dimension));
    }
}

package fr.avenant.reporting.disclosure;

import fr.avenant.reporting.catalogue.Catalogue;
import fr.avenant.reporting.catalogue.Measure;
import fr.avenant.reporting.catalogue.Measure.Dimension;
import fr.avenant.reporting.catalogue.Measure.Disclosure;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The measures whose figures are not all shown: those that the catalogue says it of, whatever is
 * counted in people of a measure that it says nothing of, known to it or not, and further details
 * of those that it says are always shown.
 */
final class ProtectedMeasures {

    /** The unit of a measure whose figures have units of their own. */
    private static final String BY_FIGURE = "asIndicated";

    /** Of whatever nobody states another one of. */
    private static final int MINIMUM = 5;

    private final Map<String, ProtectedMeasure> byId = new LinkedHashMap<>();
    private final Map<String, Set<String>> alwaysShown = new TreeMap<>();
    private final Set<String> things;

    private ProtectedMeasures(List<Measure> measures, Set<String> things) {
        this.things = things;
        for (var measure : measures) {
            var disclosure = measure.disclosure();
            if (disclosure != null) {
                if (disclosure.minimum() == null) {
                    alwaysShown.put(
                            measure.id(),
                            measure.dimensions().stream()
                                    .map(Dimension::name)
                                    .collect(Collectors.toCollection(TreeSet::new)));
                } else {
                    byId.put(measure.id(), count(measure, disclosure));
                }
            }
        }
        for (var measure : measures) {
            var counted = byId.get(Objects.requireNonNullElse(measure.numerator(), ""));
            if (counted != null) {
                byId.put(measure.id(), share(measure, counted));
            }
        }
    }

    static ProtectedMeasures of(Catalogue catalogue) {
        return of(catalogue.all(), catalogue.unitsOfThings());
    }

    /**
     * @param things units that count no people
     */
    static ProtectedMeasures of(List<Measure> measures, Set<String> things) {
        return new ProtectedMeasures(measures, things);
    }

    /**
     * What holds the blocks of those that the catalogue says it of; others are one by themselves.
     */
    Map<String, String> blocks() {
        var blocks = new LinkedHashMap<String, String>();
        byId.forEach((id, measure) -> blocks.put(id, measure.block()));
        return blocks;
    }

    /** The measure of a figure, if figures of that unit are not all shown. */
    Optional<ProtectedMeasure> find(String measure, String unit) {
        var stated = byId.get(measure);
        if (stated != null) {
            return Optional.of(stated).filter(it -> !it.byUnit() || !things.contains(unit));
        }
        return things.contains(unit) ? Optional.empty() : Optional.of(unstated(measure));
    }

    /** All that is stated of them. */
    @Override
    public String toString() {
        return byId + " " + alwaysShown + " " + new TreeSet<>(things);
    }

    private static ProtectedMeasure count(Measure measure, Disclosure disclosure) {
        var family = Objects.requireNonNullElse(disclosure.family(), measure.id());
        return new ProtectedMeasure(
                Objects.requireNonNull(disclosure.minimum()),
                family,
                family,
                Objects.requireNonNullElse(disclosure.within(), List.of()),
                null,
                null,
                false,
                measure.unit().equals(BY_FIGURE));
    }

    private ProtectedMeasure unstated(String measure) {
        return new ProtectedMeasure(
                MINIMUM, measure, measure, List.of(), alwaysShown.get(measure), null, false, false);
    }

    private static ProtectedMeasure share(Measure measure, ProtectedMeasure counted) {
        return new ProtectedMeasure(
                counted.minimum(),
                measure.id(),
                counted.block(),
                counted.within(),
                null,
                measure.numerator(),
                measure.denominator() != null,
                false);
    }
}

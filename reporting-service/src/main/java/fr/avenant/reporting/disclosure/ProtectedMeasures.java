package fr.avenant.reporting.disclosure;

import fr.avenant.reporting.catalogue.Catalogue;
import fr.avenant.reporting.catalogue.Measure;
import fr.avenant.reporting.catalogue.Measure.Disclosure;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** The measures of the catalogue whose figures are not all shown. */
final class ProtectedMeasures {

    /** The unit of a measure whose figures have units of their own. */
    private static final String BY_FIGURE = "asIndicated";

    private final Map<String, ProtectedMeasure> byId = new LinkedHashMap<>();
    private final Predicate<String> countsPeople;

    private ProtectedMeasures(List<Measure> measures, Predicate<String> countsPeople) {
        this.countsPeople = countsPeople;
        for (var measure : measures) {
            var disclosure = measure.disclosure();
            if (disclosure != null && disclosure.minimum() != null) {
                byId.put(measure.id(), count(measure, disclosure));
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
        return of(catalogue.all(), catalogue::countsPeople);
    }

    /**
     * @param countsPeople whether a unit does
     */
    static ProtectedMeasures of(List<Measure> measures, Predicate<String> countsPeople) {
        return new ProtectedMeasures(measures, countsPeople);
    }

    Set<String> ids() {
        return byId.keySet();
    }

    /** The measure of a figure, if figures of that unit are not all shown. */
    Optional<ProtectedMeasure> find(String measure, String unit) {
        return Optional.ofNullable(byId.get(measure))
                .filter(it -> !it.byUnit() || countsPeople.test(unit));
    }

    /** All that is stated of them. */
    @Override
    public String toString() {
        return byId.toString();
    }

    private static ProtectedMeasure count(Measure measure, Disclosure disclosure) {
        var family = Objects.requireNonNullElse(disclosure.family(), measure.id());
        return new ProtectedMeasure(
                Objects.requireNonNull(disclosure.minimum()),
                family,
                family,
                Objects.requireNonNullElse(disclosure.within(), List.of()),
                null,
                false,
                measure.unit().equals(BY_FIGURE));
    }

    private static ProtectedMeasure share(Measure measure, ProtectedMeasure counted) {
        return new ProtectedMeasure(
                counted.minimum(),
                measure.id(),
                counted.block(),
                counted.within(),
                measure.numerator(),
                measure.denominator() != null,
                false);
    }
}

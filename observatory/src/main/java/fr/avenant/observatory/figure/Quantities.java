package fr.avenant.observatory.figure;

import fr.avenant.observatory.reporting.answer.Quantity;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Quantities as templates write them. */
@Component
public class Quantities {

    private final FrenchLabels labels;

    Quantities(FrenchLabels labels) {
        this.labels = labels;
    }

    /**
     * The figure with its unit, or the mark of its absence.
     *
     * @param quantity a source that gives none is a dash
     * @param unit code of the unit
     */
    public String written(@Nullable Quantity quantity, @Nullable String unit) {
        return quantity == null
                ? FrenchLabels.NOBODY
                : written(quantity.kind(), quantity.value(), unit);
    }

    /**
     * The same.
     *
     * @param kind measured, or the kind of absence
     */
    public String written(String kind, @Nullable String value, @Nullable String unit) {
        var word = labels.of("unit", unit);
        return value == null
                ? labels.of("mark", kind)
                : FrenchNumbers.spelled(value, unit, word.isEmpty() ? null : word);
    }
}

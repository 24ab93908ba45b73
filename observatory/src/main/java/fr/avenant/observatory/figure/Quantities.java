package fr.avenant.observatory.figure;

import fr.avenant.observatory.reporting.Quantity;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Quantities as templates write them. */
@Component
public class Quantities {

    private final Words words;

    Quantities(Words words) {
        this.words = words;
    }

    /**
     * The figure with its unit, or the mark of its absence.
     *
     * @param quantity a source that gives none is a dash
     * @param unit code of the unit
     */
    public String written(@Nullable Quantity quantity, @Nullable String unit) {
        if (quantity == null) {
            return Words.NOBODY;
        }
        var word = words.of("unit", unit);
        return quantity.value() == null
                ? words.of("mark", quantity.kind())
                : FrenchNumbers.spelled(quantity.value(), unit, word.isEmpty() ? null : word);
    }
}

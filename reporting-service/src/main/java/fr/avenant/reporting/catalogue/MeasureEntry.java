package fr.avenant.reporting.catalogue;

import fr.avenant.reporting.catalogue.Measure.Dimension;
import fr.avenant.reporting.catalogue.Measure.Disclosure;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A measure as its file has it: dimensions by name, and what may be added over apart.
 *
 * @param dimensions names besides {@code territory} and {@code year}
 * @param addsOver names of the dimensions along which values may be added
 * @param gathers measures whose facts this one shows side by side, apart by {@code variable}
 */
record MeasureEntry(
        String id,
        String label,
        String definition,
        @Nullable Integer definitionVersion,
        String unit,
        @Nullable String formula,
        List<String> dimensions,
        List<String> addsOver,
        @Nullable List<String> gathers,
        @Nullable List<String> coversKinds,
        @Nullable List<String> precedence,
        @Nullable Map<String, String> defaults,
        String limits,
        @Nullable Disclosure disclosure,
        @Nullable String numerator,
        @Nullable String denominator) {

    Measure measure(String theme) {
        var all = new ArrayList<Dimension>();
        all.add(
                new Dimension(
                        "territory", Words.dimension("territory"), addsOver.contains("territory")));
        for (var name : dimensions) {
            all.add(new Dimension(name, Words.dimension(name), addsOver.contains(name)));
        }
        if (gathers != null) {
            var name = Measure.VARIABLE;
            all.add(new Dimension(name, Words.dimension(name), addsOver.contains(name)));
        }
        all.add(new Dimension("year", Words.dimension("year"), false));
        return new Measure(
                id,
                label,
                theme,
                definition,
                definitionVersion == null ? 1 : definitionVersion,
                unit,
                Words.unit(unit),
                formula,
                all,
                gathers == null ? List.of() : gathers,
                coversKinds == null ? List.of() : coversKinds,
                precedence == null ? List.of() : precedence,
                defaults == null ? Map.of() : defaults,
                limits,
                disclosure,
                numerator,
                denominator);
    }
}

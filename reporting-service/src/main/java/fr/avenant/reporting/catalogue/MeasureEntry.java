package fr.avenant.reporting.catalogue;

import fr.avenant.reporting.catalogue.Measure.Derived;
import fr.avenant.reporting.catalogue.Measure.Dimension;
import fr.avenant.reporting.catalogue.Measure.Disclosure;
import fr.avenant.reporting.catalogue.Measure.Holds;
import fr.avenant.reporting.catalogue.Measure.TermYears;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A measure as its file has it: dimensions by name, and what may be added over apart.
 *
 * @param dimensions names besides {@code territory} and {@code year}
 * @param addsOver names of the dimensions along which values may be added
 * @param recordedBy types of events; those of statistics if absent
 * @param earlier what earlier definitions had instead, oldest first
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
        @Nullable String denominator,
        @Nullable BigDecimal per,
        @Nullable TermYears terms,
        @Nullable Holds holds,
        @Nullable List<String> recordedBy,
        @Nullable Map<String, Derived> derives,
        @Nullable List<Earlier> earlier) {

    /** Whoever publishes figures about places and bodies publishes any measure. */
    private static final List<String> STATISTICS =
            List.of(
                    "fr.avenant.territory.StatisticPublished",
                    "fr.avenant.territory.StatisticCorrected");

    /**
     * What an earlier definition had instead.
     *
     * @param version from 1
     */
    record Earlier(
            int version,
            @Nullable String label,
            @Nullable String definition,
            @Nullable String formula,
            @Nullable List<String> dimensions,
            @Nullable List<String> addsOver,
            @Nullable List<String> coversKinds,
            @Nullable Map<String, String> defaults,
            @Nullable String limits) {}

    /** The newest definition last. */
    List<Measure> definitions(String theme) {
        var definitions = new ArrayList<Measure>();
        if (earlier != null) {
            earlier.forEach(it -> definitions.add(before(it).measure(theme, version())));
        }
        definitions.add(measure(theme, version()));
        return definitions;
    }

    private int version() {
        return definitionVersion == null ? 1 : definitionVersion;
    }

    private MeasureEntry before(Earlier it) {
        return new MeasureEntry(
                id,
                or(it.label(), label),
                or(it.definition(), definition),
                it.version(),
                unit,
                it.formula() == null ? formula : it.formula(),
                or(it.dimensions(), dimensions),
                or(it.addsOver(), addsOver),
                gathers,
                it.coversKinds() == null ? coversKinds : it.coversKinds(),
                precedence,
                it.defaults() == null ? defaults : it.defaults(),
                or(it.limits(), limits),
                disclosure,
                numerator,
                denominator,
                per,
                terms,
                holds,
                recordedBy,
                derives,
                null);
    }

    private static <T> T or(@Nullable T earlier, T newest) {
        return earlier == null ? newest : earlier;
    }

    private Measure measure(String theme, int newest) {
        var all = new ArrayList<Dimension>();
        all.add(
                new Dimension(
                        "territory",
                        FrenchLabels.dimension("territory"),
                        addsOver.contains("territory")));
        for (var name : dimensions) {
            all.add(new Dimension(name, FrenchLabels.dimension(name), addsOver.contains(name)));
        }
        if (gathers != null) {
            var name = Measure.VARIABLE;
            all.add(new Dimension(name, FrenchLabels.dimension(name), addsOver.contains(name)));
        }
        all.add(new Dimension("year", FrenchLabels.dimension("year"), false));
        return new Measure(
                id,
                label,
                theme,
                definition,
                version(),
                unit,
                FrenchLabels.unit(unit),
                formula,
                all,
                gathers == null ? List.of() : gathers,
                coversKinds == null ? List.of() : coversKinds,
                precedence == null ? List.of() : precedence,
                defaults == null ? Map.of() : defaults,
                limits,
                disclosure,
                numerator,
                denominator,
                numerator == null ? null : Objects.requireNonNullElse(per, BigDecimal.ONE),
                numerator == null ? null : Objects.requireNonNullElse(terms, TermYears.SAME),
                Objects.requireNonNullElse(holds, Holds.FOR_ITS_PERIOD),
                Objects.requireNonNullElse(recordedBy, STATISTICS),
                derives == null ? Map.of() : derives,
                newest);
    }
}

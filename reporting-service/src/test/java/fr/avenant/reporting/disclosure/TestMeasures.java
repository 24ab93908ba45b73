package fr.avenant.reporting.disclosure;

import fr.avenant.reporting.catalogue.Measure;
import fr.avenant.reporting.catalogue.Measure.Disclosure;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Measures of which only the disclosure matters, and whose people have grades. */
final class TestMeasures {

    private TestMeasures() {}

    static Measure measure(
            String id,
            String unit,
            @Nullable Disclosure disclosure,
            @Nullable String numerator,
            @Nullable String denominator) {
        return new Measure(
                id,
                id,
                "theme",
                "definition",
                1,
                unit,
                unit,
                null,
                List.of(new Measure.Dimension("grade", "grade", true)),
                List.of(),
                List.of(),
                List.of(),
                Map.of(),
                "limits",
                disclosure,
                numerator,
                denominator,
                null,
                null,
                Measure.Holds.FOR_ITS_PERIOD,
                List.of(),
                Map.of(),
                1);
    }
}

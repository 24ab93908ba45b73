package fr.avenant.reporting.comparison;

import fr.avenant.reporting.catalogue.Measure;
import fr.avenant.reporting.time.Ended;
import fr.avenant.reporting.time.TimeCoordinates;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Answers that nobody asked for. */
final class Exports {

    private Exports() {}

    /** About one measure, broken down by these dimensions. */
    static Exported answer(List<String> by) {
        return Exported.of(
                List.of(MEASURE),
                false,
                List.of(by),
                Map.of(),
                new TimeCoordinates(
                        "2026-01-01T08:00:00.000000Z",
                        LocalDate.of(2026, 11, 28),
                        Ended.EXCLUDED,
                        Map.of("territory", 1L, "engagement", 2L, "programmation", 3L),
                        null),
                "/api/v1/comparison?measure=qpv.population");
    }

    static final Measure MEASURE =
            measure(List.of(new Measure.Dimension("territory", "Territoire", true)));

    /** A measure that has these dimensions. */
    static Measure measure(List<Measure.Dimension> dimensions) {
        return new Measure(
                "qpv.population",
                "Population des QPV",
                "theme",
                "Combien de gens y vivent",
                1,
                "inhabitants",
                "habitants",
                null,
                dimensions,
                List.of(),
                List.of(),
                List.of(),
                Map.of(),
                "",
                null,
                null,
                null,
                null,
                null,
                Measure.Holds.FOR_ITS_PERIOD,
                List.of(),
                Map.of(),
                1);
    }
}

package fr.avenant.reporting.fact;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import fr.avenant.kit.access.Requires;
import fr.avenant.kit.access.Right;
import fr.avenant.reporting.answer.Answers;
import fr.avenant.reporting.answer.Standpoint;
import fr.avenant.reporting.catalogue.Catalogue;
import fr.avenant.reporting.catalogue.Measure;
import fr.avenant.reporting.generation.ReadModel;
import fr.avenant.reporting.generation.Snapshot;
import fr.avenant.reporting.parameter.KnownTerritories;
import fr.avenant.reporting.time.AskedTime;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The catalogue over HTTP. */
@RestController
@Requires(Right.PUBLISHED)
class MeasureController {

    /** The whole catalogue. */
    record Measures(
            String catalogueVersion,
            List<CountedMeasure> measures,
            @JsonUnwrapped Standpoint standpoint) {}

    /**
     * A measure with how many facts it has, in one territory or in all.
     *
     * @param territories that it covers
     */
    record CountedMeasure(
            @JsonUnwrapped Measure measure, long facts, CoveredTerritories territories) {}

    /**
     * Territories that a measure has a value of, or does not apply to.
     *
     * @param covered how many
     * @param of how many there are
     */
    record CoveredTerritories(int covered, int of) {}

    /** What there is of a measure. */
    private record Recorded(long facts, Set<String> territories) {

        static final Recorded NOTHING = new Recorded(0, Set.of());

        Recorded with(Recorded other) {
            var all = new HashSet<>(territories);
            all.addAll(other.territories);
            return new Recorded(facts + other.facts, all);
        }
    }

    private final Catalogue catalogue;
    private final ReadModel readModel;
    private final Answers answers;

    MeasureController(Catalogue catalogue, ReadModel readModel, Answers answers) {
        this.catalogue = catalogue;
        this.readModel = readModel;
        this.answers = answers;
    }

    /** The catalogue; {@code facts} are those of the territory, if one is given. */
    @GetMapping("/api/v1/measures")
    @ApiResponse(
            responseCode = "200",
            description = "The measures",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = Measures.class)))
    ResponseEntity<?> measures(
            @RequestParam(required = false) @Nullable String territory, AskedTime time) {
        return answers.json(() -> readModel.ask(time, snapshot -> counted(territory, snapshot)));
    }

    private Measures counted(@Nullable String territory, Snapshot snapshot) {
        KnownTerritories.check(snapshot.jdbc(), territory);
        var counts = counts(territory, snapshot.jdbc());
        var territories = territories(territory, snapshot.jdbc());
        return new Measures(
                catalogue.version(),
                catalogue.all().stream()
                        .map(measure -> counted(measure, counts, territories))
                        .toList(),
                Standpoint.of(snapshot));
    }

    /** A ratio can be computed of whoever has both terms. */
    private static CountedMeasure counted(
            Measure measure, Map<String, Recorded> counts, int territories) {
        var own =
                measure.recordedAs().stream()
                        .map(it -> counts.getOrDefault(it, Recorded.NOTHING))
                        .reduce(Recorded.NOTHING, Recorded::with);
        var covered = new HashSet<>(own.territories());
        if (measure.isRatio()) {
            var computed = territories(measure.numerator(), counts);
            computed.retainAll(territories(measure.denominator(), counts));
            covered.addAll(computed);
        }
        return new CountedMeasure(
                measure, own.facts(), new CoveredTerritories(covered.size(), territories));
    }

    private static Set<String> territories(@Nullable String measure, Map<String, Recorded> counts) {
        return new HashSet<>(
                counts.getOrDefault(String.valueOf(measure), Recorded.NOTHING).territories());
    }

    private static int territories(@Nullable String territory, JdbcClient jdbc) {
        return jdbc.sql(
                        """
                        select count(*) from entity_held
                        where kind = 'territory' and (:territory::text is null or territory = :territory)\
                        """)
                .param("territory", territory)
                .query(Integer.class)
                .single();
    }

    private static Map<String, Recorded> counts(@Nullable String territory, JdbcClient jdbc) {
        var counts = new HashMap<String, Recorded>();
        jdbc.sql(
                        """
                        select measure, territory, count(*) as facts, bool_or(status in ('value', 'notApplicable')) as covers
                        from fact_held
                        where :territory::text is null or territory = :territory
                        group by measure, territory\
                        """)
                .param("territory", territory)
                .query(row -> {
                    var slug = row.getString("territory");
                    counts.merge(
                            row.getString("measure"),
                            new Recorded(
                                    row.getLong("facts"),
                                    row.getBoolean("covers") ? Set.of(slug) : Set.of()),
                            Recorded::with);
                });
        return counts;
    }
}

package fr.avenant.reporting.register;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import fr.avenant.kit.access.Requires;
import fr.avenant.kit.access.Right;
import fr.avenant.reporting.answer.Answers;
import fr.avenant.reporting.answer.Standpoint;
import fr.avenant.reporting.catalogue.Catalogue;
import fr.avenant.reporting.catalogue.Measure;
import fr.avenant.reporting.generation.ReadModel;
import fr.avenant.reporting.generation.Snapshot;
import fr.avenant.reporting.time.AskedTime;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

    /** A measure with how many facts it has, in one territory or in all. */
    record CountedMeasure(@JsonUnwrapped Measure measure, long facts) {}

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
        return new Measures(
                catalogue.version(),
                catalogue.all().stream()
                        .map(measure ->
                                new CountedMeasure(
                                        measure,
                                        measure.recordedAs().stream()
                                                .mapToLong(it -> counts.getOrDefault(it, 0L))
                                                .sum()))
                        .toList(),
                Standpoint.of(snapshot));
    }

    private static Map<String, Long> counts(@Nullable String territory, JdbcClient jdbc) {
        var counts = new HashMap<String, Long>();
        jdbc.sql(
                        """
                        select measure, count(*) as facts from fact_held
                        where :territory::text is null or territory = :territory
                        group by measure\
                        """)
                .param("territory", territory)
                .query(row -> {
                    counts.put(row.getString("measure"), row.getLong("facts"));
                });
        return counts;
    }
}

package fr.avenant.reporting.fact;

import static fr.avenant.reporting.list.ListColumn.count;
import static fr.avenant.reporting.list.ListColumn.several;
import static fr.avenant.reporting.list.ListColumn.text;
import static fr.avenant.reporting.list.ListColumn.word;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import fr.avenant.kit.access.Requires;
import fr.avenant.kit.access.Right;
import fr.avenant.reporting.answer.Standpoint;
import fr.avenant.reporting.catalogue.Catalogue;
import fr.avenant.reporting.catalogue.Measure;
import fr.avenant.reporting.generation.Snapshot;
import fr.avenant.reporting.list.AskedForm;
import fr.avenant.reporting.list.ListAnswers;
import fr.avenant.reporting.list.ListColumn;
import fr.avenant.reporting.list.ListTable;
import fr.avenant.reporting.list.Listed;
import fr.avenant.reporting.parameter.KnownTerritories;
import fr.avenant.reporting.table.Download;
import fr.avenant.reporting.table.TableColumn;
import fr.avenant.reporting.table.TableSchema;
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

    private static final String PATH = "/api/v1/measures";

    private static final ListTable<CountedMeasure> TABLE =
            new ListTable<>(
                    "Mesures",
                    List.of(
                            word("id", "Identifiant", "Identifier", it -> it.measure().id()),
                            text("label", "Mesure", "Name in French", it -> it.measure().label()),
                            word("theme", "Thème", "Theme in French", it -> it.measure().theme()),
                            text(
                                    "definition",
                                    "Définition",
                                    "In French",
                                    it -> it.measure().definition()),
                            count(
                                    "definitionVersion",
                                    "Version de la définition",
                                    "Raised when the definition changes",
                                    it -> it.measure().definitionVersion()),
                            new ListColumn<>(
                                    TableColumn.word(
                                            "unit",
                                            "Unité",
                                            "Code of the unit",
                                            it -> it.measure().unit()),
                                    TableColumn.word(
                                            "unit",
                                            "Unité",
                                            "Unit in French",
                                            it -> it.measure().unitLabel())),
                            text(
                                    "formula",
                                    "Calcul",
                                    "How a cell comes from its facts, where that is more than a sum",
                                    it -> it.measure().formula()),
                            several(
                                    "dimensions",
                                    "Dimensions",
                                    "Besides territory and year",
                                    it ->
                                            it.measure().dimensions().stream()
                                                    .map(Measure.Dimension::name)
                                                    .toList()),
                            text(
                                    "limits",
                                    "Limites",
                                    "What limits comparison, in French",
                                    it -> it.measure().limits()),
                            text(
                                    "disclosure",
                                    "Secret statistique",
                                    "What is said of small figures, in French",
                                    it -> it.measure().secrecy()),
                            count(
                                    "facts",
                                    "Faits",
                                    "How many facts there are",
                                    it -> Math.toIntExact(it.facts())),
                            count(
                                    "territories",
                                    "Territoires couverts",
                                    "How many territories have a value, or to how many it does not apply",
                                    it -> it.territories().covered()),
                            count(
                                    "of",
                                    "Territoires",
                                    "How many territories there are",
                                    it -> it.territories().of())));

    /** The whole catalogue. */
    record Measures(
            String catalogueVersion,
            List<CountedMeasure> measures,
            @JsonUnwrapped Standpoint standpoint,
            List<Download> links)
            implements Listed<CountedMeasure> {

        @Override
        public List<CountedMeasure> entries() {
            return measures;
        }
    }

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
    private final ListAnswers lists;

    MeasureController(Catalogue catalogue, ListAnswers lists) {
        this.catalogue = catalogue;
        this.lists = lists;
    }

    /** The catalogue; {@code facts} are those of the territory, if one is given. */
    @GetMapping(PATH)
    @ApiResponse(
            responseCode = "200",
            description = "The measures",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = Measures.class)))
    ResponseEntity<?> measures(
            @RequestParam(required = false) @Nullable String territory,
            AskedForm form,
            AskedTime time) {
        return lists.of(TABLE, form, time, (snapshot, _) -> counted(territory, snapshot));
    }

    /** The columns of the catalogue as a table. */
    @GetMapping(PATH + "/schema")
    TableSchema measureColumns(AskedForm form) {
        return ListAnswers.schema(TABLE, form, PATH);
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
                Standpoint.of(snapshot),
                ListAnswers.downloads(snapshot, PATH));
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
                        where kind = 'territory' and %s\
                        """
                                .formatted(of(territory)))
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
                        where %s
                        group by measure, territory\
                        """
                                .formatted(of(territory)))
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

    private static String of(@Nullable String territory) {
        return territory == null ? "true" : "territory = :territory";
    }
}

package fr.avenant.reporting.geography;

import static fr.avenant.reporting.list.EntryColumns.document;
import static fr.avenant.reporting.list.EntryColumns.ended;
import static fr.avenant.reporting.list.EntryColumns.id;
import static fr.avenant.reporting.list.EntryColumns.locator;
import static fr.avenant.reporting.list.EntryColumns.territory;
import static fr.avenant.reporting.list.ListColumn.coded;
import static fr.avenant.reporting.list.ListColumn.several;
import static fr.avenant.reporting.list.ListColumn.text;
import static fr.avenant.reporting.list.ListColumn.word;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import fr.avenant.contracts.territory.Perimeter;
import fr.avenant.contracts.territory.Quartier;
import fr.avenant.kit.access.Requires;
import fr.avenant.kit.access.Right;
import fr.avenant.kit.problem.InvalidParameter;
import fr.avenant.reporting.answer.Answers;
import fr.avenant.reporting.answer.Standpoint;
import fr.avenant.reporting.catalogue.Catalogue;
import fr.avenant.reporting.entry.RegisterEntries;
import fr.avenant.reporting.entry.RegisterEntries.Entry;
import fr.avenant.reporting.entry.RegisterEntries.EntrySource;
import fr.avenant.reporting.entry.RegisterList;
import fr.avenant.reporting.entry.Window;
import fr.avenant.reporting.generation.ReadModel;
import fr.avenant.reporting.generation.Snapshot;
import fr.avenant.reporting.list.AskedForm;
import fr.avenant.reporting.list.AskedList;
import fr.avenant.reporting.list.ListAnswers;
import fr.avenant.reporting.list.ListTable;
import fr.avenant.reporting.list.Listed;
import fr.avenant.reporting.parameter.AddressRefusal;
import fr.avenant.reporting.parameter.KnownTerritories;
import fr.avenant.reporting.readtable.FactMembers;
import fr.avenant.reporting.table.Download;
import fr.avenant.reporting.table.TableSchema;
import fr.avenant.reporting.time.AskedTime;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Quartiers with everything that is recorded about them. */
@RestController
@Requires(Right.PUBLISHED)
@RequestMapping(QuartierController.PATH)
class QuartierController {

    private static final String KIND = "quartier";
    static final String PATH = "/api/v1/quartiers";

    private static final ListTable<QuartierSummary> TABLE =
            new ListTable<>(
                    "Quartiers",
                    List.of(
                            id(QuartierSummary::id),
                            territory(QuartierSummary::territory),
                            word(
                                    "slug",
                                    "Nom court",
                                    "Short name, its own within its territory",
                                    QuartierSummary::slug),
                            text("name", "Quartier", "Name", QuartierSummary::name),
                            coded(
                                    "kind",
                                    "Nature",
                                    "Kind of quartier",
                                    "quartierKind",
                                    it -> FactMembers.written(it.kind())),
                            several(
                                    "communes",
                                    "Communes",
                                    "Names of the communes",
                                    QuartierSummary::communes),
                            several(
                                    "officialCodes",
                                    "Codes officiels",
                                    "Codes of all its perimeters",
                                    QuartierSummary::officialCodes),
                            ended("Whether it was none any longer", QuartierSummary::ended),
                            document(QuartierSummary::source),
                            locator(QuartierSummary::source)));

    private static final List<String> KINDS =
            Arrays.stream(Quartier.Kind.values())
                    .map(kind -> kind.name().toLowerCase(Locale.ROOT))
                    .toList();

    /**
     * Quartiers in the order of their identifiers.
     *
     * @param next what to ask for after these; null if there are no more
     * @param total how many there are on all pages
     * @param failed identifiers of those that could not be read; null if all could
     */
    record Quartiers(
            List<QuartierSummary> quartiers,
            @Nullable String next,
            @Nullable Integer total,
            @Nullable List<String> failed,
            @JsonUnwrapped Standpoint standpoint,
            List<Download> links)
            implements Listed<QuartierSummary> {

        @Override
        public List<QuartierSummary> entries() {
            return quartiers;
        }
    }

    /**
     * A quartier in a list.
     *
     * @param code what stands after the colon of its identifier
     * @param slug its short name, which is its own within its territory
     * @param officialCodes of all its perimeters
     * @param ended whether it was none any longer on the day of the question
     */
    record QuartierSummary(
            String id,
            String code,
            String slug,
            String territory,
            String name,
            Quartier.Kind kind,
            List<String> communes,
            List<String> officialCodes,
            boolean ended,
            EntrySource source) {

        static QuartierSummary of(Entry<Quartier> entry, Map<String, List<String>> codes) {
            var quartier = entry.content();
            return new QuartierSummary(
                    entry.id(),
                    entry.code(),
                    entry.slug(),
                    quartier.territory(),
                    quartier.name(),
                    quartier.kind(),
                    quartier.communes(),
                    codes.getOrDefault(entry.id(), List.of()),
                    entry.ended(),
                    entry.source());
        }
    }

    private final ReadModel readModel;
    private final Answers answers;
    private final ListAnswers lists;
    private final Catalogue catalogue;

    QuartierController(
            ReadModel readModel, Answers answers, Catalogue catalogue, ListAnswers lists) {
        this.lists = lists;
        this.readModel = readModel;
        this.answers = answers;
        this.catalogue = catalogue;
    }

    /** Quartiers, kept to some territories or a kind. */
    @GetMapping
    @ApiResponse(
            responseCode = "200",
            description = "The quartiers",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = Quartiers.class)))
    ResponseEntity<?> quartiers(
            @RequestParam(defaultValue = "") Set<String> territory,
            @Parameter(
                            schema =
                                    @Schema(
                                            type = "string",
                                            allowableValues = {"qpv", "qva", "other"}))
                    @RequestParam(required = false)
                    @Nullable String kind,
            AskedList list,
            AskedTime time) {
        InvalidParameter.unless(
                kind == null || KINDS.contains(kind),
                "kind",
                "must be one of " + String.join(", ", KINDS));
        return lists.of(
                TABLE, list, time, (snapshot, window) -> page(territory, kind, window, snapshot));
    }

    /** The columns of the list of quartiers as a table. */
    @GetMapping("/schema")
    TableSchema quartierColumns(AskedForm form) {
        return ListAnswers.schema(TABLE, form, PATH);
    }

    private static Quartiers page(
            Set<String> territories, @Nullable String kind, Window window, Snapshot snapshot) {
        KnownTerritories.checkAll(snapshot.jdbc(), territories);
        var page =
                new RegisterList(snapshot.jdbc(), KIND)
                        .ofTerritories(territories)
                        .with("legal_kind", kind)
                        .page(window);
        var entries = new RegisterEntries(snapshot);
        var codes = officialCodes(entries, page.ids());
        return new Quartiers(
                entries.all(KIND, page.ids(), Quartier.class).stream()
                        .map(entry -> QuartierSummary.of(entry, codes))
                        .toList(),
                page.next(),
                page.total(),
                entries.failed(),
                Standpoint.of(snapshot),
                ListAnswers.downloads(snapshot, PATH));
    }

    private static Map<String, List<String>> officialCodes(
            RegisterEntries entries, List<String> quartiers) {
        return entries.all("perimeter", quartiers, Perimeter.class).stream()
                .filter(entry -> entry.content().officialCode() != null)
                .collect(
                        Collectors.groupingBy(
                                Entry::id,
                                Collectors.mapping(
                                        entry ->
                                                Objects.requireNonNull(
                                                        entry.content().officialCode()),
                                        Collectors.collectingAndThen(
                                                Collectors.toList(),
                                                codes -> codes.stream().distinct().toList()))));
    }

    /**
     * A quartier by what stands after the colon of its identifier, or by one of its official codes,
     * such as {@code QP046001}.
     */
    @GetMapping("/{code}")
    @ApiResponse(
            responseCode = "200",
            description = "The quartier",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = WholeQuartier.class)))
    ResponseEntity<?> quartier(@PathVariable String code, AskedTime time) {
        return answers.json(() ->
                readModel.ask(
                        time,
                        snapshot ->
                                WholeQuartier.read(snapshot, code, catalogue)
                                        .orElseThrow(() ->
                                                AddressRefusal.QUARTIER_UNKNOWN.inPath(code))));
    }
}
